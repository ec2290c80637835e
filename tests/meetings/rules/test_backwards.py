from datetime import date

import pytest

from liangpai.calendar.rules import WorkingDays
from liangpai.meetings.rules.backwards import STATES, back, backwards
from liangpai.refusal import Refused
from liangpai.words import Words

DAYS, HELD = WorkingDays(), date(2024, 1, 25)
HEARING = [
    ("notice", Words("提醒函", "notices"), date(2024, 1, 17)),
    ("statement", Words("情况说明", "statements"), date(2024, 1, 22)),
    ("review", Words("复核", "reviews"), date(2024, 1, 24)),
]


def test_days_are_counted_back_over_weekends_and_holidays() -> None:
    assert back(DAYS, HELD, 0) == HELD
    assert back(DAYS, HELD, 1) == date(2024, 1, 24)
    assert back(DAYS, HELD, 5) == date(2024, 1, 18)
    assert back(DAYS, date(2024, 1, 2), 1) == date(2023, 12, 29)


def test_every_step_stands_in_the_order_of_its_day() -> None:
    rows = backwards(DAYS, HELD, date(2024, 1, 10), {}, HEARING)
    assert [row.code for row in rows] == [
        "frozen", "feedback", "reviewed", "topics", "notice", "approved",
        "notified", "statement", "decided", "pack", "review",
    ]  # fmt: skip # the steps of a conference
    assert [row.by for row in rows] == sorted(row.by for row in rows)


def test_what_is_past_its_day_and_not_done_does_not_fit_any_more() -> None:
    frozen = date(2023, 12, 20)
    rows = {row.code: row for row in backwards(DAYS, HELD, date(2024, 1, 18), {"frozen": frozen}, HEARING)}
    assert (rows["frozen"].state, rows["frozen"].done_on) == ("done", frozen)
    assert rows["feedback"].state == "unfit"
    assert rows["approved"].by == date(2024, 1, 18) and rows["approved"].state == "open"
    assert rows["pack"].state == "open"


def test_what_was_done_after_its_day_is_late_and_after_the_meeting_what_was_not_done_is_missed() -> None:
    done = {"approved": date(2024, 1, 19), "notified": date(2024, 1, 22)}
    rows = {row.code: row for row in backwards(DAYS, HELD, date(2024, 1, 26), done, None)}
    assert [rows[code].state for code in ("topics", "approved", "notified")] == ["missed", "late", "done"]


def test_what_there_was_nothing_to_do_for_is_neither_done_nor_late() -> None:
    rows = {
        row.code: row for row in backwards(DAYS, HELD, date(2024, 1, 26), {}, HEARING, nothing={"review"})
    }
    assert (rows["review"].state, rows["review"].done_on) == ("none", None)
    assert rows["statement"].state == "missed"


def test_a_meeting_without_cards_has_only_its_own_steps() -> None:
    rows = backwards(DAYS, HELD, date(2024, 1, 10), {"approved": None}, None)
    assert [row.code for row in rows] == ["topics", "approved", "notified", "pack"]
    assert rows[1].state == "done" and rows[1].done_on is None


def test_every_state_of_a_step_has_its_words() -> None:
    assert set(STATES) == {"done", "late", "none", "open", "unfit", "missed"}


def test_a_year_that_is_not_published_is_said_aloud() -> None:
    with pytest.raises(Refused):
        backwards(DAYS, date(2091, 1, 25), date(2024, 1, 10), {}, None)
