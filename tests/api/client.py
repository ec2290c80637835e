"""Programs that ask: a client with a token of the district, and one with a person's session."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.test import Client

from liangpai.access.policy import POLICY
from liangpai.districts.models import District
from liangpai.organisations.operations import issue_token
from tests.people import AT, ON, Cast

TYPE = "application/json"


def at_its_clock(cast: Cast) -> Cast:
    """Let the district live on the day of the tests: the API reads the clock, and this one stands still."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    return cast


def a_secret(cast: Cast, unit: str = "town", role: str = "reporter", scopes: Sequence[str] = ()) -> str:
    """A token for a client system of a unit; every scope when none is named."""
    _, secret = issue_token(
        district=cast.district,
        name=f"{unit}-{role}",
        unit=cast.units[unit].pk,
        role=role,
        scopes=scopes or sorted(POLICY),
        expires_on=date(2024, 12, 31),
        on=ON,
        actor=cast.chen,
        at=AT,
    )
    return secret


class Program:
    """A client system: asks with its token and reads JSON."""

    def __init__(self, secret: str, client: Client | None = None) -> None:
        self.client = client or Client(raise_request_exception=True)
        self.headers = {"Authorization": f"Bearer {secret}"} if secret else {}

    def get(self, path: str, **query: object) -> tuple[int, Any]:
        """Status and content of a GET."""
        answer = self.client.get(f"/api{path}", query, headers=self.headers)
        return answer.status_code, json.loads(answer.content)

    def post(self, path: str, content: object) -> tuple[int, Any]:
        """Status and content of a POST."""
        answer = self.client.post(f"/api{path}", json.dumps(content), TYPE, headers=self.headers)
        return answer.status_code, json.loads(answer.content)
