"""What every act on a task shares: its rows, its number, its entry in the ledger."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import F, QuerySet

from liangpai.access.actor import Actor
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import unit as unit_of
from liangpai.refusal import insist
from liangpai.tasks.models import Extension, Series, Task
from liangpai.tasks.rules.refusals import unit_gone
from liangpai.tasks.workflow import EXTENSION


def rows_of(task: Task) -> QuerySet[Task]:
    """The one row of a task, for a move by compare-and-set."""
    return Task.objects.of(task.district_id).filter(pk=task.pk)


def record_of(
    task: Task, action: str, actor: Actor, at: datetime, content: Mapping[str, Any] | None = None
) -> None:
    """The entry of an act on a task; what is empty is left out."""
    told = {key: value for key, value in (content or {}).items() if value not in ("", None, [])}
    record(
        district=task.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("task", task.pk),
        content=told,
    )


def next_serials(district: int, year: int, count: int = 1) -> int:
    """Take so many numbers of a year and answer the first; the update holds the row until the transaction ends, so two queue."""
    rows = Series.objects.of(district).filter(year=year)
    if not rows.update(last=F("last") + count):
        Series.objects.bulk_create([Series(district_id=district, year=year)], ignore_conflicts=True)
        rows.update(last=F("last") + count)
    return rows.get().last - count + 1


def running_unit(district: int, pk: int, on: date) -> Unit:
    """The unit with this id, which is there on the day.

    Raises:
        Refused: there is none, or it has ended.
    """
    found = unit_of(district, pk)
    insist(unit_gone(found.name, found.ended_on, on))
    return found


def drop_request(task: Task, action: str) -> None:
    """What was asked for is no longer needed after this move."""
    move = EXTENSION.move(action, EXTENSION.start)
    assert move is not None  # noqa: S101 - the table has a row for each caller
    rows = Extension.objects.of(task.district_id).filter(task_id=task.pk, state=EXTENSION.start)
    rows.update(state=move.target)
