from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.calendar.models import DayChange
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.needs.models import Escalation, Need
from liangpai.needs.operations import ask_material, settle
from tests.needs.stories import RAISED, REFUSED, a_need, again, answered, day
from tests.people import Cast

pytestmark = pytest.mark.django_db


def tick(cast: Cast, at: datetime) -> int:
    return settle(district=cast.district, on=localdate(at), at=at)


def test_ac_10_1_silence_raises_a_need_to_level_2_and_3_on_the_right_working_days(cast: Cast) -> None:
    need = a_need(cast)
    assert [tick(cast, at) for at in (day(2, 7), day(2, 8), day(2, 20), day(2, 21), day(3, 30))] == [
        0,
        1,
        0,
        1,
        0,
    ]
    rows = Escalation.objects.of(cast.district).filter(need=need).order_by("level")
    assert [(row.level, row.on) for row in rows] == [(2, date(2024, 2, 7)), (3, date(2024, 2, 20))]
    assert (again(need).level, again(need).due_on, again(need).silences) == (3, date(2024, 3, 5), 2)


def test_what_is_answered_or_stands_still_is_left_alone(cast: Cast) -> None:
    answered(a_need(cast), REFUSED, cast.wu)
    stopped = a_need(cast)
    ask_material(need=stopped, text="图", actor=cast.wu, at=day(2, 5))
    assert tick(cast, day(6, 1)) == 0
    assert again(stopped).level == 1


def test_the_due_date_follows_a_changed_calendar(cast: Cast) -> None:
    need = a_need(cast)
    DayChange.objects.create(district_id=cast.district, day=date(2024, 2, 6), is_working=False)
    assert tick(cast, day(2, 5)) == 0
    assert again(need).due_on == date(2024, 2, 8)


def test_an_unpublished_year_stops_nobody_elses_need(cast: Cast) -> None:
    lost, found = a_need(cast), a_need(cast)
    Need.objects.of(cast.district).filter(pk=lost.pk).update(clock_from=date(2099, 1, 5))
    assert tick(cast, day(2, 8)) == 1
    assert (again(lost).level, again(found).level) == (1, 2)


def told(cast: Cast) -> tuple[Any, ...]:
    """Everything that the room knows, but for keys and moments."""
    rows = [
        {name: value for name, value in row.items() if name not in ("id", "need_id")}
        for model, order in ((Need, ("pk",)), (Escalation, ("need", "level")))
        for row in model.objects.of(cast.district).order_by(*order).values()
    ]
    acts = Entry.objects.of(cast.district).values_list("action", "subject", "content")
    return rows, Counter(acts), verify(cast.district)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raised=st.lists(st.integers(0, 6), min_size=1, max_size=3),
    until=st.integers(7, 30),
    stop=st.none() | st.integers(0, 4),
)
def test_settling_daily_is_settling_late_is_settling_twice(
    cast: Cast, raised: list[int], until: int, stop: int | None
) -> None:
    def ends(days: list[int]) -> tuple[Any, ...]:
        with transaction.atomic():
            for ago in raised:
                a_need(cast, at=RAISED - timedelta(days=ago))
            if stop is not None:
                ask_material(
                    need=again(a_need(cast)), text="图", actor=cast.wu, at=RAISED + timedelta(days=stop)
                )
            for later in days:
                tick(cast, RAISED + timedelta(days=later))
            found = told(cast)
            transaction.set_rollback(True)
        return found

    daily = ends(list(range(until + 1)))
    assert daily[2] is None
    assert normal(daily) == normal(ends([until])) == normal(ends([until, until]))


def normal(found: tuple[Any, ...]) -> tuple[Any, ...]:
    """Subjects counted from the first need, whose key depends on what was rolled back before."""
    rows, acts, whole = found
    keys = sorted({int(subject.split(":")[1]) for _, subject, _ in acts if subject.startswith("need:")})
    places = {f"need:{key}": f"need {at}" for at, key in enumerate(keys)}
    counted = Counter(
        {(act, places.get(subject, subject), text): n for (act, subject, text), n in acts.items()}
    )
    return rows, counted, whole
