"""Reads of one task with everything that hangs on it, and how the policy sees it."""

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.roles import Role
from liangpai.refusal import absent
from liangpai.tasks.models import Extension, Part, Pattern, Reminder, Report, Task
from liangpai.tasks.workflow import TASK, WITH_UNIT
from liangpai.words import Words

__all__ = ["Extension", "Part", "Pattern", "Reminder", "Report", "Task"]

WITH_OFFICE = ("proposed", "registered")
"""No unit has been told yet."""


def task(district: int, pk: int) -> Task:
    """The task with this id, with its unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Task.objects.of(district).filter(pk=pk).select_related("unit", "parent").first()
    if row is None:
        raise absent(TASK.name)
    return row


def part(district: int, pk: int) -> Part:
    """The part with this id, with its unit and its task.

    Raises:
        Refused: there is none in the district.
    """
    row = Part.objects.of(district).filter(pk=pk).select_related("unit", "task").first()
    if row is None:
        raise absent(Words("协办任务", "part that assists"))
    return row


def extension(district: int, pk: int) -> Extension:
    """The request for an extension with this id, with its task and the unit of it.

    Raises:
        Refused: there is none in the district.
    """
    row = Extension.objects.of(district).filter(pk=pk).select_related("task__unit").first()
    if row is None:
        raise absent(Words("延期申请", "extension"))
    return row


def parts(district: int, task: int) -> list[Part]:
    """The parts of the units that assist."""
    return list(Part.objects.of(district).filter(task_id=task).select_related("unit", "task").order_by("pk"))


def led_by(district: int, units: Iterable[int]) -> QuerySet[Task]:
    """The tasks that units are at work on, the nearest due date first."""
    rows = Task.objects.of(district).filter(unit_id__in=list(units), state__in=WITH_UNIT)
    return rows.order_by("due_on", "pk")


def parts_of(district: int, units: Iterable[int]) -> QuerySet[Part]:
    """The parts that units still owe, of tasks that are at work, the nearest due date first."""
    rows = Part.objects.of(district).filter(unit_id__in=list(units), state="open")
    rows = rows.filter(task__state__in=(*WITH_UNIT, "reported"))
    return rows.select_related("task").order_by("task__due_on", "pk")


def awaited_by(district: int, units: Iterable[int]) -> tuple[QuerySet[Task], QuerySet[Task]]:
    """What units wait for: their tasks for which more time was asked, and those whose reports are looked at."""
    rows = Task.objects.of(district).filter(unit_id__in=list(units)).order_by("due_on", "pk")
    return rows.filter(is_asking=True), rows.filter(state="reported")


def reports(district: int, task: int) -> list[Report]:
    """The reports of a task, the oldest first."""
    return list(Report.objects.of(district).filter(task_id=task).order_by("pk"))


def extensions(district: int, task: int) -> list[Extension]:
    """The requests for an extension of a task, the oldest first."""
    return list(Extension.objects.of(district).filter(task_id=task).order_by("pk"))


def open_extensions(district: int, is_second: bool) -> list[Extension]:
    """The requests that wait for the office, or the second ones that wait for a level higher."""
    rows = Extension.objects.of(district).filter(state="asked", task__extensions__gt=0)
    if not is_second:
        rows = Extension.objects.of(district).filter(state="asked", task__extensions=0)
    return list(rows.select_related("task").order_by("due_on", "pk"))


def reminders_of(district: int, task: int) -> list[Reminder]:
    """The reminders of a task that were told, the oldest first."""
    return list(Reminder.objects.of(district).filter(task_id=task).order_by("told_on", "pk"))


def thing_of_task(task: Task) -> Thing:
    """A task as the policy sees it: the unit that leads once it has been told, and who reported."""
    unit = None if task.state in WITH_OFFICE else task.unit
    return Thing(
        task.district_id,
        path=unit.path if unit else "",
        unit=unit.name if unit else "",
        done={"task.report": frozenset(task.reported_by)},
    )


def thing_seen(task: Task, parts: Iterable[Part], actor: Actor) -> Thing:
    """A task as whoever looks at it sees it: as the unit that leads, or as one that assists."""
    leading = thing_of_task(task)
    if task.state in WITH_OFFICE:
        return leading
    paths = [leading.path, *(part.unit.path for part in parts)]
    reached = (path for path in paths if actor.reaches(path, Role.REPORTER, Role.VERIFIER))
    return replace(leading, path=next(reached, leading.path))


def thing_of_part(part: Part) -> Thing:
    """A part as the policy sees it."""
    return Thing(part.district_id, path=part.unit.path, unit=part.unit.name)


def thing_of_extension(extension: Extension) -> Thing:
    """A request for an extension as the policy sees it: whose it is, and who asked."""
    unit = extension.task.unit
    asked = frozenset() if extension.asked_by is None else frozenset({extension.asked_by})
    return Thing(
        extension.district_id,
        path=unit.path if unit else "",
        unit=unit.name if unit else "",
        done={"task.extend": asked},
    )
