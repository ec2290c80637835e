"""What only time does: reminders are told, and the next of a series is made; looking twice changes nothing."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from liangpai.access.actor import house
from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import REMINDERS
from liangpai.ledger.operations import in_portions
from liangpai.tasks.models import Part, Pattern, Reminder, Task
from liangpai.tasks.operations.writing import next_serials, record_of, rows_of
from liangpai.tasks.rules.limits import rolled
from liangpai.tasks.rules.numbers import number_of
from liangpai.tasks.rules.recurring import made_on, nth_due
from liangpai.tasks.rules.reminders import Due, reminders
from liangpai.tasks.workflow import PATTERN, WITH_UNIT


def settle(*, district: int, on: date, at: datetime) -> int:
    """Do what has fallen due up to a day, and say how much it was; the room's part of the nightly round.

    In portions, each whole by itself: what is due is found by dates, so that a round that broke off is simply made again.

    Args:
        district: whose.
        on: the day; what fell due on the days before and was missed is done as well, dated by those days.
        at: when the clock is looked at.
    """
    with transaction.atomic():
        made = make_due(district, on, at)
    near = on - timedelta(days=min(REMINDERS))
    rows = Task.objects.of(district).filter(state__in=WITH_UNIT, due_on__lte=near)
    return made + _remind(district, rows, on, at)


def settle_task(task: Task, on: date, at: datetime) -> None:
    """The same for one task, before anybody acts on it: so the order of things does not hang on when the clock was looked at."""
    _remind(task.district_id, rows_of(task).filter(state__in=WITH_UNIT), on, at)


def _remind(district: int, rows: QuerySet[Task], on: date, at: datetime) -> int:
    days = working_days(district)
    told: dict[int, set[tuple[date, int]]] = defaultdict(set)
    known = Reminder.objects.of(district).filter(task__in=rows.values("pk"))
    for pk, due_on, offset in known.values_list("task_id", "due_on", "offset"):
        told[pk].add((due_on, offset))
    due = [
        (one.on, task.pk, task, one)
        for task in rows
        if task.due_on and task.clock_since
        for one in reminders(days, task.due_on, task.clock_since, on)
        if (task.due_on, one.offset) not in told[task.pk]
    ]
    due.sort(key=lambda row: row[:2])
    return in_portions(due, lambda row: _tell(*row[2:], at))


def _tell(task: Task, due: Due, at: datetime) -> int:
    """Tell one reminder, unless another who looked at the clock has just told it."""
    _, is_new = Reminder.objects.get_or_create(
        district_id=task.district_id,
        task_id=task.pk,
        due_on=due.due_on,
        offset=due.offset,
        defaults={"told_on": due.on},
    )
    if is_new:
        content = {"due_on": str(due.due_on), "offset": due.offset, "on": str(due.on)}
        record_of(task, "task.remind", house(task.district_id), at, content)
    return int(is_new)


def make_due(district: int, on: date, at: datetime) -> int:
    """Make the tasks of every series that are to be made up to a day, in the order of the days."""
    ready = []
    for row in Pattern.objects.of(district).filter(state=PATTERN.start).select_related("unit").order_by("pk"):
        nth = row.made
        while (due := nth_due(row.first_due_on, row.rhythm, nth)) <= row.until:
            day = made_on(row.first_due_on, row.rhythm, nth, row.lead_days, row.since)
            if day > on:
                break
            ready.append((day, row.pk, row, nth, due))
            nth += 1
    days = working_days(district)
    return sum(
        _make(row, nth, day, rolled(days, due), at)
        for day, _, row, nth, due in sorted(ready, key=lambda one: (*one[:2], one[3]))
    )


def _make(pattern: Pattern, nth: int, on: date, due: date, at: datetime) -> int:
    """Make one task, unless another who looked at the clock has just made it; where its unit is gone, the office assigns it."""
    district = pattern.district_id
    rows = Pattern.objects.of(district).filter(pk=pattern.pk, made=nth, state=PATTERN.start)
    if not rows.update(made=nth + 1):
        return 0
    is_there = pattern.unit.ended_on is None or pattern.unit.ended_on > on
    clock = {"assigned_on": on, "due_on": due, "first_due_on": due, "clock_since": on} if is_there else {}
    serial = next_serials(district, on.year)
    copied = ("title", "content", "source_kind", "source", "unit_id", "duty_item", "is_assisting")
    task = Task.objects.create(
        district_id=district,
        **{name: getattr(pattern, name) for name in copied},
        year=on.year,
        serial=serial,
        number=number_of(on.year, serial),
        pattern=pattern,
        nth=nth,
        state="assigned" if is_there else "registered",
        proposed_at=at,
        **clock,
    )
    if is_there:
        Part.objects.bulk_create(
            Part(district_id=district, task=task, unit_id=unit) for unit in pattern.assisting
        )
    content = {"number": task.number, "on": str(on), "due_on": str(due), "unit": pattern.unit_id}
    record_of(task, "task.make", house(district), at, content)
    return 1
