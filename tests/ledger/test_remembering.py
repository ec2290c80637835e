"""A costly read is read once, and again as soon as something was recorded."""

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from django.db import transaction

from liangpai import needs, organisations, results
from liangpai.ledger.operations import record
from liangpai.ledger.remembering import forget, remembered, remembered_of
from liangpai.organisations.queries.units import WHO_IS_WHO
from liangpai.results.queries.progress import FIGURES
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def _counted() -> tuple[list[int], Callable[[int, int], int]]:
    asked: list[int] = []

    @remembered
    def read(district: int, wanted: int) -> int:
        asked.append(wanted)
        return district + wanted

    return asked, read


def _act(cast: Cast) -> None:
    with transaction.atomic():
        record(district=cast.district, actor=cast.zhao, at=AT, action="unit.rename", subject=("unit", 1))


def test_a_read_is_made_once_for_the_same_question(cast: Cast) -> None:
    asked, read = _counted()
    assert [read(cast.district, wanted) for wanted in (1, 1, 2, 1)] == [
        cast.district + n for n in (1, 1, 2, 1)
    ]
    assert asked == [1, 2]


def test_an_act_in_the_district_makes_it_read_anew(cast: Cast) -> None:
    asked, read = _counted()
    read(cast.district, 1)
    _act(cast)
    read(cast.district, 1)
    assert asked == [1, 1]


def test_what_looks_at_some_kinds_of_things_is_read_anew_only_after_an_act_on_one_of_them(cast: Cast) -> None:
    asked: list[int] = []

    @remembered_of("unit", "post")
    def read(district: int) -> int:
        asked.append(district)
        return district

    read(cast.district)
    for subject in (("figure", 1), ("unit", 1)):
        with transaction.atomic():
            record(district=cast.district, actor=cast.zhao, at=AT, action="x.y", subject=subject)
        read(cast.district)
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("room", "kinds", "others"),
    [
        (organisations, WHO_IS_WHO, {"calendar", "token"}),
        (results, FIGURES, {"mapping"}),
        (needs, ("need",), {"gain", "matter", "quota"}),
    ],
)
def test_every_kind_of_thing_that_a_room_records_is_looked_at_or_named_here(
    room: ModuleType, kinds: tuple[str, ...], others: set[str]
) -> None:
    recorded = {
        kind
        for path in Path(str(room.__file__)).parent.rglob("operations/*.py")
        for kind in re.findall(r'subject=\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert recorded - set(kinds) == others


def test_an_act_next_door_does_not(cast: Cast, neighbours: Cast) -> None:
    asked, read = _counted()
    read(cast.district, 1)
    _act(neighbours)
    read(cast.district, 1)
    assert asked == [1]


def test_a_district_without_a_chain_is_read_every_time() -> None:
    asked, read = _counted()
    read(0, 1)
    read(0, 1)
    assert asked == [1, 1]


def test_what_is_forgotten_is_read_anew(cast: Cast) -> None:
    asked, read = _counted()
    read(cast.district, 1)
    forget()
    read(cast.district, 1)
    assert asked == [1, 1]
