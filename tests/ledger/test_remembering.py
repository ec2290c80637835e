"""A costly read is read once, and again as soon as something was recorded."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction

from liangpai import organisations
from liangpai.ledger.operations import STRUCTURE, record
from liangpai.ledger.remembering import forget, remembered, remembered_of_structure
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


def test_what_looks_at_units_alone_is_read_anew_only_after_an_act_on_who_is_who(cast: Cast) -> None:
    asked: list[int] = []

    @remembered_of_structure
    def read(district: int) -> int:
        asked.append(district)
        return district

    read(cast.district)
    for subject in (("figure", 1), ("unit", 1)):
        with transaction.atomic():
            record(district=cast.district, actor=cast.zhao, at=AT, action="x.y", subject=subject)
        read(cast.district)
    assert len(asked) == 2


def test_every_kind_of_thing_that_the_room_of_units_records_settles_who_is_who_or_is_named_here() -> None:
    room = Path(organisations.__file__).parent
    recorded = {
        kind
        for path in room.rglob("operations/*.py")
        for kind in re.findall(r'subject=\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert recorded - STRUCTURE == {"calendar", "token"}


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
