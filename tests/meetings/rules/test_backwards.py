from datetime import date

import pytest

from liangpai.calendar.rules import WorkingDays
from liangpai.meetings.rules.backwards import back, backwards
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
    done = {"frozen": frozen}
    rows = {row.code: row for row in backwards(DAYS, HELD, date(2024, 1, 18), done, HEARING)}
    assert (rows["frozen"].is_done, rows["frozen"].done_on, rows["frozen"].fits) == (True, frozen, True)
    assert (rows["feedback"].is_done, rows["feedback"].fits) == (False, False)
    assert rows["approved"].by == date(2024, 1, 18) and rows["approved"].fits
    assert rows["pack"].fits


def test_a_meeting_without_cards_has_only_its_own_steps() -> None:
    rows = backwards(DAYS, HELD, date(2024, 1, 10), {"approved": None}, None)
    assert [row.code for row in rows] == ["topics", "approved", "notified", "pack"]
    assert rows[1].is_done and rows[1].done_on is None


def test_a_year_that_is_not_published_is_said_aloud() -> None:
    with pytest.raises(Refused):
        backwards(DAYS, date(2091, 1, 25), date(2024, 1, 10), {}, None)
