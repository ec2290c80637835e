"""Asking an address as a member of the cast, and what the policy says the answer must be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from liangpai.access.policy import permits
from liangpai.oversight.models import Complaint
from liangpai.oversight.queries import receipt_of
from tests.journeys.address import Address
from tests.journeys.district import PAPER, Lived, a_lived_district
from tests.people import a_cast
from tests.web.doors import as_

PEOPLE = ("zhao", "qian", "sun", "zhou", "wu", "li", "zheng", "wang", "feng", "chen", "chu", "stranger")
LIBRARY = ("account_", "mfa_")
"""Pages of the sign-in library; tests/web/accounts has them."""

TEXTS = ("what", "username", "receipt", "name", "form", "code", "system")
"""Parts of addresses that are no ids."""
FILES = {"{paper}": PAPER, "{workbook}": b"no workbook at all"}


@dataclass
class Matrix:
    """Two districts in the middle of their year, and a browser for everybody of the first."""

    own: Lived
    foreign: Lived
    browsers: dict[str, Client] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.browsers = {person: as_(self.own.cast, person) for person in PEOPLE}

    @cached_property
    def receipt(self) -> str:
        """What the one who complained holds in hand."""
        row = Complaint.objects.of(self.own.cast.district).get(pk=self.own.ids["complaint_id"])
        return str(receipt_of(row))

    def towns(self, way: "Way") -> dict[str, Mapping[str, int]]:
        """The ids to ask with: those of Sun's town, and where it makes a difference those of the other."""
        text = " ".join([*way.parts, *(way.address.sends or {}), *(way.address.sends or {}).values()])
        both = any(key in text for key, pk in self.own.others.items() if pk != self.own.ids[key])
        both = both or "unit" in way.parts
        return {"own": self.own.ids, "other": self.own.others} if both else {"own": self.own.ids}


def two_districts() -> Matrix:
    """The districts, told anew."""
    own, other = a_cast(), a_cast("LX", "邻县", "2")
    return Matrix(a_lived_district(own), a_lived_district(other))


def patterns(found: list[Any], before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the house with its full name."""
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, before + (f"{one.namespace}:" if one.namespace else ""))
        else:
            yield before + (one.name or str(one.pattern)), one


@dataclass(frozen=True)
class Way:
    """An address by its full name, how it is asked, and its parts."""

    name: str
    address: Address
    parts: tuple[str, ...]


def ask(
    matrix: Matrix, person: str, way: Way, ids: Mapping[str, int], query: Mapping[str, str] | None = None
) -> HttpResponse:
    """Ask once, and take back whatever was written."""
    texts = {key: str(value) for key, value in ids.items()} | {"receipt": matrix.receipt}
    address, names = way.address, way.address.names
    parts = {key: names[key].format(**texts) if key in names else _id(ids, key) for key in way.parts}
    target, client = reverse(way.name, kwargs=parts or None), matrix.browsers[person]
    with transaction.atomic():
        if address.sends is None:
            answer = client.get(target, query)
        else:
            sent = {key.format(**texts): _content(value, texts) for key, value in address.sends.items()}
            as_json = (
                {"data": sent["json"], "content_type": "application/json"}
                if "json" in sent
                else {"data": sent}
            )
            answer = client.post(target, **as_json)  # type: ignore[arg-type] # a form or JSON
        transaction.set_rollback(True)
    return answer


def _content(value: str, texts: Mapping[str, str]) -> str | SimpleUploadedFile:
    if value in FILES:
        return SimpleUploadedFile("台账.pdf", FILES[value])
    return value.format(**texts)


def _id(ids: Mapping[str, int], key: str) -> int:
    return ids[key] if key.endswith("_id") else ids[f"{key}_id"]


def foreign(way: Way) -> list[str]:
    """The names of the ids in an address, of which another district has its own."""
    keys = (part if part.endswith("_id") else f"{part}_id" for part in way.parts)
    return [key for key in keys if key.removesuffix("_id") not in way.address.names and key[:-3] not in TEXTS]


def why_not(matrix: Matrix, person: str, action: str, way: Way, ids: Mapping[str, int]) -> str:
    """What the policy refuses with, or nothing; a program names itself, also where the board is open to all."""
    actor = matrix.own.cast.actors[person]
    if way.name.startswith("api:") and actor.is_stranger:
        return "who are you"
    refusal = permits(action, actor, way.address.of(matrix.own, ids, actor))
    return refusal.says() if refusal else ""


def one_of_each(matrix: Matrix, action: str, way: Way, ids: Mapping[str, int], turn: int) -> list[str]:
    """One person for each answer of the policy; who it is takes turns."""
    alike: dict[str, list[str]] = {}
    for person in PEOPLE:
        alike.setdefault(why_not(matrix, person, action, way, ids), []).append(person)
    return [people[turn % len(people)] for people in alike.values()]


def shown(answer: HttpResponse) -> str:
    """The answer in a few letters: let in, asked to sign in, refused, not there, broken."""
    status = answer.status_code
    if status in (301, 302) and answer.headers["Location"].startswith("/accounts/login/"):
        return "sign in"
    if status >= 500:
        return "broken"
    return {401: "sign in", 403: "refused", 404: "absent"}.get(status, "let in")
