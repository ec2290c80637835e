from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.commitments.models import Amendment, Commitment, Report, Support
from liangpai.ledger.models import Entry
from liangpai.ledger.remembering import forget
from tests.commitments.stories import DUE, TERMS, Promise, an_approved, due, moment, underway
from tests.people import Cast, a_cast

pytestmark = pytest.mark.django_db


def test_a_promise_begins_and_falls_due_in_one_late_round(cast: Cast) -> None:
    told = an_approved(cast).announce()
    assert told.settle(DUE + timedelta(days=40)) == 2
    row = told.row
    assert (row.state, row.free_since, row.fell_due_on) == (
        "due",
        date(2024, 1, 18),
        DUE + timedelta(days=1),
    )


def test_a_second_round_finds_nothing_to_do(cast: Cast) -> None:
    told = due(cast)
    assert told.settle(told.at.date()) == told.settle(DUE + timedelta(days=99)) == 0


def test_on_its_last_day_a_promise_is_still_under_way(cast: Cast) -> None:
    told = underway(cast)
    assert told.settle(DUE) == 0
    assert told.settle(DUE + timedelta(days=1)) == 1


def test_another_district_is_left_alone(cast: Cast, neighbours: Cast) -> None:
    told = an_approved(cast).announce()
    Promise(neighbours)
    assert Promise(neighbours).settle(DUE + timedelta(days=9)) == 0
    assert told.state == "announced"


def _told(cast: Cast) -> Any:
    """Everything that the room and the ledger hold of it, the moments of the record left out."""
    tables = [
        sorted(map(str, model.objects.of(cast.district).values()))
        for model in (Commitment, Amendment, Report, Support)
    ]
    entries = Entry.objects.of(cast.district).values_list("action", "subject", "content")
    return tables, sorted(entries)


def _after(told: Promise, days: list[date]) -> Any:
    """What is told after the rounds of some days, which are taken back again."""
    with transaction.atomic():
        for day in days:
            told.settle(day)
        found = _told(told.cast)
        transaction.set_rollback(True)
    return found


@given(
    st.lists(
        st.tuples(st.dates(date(2024, 1, 10), date(2024, 3, 15)), st.booleans()), min_size=1, max_size=3
    ),
    st.integers(0, 70),
)
@settings(max_examples=15)
def test_daily_rounds_one_late_round_and_two_of_it_come_to_the_same(
    promises: list[tuple[date, bool]], last: int
) -> None:
    days = [date(2024, 1, 10) + timedelta(days=step) for step in range(last + 1)]
    with transaction.atomic():
        forget()
        cast = a_cast()
        stories = [_promise(cast, due_on, amends=amends) for due_on, amends in promises]
        daily, late = _after(stories[0], days), _after(stories[0], days[-1:])
        twice = _after(stories[0], [days[-1], days[-1]])
        transaction.set_rollback(True)
    assert daily == late == twice


def _promise(cast: Cast, due_on: date, *, amends: bool) -> Promise:
    told = an_approved(cast, terms=replace(TERMS, due_on=due_on)).announce()
    told.at = moment(date(2024, 1, 18))
    if amends and due_on >= told.at.date():
        told.amend(replace(TERMS, due_on=due_on, target=7.0))
    return told
