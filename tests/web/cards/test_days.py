"""The days of a card in their order, past and late told apart."""

from datetime import date

import pytest

from liangpai.web.cards.days import calendar, days_of
from liangpai.words import Words
from tests.cards.stories import a_notice, a_rectification
from tests.people import Cast


@pytest.mark.django_db
def test_days_stand_in_their_order_and_what_has_passed_is_past(cast: Cast) -> None:
    found = days_of(a_notice(cast).row, date(2024, 1, 22))
    told = [(day.on.isoformat(), day.shade) for day in found]
    assert told == sorted(told)
    assert told[:3] == [("2024-01-16", "past"), ("2024-01-19", "past"), ("2024-01-24", "")]


@pytest.mark.django_db
def test_a_due_date_that_has_passed_without_what_was_due_is_late(cast: Cast) -> None:
    found = days_of(a_rectification(cast).row, date(2024, 2, 27))
    assert [day.on.isoformat() for day in found if day.shade == "late"] == ["2024-02-26"]


def test_a_calendar_is_sorted() -> None:
    days = [(Words("大会", "conference"), date(2024, 1, 25)), (Words("提醒", "notice"), date(2024, 1, 16))]
    assert [(day.on.day, day.shade) for day in calendar(days, date(2024, 1, 20))] == [(16, "past"), (25, "")]
