from datetime import date

import pytest

from liangpai.meetings import operations, queries
from liangpai.meetings.rules.agenda import Wanted
from tests.meetings.stories import HELD, Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_each_state_waits_for_its_act(cast: Cast) -> None:
    told = Told(cast).planned()
    assert [one.act for one in queries.waits(cast.district)] == ["collect"]
    told.collecting()
    operations.propose(
        meeting=told.row,
        unit=cast.units["town"],
        wanted=Wanted("report", "产业园", 5),
        actor=cast.sun,
        at=told.at,
    )
    (one,) = queries.waits(cast.district)
    assert (one.act, one.topics, one.held_on) == ("approve", 1, HELD)
    assert [wait.meeting for wait in queries.collecting(cast.district)] == [told.pk]


def test_an_invited_unit_is_told_until_it_has_answered(cast: Cast) -> None:
    told = Told(cast).ready()
    on = date(2024, 1, 22)
    assert [one.meeting for one in queries.invitations(cast.district, cast.sun, on)] == [told.pk]
    assert queries.invitations(cast.district, cast.zheng, on) == []
    assert queries.invitations(cast.district, cast.sun, date(2024, 1, 26)) == []
    town = next(one for one in queries.attendees(told.row) if one.unit.name == "枕河镇")
    operations.excuse(
        attendee=queries.attendee(cast.district, town.pk), reason="出差", actor=cast.sun, at=told.at
    )
    assert queries.invitations(cast.district, cast.sun, on) == []
