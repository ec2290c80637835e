import json

import pytest

from liangpai.ledger.queries import history
from liangpai.meetings.models import Meeting
from liangpai.meetings.operations.moving import move, record_of, stay
from liangpai.refusal import Refused
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_move_changes_the_row_and_the_meeting_in_hand(cast: Cast) -> None:
    row = Told(cast).planned().row
    move(row, "meeting.collect", cast.zhao, Told(cast).at, told={"reason": ""}, place="小会议室")
    assert (row.state, row.place) == ("collecting", "小会议室")
    assert list(history(cast.district, "meeting", row.pk))[-1].action == "meeting.collect"


def test_what_belongs_to_a_meeting_changes_only_while_it_stays_in_its_state(cast: Cast) -> None:
    told = Told(cast).planned()
    row = told.row
    stay(row, "meeting.arrange", ("planned",))
    with pytest.raises(Refused) as refused:
        stay(row, "meeting.arrange", ("collecting",))
    assert refused.value.first.code == "meeting.state"
    Meeting.objects.of(cast.district).filter(pk=row.pk).update(state="collecting")
    with pytest.raises(Refused) as refused:
        stay(row, "meeting.arrange", ("planned",))
    assert refused.value.first.kind == "conflict"


def test_what_is_empty_is_left_out_of_the_ledger(cast: Cast) -> None:
    told = Told(cast).planned()
    record_of(told.row, "meeting.present", cast.zhao, told.at, {"units": [], "title": "x"})
    last = list(history(cast.district, "meeting", told.pk))[-1]
    assert json.loads(last.content) == {"title": "x"}
