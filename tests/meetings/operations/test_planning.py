from dataclasses import replace
from datetime import date

import pytest

from liangpai.ledger.queries import history
from liangpai.meetings import operations
from liangpai.meetings.queries import called
from liangpai.refusal import Refused
from tests.cards.stories import Dealt
from tests.meetings.stories import HELD, Told, day
from tests.people import Cast

pytestmark = pytest.mark.django_db


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [one.code for one in refused.value.refusals]


def test_a_meeting_gets_its_number_with_the_approval_and_goes_its_way(cast: Cast) -> None:
    told = Told(cast).planned()
    assert called(told.row) == "2024年会议暨公开亮牌大会"
    told.collecting().arranged().on(10).approved()
    assert called(told.row) == "2024年第一次会议暨公开亮牌大会"
    told.invited("town")
    told.on(22).notified().held()
    acts = [one.action for one in history(cast.district, "meeting", told.pk)]
    assert acts[:2] == ["meeting.plan", "meeting.collect"]
    assert acts[-3:] == ["meeting.invite", "meeting.notify", "meeting.hold"]
    assert (told.state, told.row.approved_on, told.row.notified_on) == (
        "held",
        date(2024, 1, 10),
        date(2024, 1, 22),
    )


def test_the_second_meeting_of_a_year_is_the_second(cast: Cast) -> None:
    Told(cast).planned().collecting().arranged().approved()
    second = Told(cast).planned(title="专题会议", kind="special").collecting().arranged().approved()
    assert called(second.row) == "2024年第二次专题会议"


def test_two_who_take_one_number_are_told_apart(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    Told(cast).planned().collecting().arranged().approved()
    other = Told(cast).planned().collecting().arranged()
    monkeypatch.setattr("liangpai.meetings.operations.planning._last", lambda _: 0)
    with pytest.raises(Refused) as refused:
        other.approved()
    assert refused.value.first.kind == "conflict"
    assert other.state == "collecting"


@pytest.mark.parametrize("person", ["sun", "wu", "wang", "li", "feng", "stranger"])
def test_only_the_office_plans_meetings(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        Told(cast).planned(by=person)
    assert refused.value.first.kind == "forbidden"


def test_an_empty_agenda_is_not_approved(cast: Cast) -> None:
    told = Told(cast).planned().collecting()
    with pytest.raises(Refused) as refused:
        told.approved()
    assert codes(refused) == ["meeting.agenda.empty"]


def test_nobody_is_told_of_a_meeting_to_which_nobody_is_invited(cast: Cast) -> None:
    told = Told(cast).planned().collecting().arranged().approved()
    with pytest.raises(Refused) as refused:
        told.notified()
    assert codes(refused) == ["meeting.nobody"]


def test_a_meeting_is_not_held_before_its_day(cast: Cast) -> None:
    told = Told(cast).ready().on(24)
    with pytest.raises(Refused) as refused:
        operations.hold(meeting=told.row, actor=cast.zhao, at=told.at)
    assert codes(refused) == ["meeting.hold.early"]


def test_a_meeting_is_put_off_but_not_into_another_year_once_it_is_numbered(cast: Cast) -> None:
    told = Told(cast).ready()
    later = replace(told.plan, held_on=date(2024, 1, 26))
    operations.edit(meeting=told.row, plan=later, actor=cast.zhao, at=told.at)
    assert told.row.held_on == date(2024, 1, 26)
    far = replace(told.plan, held_on=date(2025, 1, 3))
    with pytest.raises(Refused) as refused:
        operations.edit(meeting=told.row, plan=far, actor=cast.zhao, at=told.at)
    assert codes(refused) == ["meeting.year"]


def test_a_meeting_is_cancelled_with_a_reason_and_leaves_its_number(cast: Cast) -> None:
    told = Told(cast).ready()
    with pytest.raises(Refused) as refused:
        operations.cancel(meeting=told.row, reason=" ", actor=cast.zhao, at=told.at)
    assert codes(refused) == ["meeting.reason"]
    operations.cancel(meeting=told.row, reason="与防汛会议冲突", actor=cast.wang, at=told.at)
    assert (told.state, told.row.cancelled_for, told.row.serial) == ("cancelled", "与防汛会议冲突", 1)


def test_the_slower_of_two_is_told_so(cast: Cast) -> None:
    told = Told(cast).planned()
    seen = told.row
    told.collecting()
    with pytest.raises(Refused) as refused:
        operations.collect(meeting=seen, actor=cast.zhao, at=day(4))
    assert refused.value.first.kind == "conflict"


def test_holding_the_meeting_holds_the_occasion_whose_cards_it_shows(cast: Cast) -> None:
    dealt = Dealt(cast).plan()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id).collecting().arranged().approved()
    told.invited("town")
    told.notified().held()
    assert (told.state, dealt.occasion.state, dealt.occasion.held_on) == ("held", "held", HELD)


def test_a_meeting_that_was_put_off_takes_its_occasion_along(cast: Cast) -> None:
    dealt = Dealt(cast).plan()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id).collecting().arranged().approved()
    told.invited("town")
    told.notified().on(29)
    with pytest.raises(Refused) as refused:
        operations.hold(meeting=told.row, actor=cast.zhao, at=told.at, moved_to=date(2024, 1, 24))
    assert codes(refused) == ["card.moved_to"]
    with pytest.raises(Refused) as refused:
        operations.hold(meeting=told.row, actor=cast.zhao, at=told.at, moved_to=date(2024, 1, 30))
    assert codes(refused) == ["meeting.hold.early"]
    operations.hold(meeting=told.row, actor=cast.zhao, at=told.at, moved_to=date(2024, 1, 29))
    assert told.row.held_on == dealt.occasion.held_on == date(2024, 1, 29)


def test_an_occasion_that_was_held_by_itself_does_not_stand_in_the_way_of_its_meeting(cast: Cast) -> None:
    dealt = Dealt(cast).plan()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id).collecting().arranged().approved()
    told.invited("town")
    told.notified()
    dealt.day(HELD).hold()
    assert told.held().state == "held"


def test_the_day_of_a_meeting_is_that_of_its_cards(cast: Cast) -> None:
    occasion = Dealt(cast).plan().occasion_id
    told = Told(cast).on(11).planned(occasion=occasion)
    assert told.row.occasion is not None and told.row.occasion.held_on == HELD
    with pytest.raises(Refused) as refused:
        Told(cast).on(11).planned(occasion=occasion, held_on=date(2024, 1, 26))
    assert codes(refused) == ["meeting.occasion"]
