import pytest

from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.roles import Role
from liangpai.organisations.rules.audiences import levels_open


def _somebody(role: Role) -> Actor:
    return Actor("x", 1, 7, (Duty(role, 1, "/1/"),))


def test_a_stranger_sees_only_what_society_sees() -> None:
    assert levels_open(STRANGER, {"town"}) == ("society",)


@pytest.mark.parametrize("kind", ["headquarters", "office", "town", "subdistrict", "township"])
def test_who_sits_in_the_meeting_sees_its_level(kind: str) -> None:
    assert "meeting" in levels_open(_somebody(Role.REPORTER), {kind})


@pytest.mark.parametrize("kind", ["village", "community", "department"])
def test_who_does_not_sit_there_sees_the_district_level(kind: str) -> None:
    assert levels_open(_somebody(Role.REPORTER), {kind}) == ("society", "district")


def test_leaders_and_discipline_officers_see_the_meeting_wherever_they_sit() -> None:
    assert "meeting" in levels_open(_somebody(Role.LEADER), set())
    assert "meeting" in levels_open(_somebody(Role.DISCIPLINE), {"department"})
