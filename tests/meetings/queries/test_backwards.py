from datetime import date

import pytest

from liangpai.meetings import queries
from tests.cards.stories import Dealt
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_is_done_is_read_from_what_happened(cast: Cast) -> None:
    told = Told(cast).ready()
    rows = {row.code: row for row in queries.lines(told.row, date(2024, 1, 23))}
    assert (rows["approved"].done_on, rows["notified"].done_on) == (date(2024, 1, 10), date(2024, 1, 22))
    assert not rows["pack"].is_done and rows["pack"].fits


def test_the_days_of_the_cards_stand_among_those_of_the_meeting(cast: Cast) -> None:
    dealt = Dealt(cast).found().plan().collect().vet().propose()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id)
    on = date(2024, 1, 11)
    rows = {row.code: row for row in queries.lines(told.row, on)}
    assert rows["notice"].by == date(2024, 1, 16) and not rows["notice"].is_done
    assert not rows["frozen"].fits
    dealt.notice()
    rows = {row.code: row for row in queries.lines(told.row, on)}
    assert rows["notice"].is_done and not rows["statement"].is_done and not rows["decided"].is_done


def test_an_occasion_without_cards_has_nothing_done(cast: Cast) -> None:
    dealt = Dealt(cast).plan()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id)
    assert not any(row.is_done for row in queries.lines(told.row, date(2024, 1, 11)))
