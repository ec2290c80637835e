from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from liangpai.web import health

pytestmark = pytest.mark.django_db


def test_a_living_house_says_so_without_asking_the_database(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        assert client.get("/healthz").json() == {"alive": True}


def test_a_ready_house_says_so(client: Client) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["ready"]) == (200, True)


def test_a_database_behind_the_program_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "unapplied", lambda: ["ledger.0003"])
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["migrations"]) == (503, ["ledger.0003"])


def test_a_lost_database_turns_readiness_red_and_leaves_life_green(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> list[str]:
        raise OperationalError

    monkeypatch.setattr(health, "unapplied", gone)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "database": False})
    assert client.get("/healthz").status_code == 200


def test_every_other_address_goes_on(client: Client) -> None:
    assert client.get("/help/").status_code == 200
