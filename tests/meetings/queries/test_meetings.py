import pytest

from liangpai.access.actor import house
from liangpai.meetings import queries
from liangpai.meetings.operations import cancel
from liangpai.refusal import Refused
from tests.meetings.stories import Told, other_assessor
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_unit_sees_a_meeting_while_topics_are_collected_and_once_it_is_invited(cast: Cast) -> None:
    told = Told(cast).planned()
    seen = lambda who: [one.pk for one in queries.meetings(cast.district, who)]  # noqa: E731 - said often below
    assert seen(cast.sun) == []
    assert seen(cast.zhao) == seen(cast.wang) == seen(house(cast.district)) == [told.pk]
    told.collecting()
    assert seen(cast.sun) == seen(cast.wu) == [told.pk]
    told.arranged().approved()
    told.invited("town")
    assert seen(cast.sun) == []
    told.notified()
    assert (seen(cast.sun), seen(cast.wu), seen(cast.feng)) == ([told.pk], [], [])


def test_what_is_not_there_or_not_to_be_seen_is_absent(cast: Cast) -> None:
    told = Told(cast).planned()
    for ask in (
        lambda: queries.meeting(cast.district, 99),
        lambda: queries.meeting_for(cast.sun, cast.district, told.pk),
        lambda: queries.item(cast.district, 99),
        lambda: queries.attendee(cast.district, 99),
        lambda: queries.resolution(cast.district, 99),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.first.kind == "absent"
    assert queries.meeting_for(cast.zhao, cast.district, told.pk).pk == told.pk


def test_people_stand_by_their_part_and_the_order_of_the_units(cast: Cast) -> None:
    told = Told(cast).planned()
    told.invited("town")
    told.invited("department")
    told.invited("discipline", part="sit_in")
    told.invited("headquarters", part="chair")
    assert [one.unit.name for one in queries.attendees(told.row)] == [
        "区指挥部",
        "区农业农村局",
        "枕河镇",
        "区纪委监委",
    ]


def test_cancelled_meetings_are_not_counted(cast: Cast) -> None:
    told = Told(cast).planned()
    assert queries.counted(cast.district, 2024) == 1
    cancel(meeting=told.row, reason="合并召开", actor=cast.zhao, at=told.at)
    assert queries.counted(cast.district, 2024) == 0


def test_the_policy_sees_who_planned_and_who_wrote(cast: Cast) -> None:
    told = Told(cast).ready().held().drafted()
    zhao = frozenset({cast.zhao.account})
    assert queries.thing_of(told.row).done == {"meeting.plan": zhao, "meeting.draft": zhao}
    assert other_assessor(cast).account not in zhao


def test_units_that_assist_are_named(cast: Cast) -> None:
    told = Told(cast).ready().held().resolved(assisting=(cast.units["legal"].pk,))
    rows = queries.resolutions(told.row)
    assert queries.assisting_of(cast.district, rows) == {rows[0].pk: ("区司法局",)}
