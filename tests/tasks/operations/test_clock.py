"""What only time does: told once, made once, however often and however late the clock is looked at."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.ledger.models import Entry
from liangpai.tasks import models
from liangpai.tasks.models import Reminder
from liangpai.tasks.operations import grant, grant_again, return_, settle
from liangpai.tasks.queries import extension, reminders_of
from tests.people import Cast, a_cast
from tests.tasks.operations.test_answering import asked
from tests.tasks.stories import CREATED, DUE, a_series, a_task, at_work, day

pytestmark = pytest.mark.django_db

MODELS = (
    models.Task,
    models.Part,
    models.Report,
    models.Extension,
    models.Reminder,
    models.Pattern,
    models.Series,
)
Look = Callable[[Cast, date, date], object]


def told(cast: Cast) -> list[tuple[int, date]]:
    rows = Reminder.objects.of(cast.district).order_by("told_on", "offset")
    return list(rows.values_list("offset", "told_on"))


def look(cast: Cast, on: date) -> int:
    return settle(district=cast.district, on=on, at=day(on))


def test_a_task_is_reminded_of_by_the_days_around_its_due_date(cast: Cast) -> None:
    at_work(cast)
    assert look(cast, date(2024, 2, 14)) == 0
    # Three days before lies in the Spring Festival: told on the due date, together with that.
    assert look(cast, DUE + timedelta(days=30)) == 4
    later = [(1, date(2024, 2, 19)), (3, date(2024, 2, 21)), (7, date(2024, 2, 26))]
    assert told(cast) == [(0, DUE), *later]


def test_whoever_has_reported_is_not_reminded_and_is_again_when_it_is_sent_back(cast: Cast) -> None:
    story = at_work(cast).reported(day(date(2024, 2, 6)))
    assert look(cast, date(2024, 2, 9)) == 0
    due = return_(task=story.now, reason="不全", actor=cast.zhao, at=day(date(2024, 2, 9)))
    assert look(cast, due + timedelta(days=7)) == 5
    assert {one.due_on for one in reminders_of(cast.district, story.pk)} == {due}


def test_what_fell_due_before_a_step_is_told_before_it_though_nobody_looked_at_the_clock(cast: Cast) -> None:
    story = at_work(cast).reported(day(date(2024, 2, 20)))
    assert told(cast) == [(0, DUE), (1, date(2024, 2, 19))]
    entries = Entry.objects.of(cast.district).filter(subject=f"task:{story.pk}").order_by("sequence")
    assert [one.action for one in entries][-3:] == ["task.remind", "task.remind", "task.report"]


def test_a_new_due_date_is_reminded_of_anew(cast: Cast) -> None:
    story = at_work(cast)
    request = extension(cast.district, asked(story, on=DUE).pk)
    grant(extension=request, actor=cast.zhao, at=day(DUE + timedelta(days=2)))
    look(cast, date(2024, 3, 1))
    assert told(cast) == [(0, DUE), (1, date(2024, 2, 19)), (-3, date(2024, 2, 27)), (0, date(2024, 3, 1))]


def daily(cast: Cast, first: date, last: date) -> None:
    for step in range((last - first).days + 1):
        look(cast, first + timedelta(days=step))


def late(cast: Cast, _first: date, last: date) -> None:
    look(cast, last)


def twice(cast: Cast, first: date, last: date) -> None:
    for _ in range(2):
        look(cast, first)
        look(cast, last)


Step = tuple[int, int]
"""So many days after the one before, and what is done then."""


def _live(cast: Cast, steps: Sequence[Step], looking: Look) -> tuple[object, ...]:
    """Tell a story in which people act between looks at the clock; answers every table and what the ledger holds."""
    on = CREATED
    story = at_work(cast)
    a_series(cast, first_due_on=date(2024, 2, 5), lead_days=7)
    for wait, what in steps:
        before, on = on, on + timedelta(days=wait)
        looking(cast, before, on)
        _act(cast, story, what, on)
    looking(cast, on, on + timedelta(days=12))
    rows = [
        sorted(
            (tuple(str(value) for key, value in row.items() if not key.endswith(("_at", "id"))))
            for row in model.objects.of(cast.district).values()
        )
        for model in MODELS
    ]
    called = {
        f"task:{pk}": number
        for pk, number in models.Task.objects.of(cast.district).values_list("pk", "number")
    }
    entries = Entry.objects.of(cast.district).values_list("action", "subject", "content")
    told = Counter(
        (action, called.get(of, of.partition(":")[0]), _plain(said)) for action, of, said in entries
    )
    return rows, told


def _plain(content: str) -> str:
    """The content without ids, which go on after a rollback on PostgreSQL."""
    said = json.loads(content)
    return str(
        {
            key: value
            for key, value in said.items()
            if key not in ("unit", "units", "codes", "posts", "account")
        }
    )


def _act(cast: Cast, story, what: int, on: date) -> None:
    state = story.now.state
    if what == 0 and state == "underway":
        story.reported(day(on))
    elif what == 1 and state == "reported":
        return_(task=story.now, reason="不全", actor=cast.zhao, at=day(on))
    elif what == 2 and state == "underway" and on <= (story.now.due_on or on) and story.now.extensions < 2:
        wanted = (story.now.due_on or on) + timedelta(days=5)
        request = extension(cast.district, asked(story, on=on, wanted=wanted).pk)
        if story.now.extensions:
            grant_again(extension=request, actor=cast.wang, at=day(on))
        else:
            grant(extension=request, actor=cast.zhao, at=day(on))
    elif what == 3:
        a_task(cast, at=day(on)).registered(day(on))


STEPS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), min_size=2, max_size=4)


@settings(max_examples=4)
@given(STEPS)
def test_looking_daily_once_after_all_days_or_twice_comes_to_the_same(steps: list[Step]) -> None:
    _same_however_looked_at(steps)


@pytest.mark.slow
@settings(max_examples=80)
@given(STEPS)
def test_it_does_so_in_many_more_stories(steps: list[Step]) -> None:
    _same_however_looked_at(steps)


def _same_however_looked_at(steps: Sequence[Step]) -> None:
    outcomes = []
    with transaction.atomic():
        cast = a_cast()
        for looking in (daily, late, twice):
            with transaction.atomic():
                outcomes.append(_live(cast, steps, looking))
                transaction.set_rollback(True)
        transaction.set_rollback(True)
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_another_district_keeps_its_own_clock(cast: Cast, neighbours: Cast) -> None:
    at_work(cast)
    a_series(cast)
    assert look(neighbours, date(2024, 3, 1)) == 0
    assert look(cast, date(2024, 3, 1)) > 0
