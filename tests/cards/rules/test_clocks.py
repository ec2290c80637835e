"""The clocks of a card on the calendar of 2024 (AC-4.3 to 4.6)."""

from datetime import date

import pytest

from liangpai.calendar.rules import WorkingDays
from liangpai.cards.rules import clocks
from liangpai.cards.rules.ruleset import Consequence, Procedure

DAYS, OURS = WorkingDays(), Procedure()
NOTICE, MEETING = date(2024, 1, 16), date(2024, 1, 25)
YELLOW, RED = Consequence("yellow", rectify_days=30), Consequence("red", rectify_days=60)


def test_ac_4_3_a_notice_of_the_16th_is_answered_until_the_19th_and_an_appeal_decided_by_the_24th() -> None:
    heard = clocks.hearing(DAYS, NOTICE, OURS)
    assert heard == clocks.Hearing(date(2024, 1, 19), date(2024, 1, 24))


def test_ac_4_3_a_second_review_is_asked_until_1_february_and_decided_by_the_20th_across_the_holiday() -> (
    None
):
    assert clocks.second_review(DAYS, MEETING, OURS) == (date(2024, 2, 1), date(2024, 2, 20))


def test_ac_4_3_the_dates_of_a_notice_on_the_day_of_the_conference() -> None:
    assert DAYS.after(MEETING, OURS.statement) == date(2024, 1, 30)
    assert DAYS.after(MEETING, OURS.second_asked) == date(2024, 2, 1)


def test_the_16th_is_the_last_day_for_the_notice_of_a_conference_on_the_25th() -> None:
    assert clocks.latest_notice(DAYS, MEETING, OURS) == NOTICE
    assert clocks.noticed_too_late(DAYS, NOTICE, MEETING, OURS) is None
    refused = clocks.noticed_too_late(DAYS, date(2024, 1, 17), MEETING, OURS)
    assert refused is not None
    assert refused.code == "card.notice.too_late"
    assert "2024年1月16日" in refused.words.zh
    assert "16 January 2024" in refused.words.en


def test_the_whole_hearing_lies_before_the_conference_even_on_the_last_day_for_the_notice() -> None:
    heard = clocks.hearing(DAYS, clocks.latest_notice(DAYS, MEETING, OURS), OURS)
    assert heard.review_by < MEETING


def test_ac_4_4_thirty_days_roll_to_the_26th_and_sixty_end_on_25_march() -> None:
    assert clocks.rectification(DAYS, MEETING, OURS, YELLOW) == clocks.Rectification(
        date(2024, 2, 1), date(2024, 2, 26)
    )
    assert clocks.rectification(DAYS, MEETING, OURS, RED).due_on == date(2024, 3, 25)


def test_praise_has_nothing_to_rectify() -> None:
    assert clocks.rectification(DAYS, MEETING, OURS, Consequence("red_flag")) == clocks.Rectification(
        None, None
    )


def test_ac_4_5_a_request_of_26_february_is_decided_by_4_march() -> None:
    assert clocks.delist_by(DAYS, date(2024, 2, 26), OURS) == date(2024, 3, 4)


def test_the_look_back_comes_after_ninety_days() -> None:
    assert clocks.look_back_on(DAYS, date(2024, 3, 4), OURS) == date(2024, 6, 3)  # 2 June is a Sunday


def test_more_time_is_fifteen_working_days_from_the_due_date() -> None:
    assert clocks.extended(DAYS, date(2024, 2, 26), OURS) == date(2024, 3, 18)


def test_ac_4_6_more_time_asked_for_on_the_day_after_the_due_date_is_refused() -> None:
    due = date(2024, 2, 26)
    assert clocks.extended_too_late(due, due) is None
    refused = clocks.extended_too_late(date(2024, 2, 27), due)
    assert refused is not None
    assert refused.code == "card.extend.too_late"
    assert "逾期" in refused.words.zh
    assert clocks.extended_too_late(due, None) is not None


def test_more_time_is_granted_once() -> None:
    assert clocks.extended_often_enough(0, OURS) is None
    assert clocks.extended_often_enough(1, OURS) is not None


@pytest.mark.parametrize("late", [clocks.stated_too_late, clocks.appealed_too_late])
def test_statement_and_appeal_have_their_last_day(late: object) -> None:
    assert late(date(2024, 1, 19), date(2024, 1, 19)) is None  # type: ignore[operator] # one of two functions
    refused = late(date(2024, 1, 22), date(2024, 1, 19))  # type: ignore[operator] # one of two functions
    assert "2024年1月19日" in refused.words.zh
    assert late(date(2024, 1, 22), None) is not None  # type: ignore[operator] # one of two functions


def test_nothing_is_decided_while_the_unit_may_still_be_heard() -> None:
    by = date(2024, 1, 19)
    assert clocks.still_to_be_heard("noticed", by, by) is not None
    assert clocks.still_to_be_heard("noticed", date(2024, 1, 20), by) is None
    assert clocks.still_to_be_heard("heard", by, by) is None
    assert clocks.still_to_be_heard("noticed", by, None) is not None
