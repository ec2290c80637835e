from datetime import date

import pytest

from liangpai.appeals.operations import withdraw
from liangpai.cards.queries import calendar_of
from liangpai.meetings import queries
from liangpai.meetings.rules.backwards import Line
from tests.cards.stories import Dealt, a_notice
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def rows(told: Told, on: date) -> dict[str, Line]:
    return {row.code: row for row in queries.lines(told.row, on)}


def showing(cast: Cast, dealt: Dealt) -> Told:
    return Told(cast).on(11).planned(occasion=dealt.occasion_id)


def test_what_is_done_is_read_from_what_happened(cast: Cast) -> None:
    found = rows(Told(cast).ready(), date(2024, 1, 23))
    assert (found["approved"].done_on, found["notified"].done_on) == (date(2024, 1, 10), date(2024, 1, 22))
    assert found["pack"].state == "open"


def test_the_days_of_the_cards_stand_among_those_of_the_meeting(cast: Cast) -> None:
    dealt = Dealt(cast).found().plan().collect().vet().propose()
    told, on = showing(cast, dealt), date(2024, 1, 11)
    found = rows(told, on)
    assert found["notice"].by == date(2024, 1, 16) and found["notice"].state == "open"
    assert found["statement"].by == date(2024, 1, 19)
    dealt.notice()
    found = rows(told, on)
    assert (found["notice"].state, found["notice"].done_on) == ("done", on)
    assert {found[code].state for code in ("statement", "review", "decided")} == {"open"}


def test_a_run_that_no_occasion_rests_on_leaves_nothing_to_do(cast: Cast) -> None:
    found = rows(showing(cast, Dealt(cast).plan()), date(2024, 1, 11))
    assert {found[code].state for code in ("frozen", "feedback", "reviewed")} == {"none"}


def test_the_days_after_a_notice_are_those_on_the_page_of_its_card(cast: Cast) -> None:
    dealt = Dealt(cast).found().plan().collect().vet().propose().notice()
    found, card = rows(showing(cast, dealt), date(2024, 1, 11)), dealt.row
    assert (found["statement"].by, found["review"].by) == (card.statement_by, card.review_by)
    shown = {words.zh: day for words, day in calendar_of(dealt.occasion, [card])}
    assert (shown["情况说明、申请复核截止"], shown["复核决定"]) == (card.statement_by, card.review_by)


def test_a_unit_that_kept_silent_and_did_not_appeal_leaves_nothing_done(cast: Cast) -> None:
    told = showing(cast, a_notice(cast))
    assert rows(told, date(2024, 1, 19))["review"].state == "open"
    found = rows(told, date(2024, 1, 22))
    assert {found[code].state for code in ("statement", "review")} == {"none"}


def test_a_statement_and_a_decision_on_an_appeal_are_done_on_their_days(cast: Cast) -> None:
    dealt = a_notice(cast).day(date(2024, 1, 17)).speak().day(date(2024, 1, 18))
    told = showing(cast, dealt)
    dealt.appeal()
    dealt.day(date(2024, 1, 22))
    found = rows(told, date(2024, 1, 22))
    assert (found["statement"].done_on, found["review"].state) == (date(2024, 1, 18), "open")
    dealt.decided(is_upheld=False)
    assert rows(told, date(2024, 1, 22))["review"].done_on == date(2024, 1, 22)


def test_an_appeal_that_was_withdrawn_is_not_waited_for(cast: Cast) -> None:
    dealt = a_notice(cast).day(date(2024, 1, 18))
    told = showing(cast, dealt)
    withdraw(appeal=dealt.appeal(), actor=cast.sun, at=dealt.at)
    found = rows(told, date(2024, 1, 22))
    assert {found[code].state for code in ("statement", "review")} == {"none"}


def test_an_occasion_whose_cards_were_all_dismissed_notified_nobody(cast: Cast) -> None:
    told = showing(cast, Dealt(cast).found().plan().collect().vet().dismiss())
    found = rows(told, date(2024, 1, 12))
    assert {found[code].state for code in ("notice", "statement", "review", "decided")} == {"none"}


def test_an_occasion_that_collected_nothing_yet_has_everything_before_it(cast: Cast) -> None:
    told = showing(cast, Dealt(cast).plan())
    found = rows(told, date(2024, 1, 11))
    assert {found[code].state for code in ("notice", "statement", "review", "decided")} == {"open"}
