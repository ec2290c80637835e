from datetime import date

import pytest

from liangpai.organisations.models import Unit
from liangpai.organisations.operations import set_contact
from liangpai.visits.queries import coverage, leader_of
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def look_after(cast: Cast, unit: str, person: str, on: date = ON) -> None:
    account = cast.accounts[person].pk
    pk = cast.units[unit].pk
    set_contact(district=cast.district, pk=pk, account=account, from_on=on, actor=cast.zhao, at=AT)


def test_ac_11_1_the_uncovered_are_towns_and_typical_villages_without_a_leader(cast: Cast) -> None:
    assert [row.name for row in coverage(cast.district, ON)] == ["枕河镇", "听松镇"]
    Unit.objects.of(cast.district).filter(pk=cast.units["village"].pk).update(tier="典型村")
    look_after(cast, "town", "wang")
    found = coverage(cast.district, ON)
    assert [(row.name, row.town, row.leader) for row in found] == [
        ("枕河镇", "", "wang"),
        ("溪口村", "枕河镇", ""),
        ("听松镇", "", ""),
    ]
    assert [row.name for row in found if not row.is_covered] == ["溪口村", "听松镇"]


def test_who_looks_after_the_town_looks_after_a_village_that_has_nobody(cast: Cast) -> None:
    assert leader_of(cast.district, cast.units["village"], ON) == ""
    look_after(cast, "town", "wang")
    assert leader_of(cast.district, cast.units["village"], ON) == "wang"
    look_after(cast, "village", "zhao", date(2024, 1, 11))
    assert leader_of(cast.district, cast.units["village"], ON) == "wang"
    assert leader_of(cast.district, cast.units["village"], date(2024, 1, 11)) == "zhao"
