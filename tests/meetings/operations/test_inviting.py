import json

import pytest

from liangpai.ledger.queries import history
from liangpai.meetings import operations
from liangpai.meetings.queries import attendee, attendees
from liangpai.refusal import Refused
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_heads_of_the_units_that_are_concerned_are_invited_at_once(cast: Cast) -> None:
    told = Told(cast).planned().collecting()
    assert operations.invite_concerned(meeting=told.row, actor=cast.zhao, at=told.at) == 2
    assert {one.unit.kind for one in attendees(told.row)} == {"headquarters", "office"}
    assert operations.invite_concerned(meeting=told.row, actor=cast.zhao, at=told.at) == 0


def test_nobody_is_invited_twice_and_whoever_is_can_be_taken_off(cast: Cast) -> None:
    told = Told(cast).planned()
    one = told.invited("town")
    with pytest.raises(Refused) as refused:
        told.invited("town")
    assert refused.value.first.code == "attendee.twice"
    operations.uninvite(attendee=attendee(cast.district, one.pk), actor=cast.zhao, at=told.at)
    assert attendees(told.row) == []


def test_a_unit_answers_for_its_own_people(cast: Cast) -> None:
    told = Told(cast).ready()
    town, department = (attendee(cast.district, one.pk) for one in attendees(told.row)[::-1])
    if town.unit_id != cast.units["town"].pk:
        town, department = department, town
    operations.excuse(attendee=town, reason="出差", actor=cast.sun, at=told.at)
    assert attendee(cast.district, town.pk).state == "leave"
    again = attendee(cast.district, town.pk)
    operations.substitute(attendee=again, substitute="副镇长", reason="镇长出差", actor=cast.sun, at=told.at)
    seen = attendee(cast.district, town.pk)
    assert (seen.state, seen.substitute, seen.reason) == ("substituted", "副镇长", "镇长出差")
    with pytest.raises(Refused) as refused:
        operations.excuse(attendee=department, reason="出差", actor=cast.sun, at=told.at)
    assert refused.value.first.kind == "forbidden"


def test_an_answer_waits_for_the_notice_and_says_why(cast: Cast) -> None:
    told = Told(cast).planned()
    one = attendee(cast.district, told.invited("town").pk)
    with pytest.raises(Refused) as refused:
        operations.excuse(attendee=one, reason="出差", actor=cast.sun, at=told.at)
    assert refused.value.first.code == "meeting.state"
    with pytest.raises(Refused) as refused:
        operations.substitute(attendee=one, substitute="", reason="", actor=cast.sun, at=told.at)
    assert [no.code for no in refused.value.refusals] == ["attendee.substitute", "attendee.reason"]


def test_the_office_notes_which_units_were_there_and_corrects_it_without_names(cast: Cast) -> None:
    told = Told(cast).ready().held()
    one, two = attendees(told.row)
    operations.note_present(meeting=told.row, there={one.pk, two.pk}, actor=cast.zhao, at=told.at)
    operations.note_present(meeting=told.row, there={two.pk}, actor=cast.zhao, at=told.at)
    assert [row.state for row in attendees(told.row)] == ["invited", "present"]
    last = list(history(cast.district, "meeting", told.pk))[-1]
    assert json.loads(last.content) == {"units": [two.unit_id]}


def test_nobody_is_noted_before_the_meeting(cast: Cast) -> None:
    told = Told(cast).ready()
    with pytest.raises(Refused) as refused:
        operations.note_present(meeting=told.row, there=set(), actor=cast.zhao, at=told.at)
    assert refused.value.first.code == "meeting.state"
