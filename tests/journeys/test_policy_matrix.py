"""Every page and operation × everybody × own and other unit × another district, compared with the policy.

The fast set asks one of those for whom the policy has the same answer, another one at each address."""

from collections.abc import Iterable, Iterator, Mapping

import pytest
from django.urls import URLPattern, get_resolver
from pytest_django import DjangoDbBlocker

from liangpai.access.policy import POLICY
from liangpai.api.door import operations_of
from tests.api.described import DOCUMENT
from tests.journeys.address import Address
from tests.journeys.addresses import PAGES
from tests.journeys.asking import (
    LIBRARY,
    PEOPLE,
    Matrix,
    Way,
    ask,
    foreign,
    one_of_each,
    patterns,
    shown,
    two_districts,
    why_not,
)
from tests.journeys.operations import OPERATIONS
from tests.keeping import kept

EVERYTHING: dict[str, URLPattern] = dict(patterns(get_resolver().url_patterns))
ACTIONS = {operation["operationId"]: operation["x-action"] for operation in operations_of(DOCUMENT)}
MACHINERY = {"api:openapi-json", "api:api-root"}
"""The description of the API, and the address below which its operations stand."""
OURS = sorted(name for name in EVERYTHING if not name.startswith(LIBRARY) and name not in MACHINERY)
TABLED = set(PAGES) | {f"api:{name}" for name in OPERATIONS}
pytestmark = [pytest.mark.django_db, pytest.mark.alike]

BARRED = {"refused", "absent", "sign in"}


@pytest.fixture(scope="module")
def matrix(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Matrix]:
    with kept(django_db_blocker, two_districts) as told:
        yield told


def address_of(name: str) -> Address:
    return OPERATIONS[name.removeprefix("api:")] if name.startswith("api:") else PAGES[name]


def action_of(name: str) -> str:
    if name.startswith("api:"):
        return ACTIONS[name.removeprefix("api:")]
    return str(EVERYTHING[name].callback.asks)


def way(name: str) -> Way:
    address = address_of(name) if name in TABLED else Address()
    return Way(name, address, tuple(EVERYTHING[name].pattern.regex.groupindex))


def test_every_page_says_which_action_it_asks_for() -> None:
    silent = [
        name
        for name in OURS
        if not name.startswith("api:") and not hasattr(EVERYTHING[name].callback, "asks")
    ]
    assert silent == []
    assert [name for name in OURS if action_of(name) not in POLICY] == []


def test_every_address_stands_in_the_table() -> None:
    assert sorted(set(OURS) ^ TABLED) == []


def _wrong(matrix: Matrix, name: str, whose: str, ids: Mapping[str, int], people: Iterable[str]) -> list[str]:
    """Who is answered otherwise than the policy says."""
    wrong = []
    for person in people:
        found = shown(ask(matrix, person, way(name), ids))
        why = why_not(matrix, person, action_of(name), way(name), ids)
        if address_of(name).is_shut:
            fits = found == "absent"
        else:
            fits = found in BARRED if why else found == "let in"
        if not fits:
            wrong.append(f"{person} on {whose}: {found}, policy says {why or 'come in'}")
    return wrong


def _wrong_abroad(matrix: Matrix, name: str, key: str, people: Iterable[str]) -> list[str]:
    """Who is shown something of another district."""
    wrong, ids = [], matrix.own.ids | {key: matrix.foreign.ids[key]}
    for person in people:
        found = shown(ask(matrix, person, way(name), ids))
        if found == "absent":
            continue
        # Who is refused before anything is looked up learns nothing, as long as it is the same at home.
        at_home = shown(ask(matrix, person, way(name), matrix.own.ids))
        if found not in BARRED or found != at_home:
            wrong.append(f"{person} with {key}: {found}")
    return wrong


@pytest.mark.parametrize("name", OURS)
def test_one_of_each_answer_is_let_in_where_the_policy_permits_and_nowhere_else(
    matrix: Matrix, name: str
) -> None:
    for whose, ids in matrix.towns(way(name)).items():
        people = one_of_each(matrix, action_of(name), way(name), ids, OURS.index(name))
        assert _wrong(matrix, name, whose, ids, people) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", OURS)
def test_everybody_is_let_in_where_the_policy_permits_and_nowhere_else(matrix: Matrix, name: str) -> None:
    for whose, ids in matrix.towns(way(name)).items():
        assert _wrong(matrix, name, whose, ids, PEOPLE) == []


ABROAD = [name for name in OURS if foreign(way(name))]


@pytest.mark.parametrize("name", ABROAD)
def test_nothing_of_another_district_is_there_for_one_of_each_answer(matrix: Matrix, name: str) -> None:
    people = one_of_each(matrix, action_of(name), way(name), matrix.own.ids, OURS.index(name))
    for key in foreign(way(name)):
        assert _wrong_abroad(matrix, name, key, people) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ABROAD)
def test_nothing_of_another_district_is_there_for_anybody(matrix: Matrix, name: str) -> None:
    for key in foreign(way(name)):
        assert _wrong_abroad(matrix, name, key, PEOPLE) == []
