"""The nightly round on whichever nights it was made leaves what a round of every night leaves."""

import re
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from liangpai.districts.models import DistrictRow
from liangpai.jobs.nightly import tick
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from tests.cards.stories import a_rectification
from tests.catalogue.stories import a_share, an_item, an_opened_share
from tests.commitments.stories import an_approved, moment
from tests.needs.stories import a_need
from tests.people import Cast
from tests.tasks.stories import a_series, at_work

pytestmark = pytest.mark.django_db

FIRST = date(2024, 2, 1)
NIGHTS = 40
"""Over the Spring Festival and past every clock of the story."""
MOMENTS = ("_at", "at")
"""Columns that say when a thing was written down, not when it fell due."""
KEY = re.compile(r":\d+")


def _story(cast: Cast) -> None:
    at_work(cast)
    a_series(cast)
    a_need(cast)
    a_share(cast, an_item(cast))
    an_opened_share(cast, an_item(cast, code="C2"), until_on=FIRST + timedelta(days=20))
    an_approved(cast).announce()
    a_rectification(cast)


def _told(cast: Cast) -> tuple[Any, ...]:
    """Everything in the rooms without the moments of its writing, and what the ledger tells of it in any order.

    A row is called by its place in its table: what is rolled back leaves gaps between the keys of some databases. The public
    record is left out: its salts are drawn anew each time.
    """
    tables = [one for one in apps.get_models() if issubclass(one, DistrictRow) and one is not Entry]
    tables = [one for one in tables if one._meta.app_label != "notary"]
    rows = {one: list(one.objects.of(cast.district).order_by("pk").values()) for one in tables}
    places = {one: {row["id"]: at for at, row in enumerate(rows[one])} for one in tables}
    foreign = {
        one: {
            field.attname: places[field.related_model]
            for field in one._meta.concrete_fields
            if field.related_model in places
        }
        for one in tables
    }
    told = {
        one.__name__: [
            {
                name: foreign[one][name].get(value) if name in foreign[one] else value
                for name, value in row.items()
                if name != "id" and not name.endswith(MOMENTS)
            }
            for row in rows[one]
        ]
        for one in tables
    }
    acts = Entry.objects.of(cast.district).values_list("action", "content")
    return told, Counter((action, KEY.sub(":#", content)) for action, content in acts), verify(cast.district)


def _after(cast: Cast, nights: list[int]) -> tuple[Any, ...]:
    with transaction.atomic():
        for night in nights:
            at: datetime = moment(FIRST + timedelta(days=night))
            tick(cast.district, at, at)
        found = _told(cast)
        transaction.set_rollback(True)
    return found


@settings(
    max_examples=8,
    phases=(Phase.explicit, Phase.generate),  # each step of shrinking would be forty nights
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.sets(st.integers(0, NIGHTS - 1)), st.integers(1, 3))
def test_any_nights_come_to_the_same_as_every_night(cast: Cast, made: set[int], last: int) -> None:
    with transaction.atomic():
        _story(cast)
        every = _after(cast, list(range(NIGHTS + 1)))
        some = _after(cast, [*sorted(made), *([NIGHTS] * last)])
        transaction.set_rollback(True)
    assert every[2] is None
    assert some == every


def test_the_story_has_something_fall_due_in_every_room(cast: Cast) -> None:
    _story(cast)
    at = moment(FIRST + timedelta(days=NIGHTS))
    done = tick(cast.district, at, at)
    assert all(done[room] for room in ("shares", "tasks", "needs", "commitments", "cards"))
