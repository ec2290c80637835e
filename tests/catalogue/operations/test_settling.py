"""What time does: the same whether the night comes every day, late, or twice."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.calendar.models import DayChange
from liangpai.catalogue.models import Share
from liangpai.catalogue.operations import settle
from liangpai.catalogue.queries import share
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import history, verify
from liangpai.refusal import Refused
from tests.catalogue.stories import a_share, an_item, an_opened_share
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def _settle(cast: Cast, day: date) -> int:
    at = datetime.combine(day, AT.time(), AT.tzinfo)
    return settle(district=cast.district, on=day, at=at)


def _all(cast: Cast) -> tuple[list[dict[str, Any]], Counter[tuple[str, str, str]]]:
    """Every row, and every entry of the ledger but its moment."""
    rows = list(Share.objects.of(cast.district).order_by("pk").values())
    entries = Entry.objects.filter(district_id=cast.district)
    return rows, Counter(entries.values_list("action", "subject", "content"))


def test_ac_9_2_silence_of_five_working_days_raises_it_and_says_when(cast: Cast) -> None:
    row = a_share(cast)
    assert _settle(cast, date(2024, 1, 17)) == 0
    assert _settle(cast, date(2024, 1, 18)) == 1
    now = share(cast.district, row.pk)
    assert (now.level, now.due_on) == (2, date(2024, 1, 24))
    entry = history(cast.district, "share", row.pk)[-1]
    assert entry.action == "share.escalate" and '"on":"2024-01-17"' in entry.content
    assert verify(cast.district) is None


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])  # each is taken back
@given(days=st.integers(1, 60), lasts=st.integers(1, 40))
def test_daily_late_and_twice_come_to_the_same(cast: Cast, days: int, lasts: int) -> None:
    def told(nights: list[int]) -> object:
        with transaction.atomic():
            a_share(cast, an_item(cast, "N1"))
            an_opened_share(cast, an_item(cast, "N2"), until_on=ON + lasts * DAY)
            for night in nights:
                _settle(cast, ON + night * DAY)
            found = _all(cast)
            transaction.set_rollback(True)
        for row in found[0]:
            del row["id"], row["item_id"]
        return (
            found[0],
            Counter({key[0]: n for key, n in found[1].items()}),
            sorted(key[2] for key in found[1]),
        )

    every_night = told(list(range(1, days + 1)))
    assert every_night == told([days]) == told([days, days])


def test_what_has_expired_keeps_its_last_day(cast: Cast) -> None:
    row = an_opened_share(cast, until_on=ON + 3 * DAY)
    assert _settle(cast, ON + 3 * DAY) == 0
    assert _settle(cast, ON + 30 * DAY) == 1
    now = share(cast.district, row.pk)
    assert (now.state, now.ended_on) == ("expired", ON + 3 * DAY)


def test_a_year_without_calendar_stops_one_and_not_the_others(cast: Cast) -> None:
    row = a_share(cast)
    Share.objects.of(cast.district).filter(pk=row.pk).update(due_on=date(2031, 1, 6))
    opened = an_opened_share(cast, an_item(cast, "C2"))
    with pytest.raises(Refused) as refused:
        _settle(cast, date(2031, 2, 1))
    assert refused.value.first.code == "calendar.unknown_year"
    assert share(cast.district, opened.pk).state == "expired"
    assert share(cast.district, row.pk).level == 1


def test_the_districts_own_working_days_count(cast: Cast) -> None:
    DayChange.objects.create(district_id=cast.district, day=date(2024, 1, 15), is_working=False, note="停工")
    assert a_share(cast).due_on == date(2024, 1, 18)


def test_a_request_that_somebody_has_just_moved_is_left_alone(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = a_share(cast)
    stale = share(cast.district, row.pk)
    Share.objects.of(cast.district).filter(pk=row.pk).update(state="granted")
    monkeypatch.setattr("liangpai.catalogue.operations.settling.falling_due", lambda *_: [row.pk])
    monkeypatch.setattr("liangpai.catalogue.operations.settling.share", lambda *_: stale)
    assert _settle(cast, ON + 20 * DAY) == 0
    assert share(cast.district, row.pk).level == 1
