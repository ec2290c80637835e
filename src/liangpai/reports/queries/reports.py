"""Reads of reports: one, those an actor may see, the lines of a plan with what is done, and each as the policy sees it."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.organisations.models import Unit
from liangpai.refusal import absent
from liangpai.reports.models import PlanLine, Report
from liangpai.tasks.workflow import ENDED
from liangpai.words import Words

OFFICERS = (Role.REPORTER, Role.VERIFIER)
REPORT = Words("总结或计划", "report")


def report(district: int, pk: int) -> Report:
    """The report with this id, with its unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Report.objects.of(district).select_related("unit").filter(pk=pk).first()
    if row is None:
        raise absent(REPORT)
    return row


def report_for(actor: Actor, district: int, pk: int) -> Report:
    """The report, for somebody who may see it.

    Raises:
        Refused: there is none, or it is not to be seen.
    """
    row = reports(district, actor).filter(pk=pk).first()
    if row is None:
        raise absent(REPORT)
    return row


def reports(district: int, actor: Actor, *, year: int = 0, kind: str = "") -> QuerySet[Report]:
    """The reports an actor may see, all or those of the own units, the latest first."""
    rows = Report.objects.of(district).select_related("unit").order_by("-year", "-pk")
    if not (actor.is_house or SEES_ALL.holds(actor, Thing(district))):
        mine = Q(pk__in=[])
        for path in set(actor.paths(*OFFICERS)):
            mine |= Q(unit__path__startswith=path)
        rows = rows.filter(mine)
    rows = rows.filter(year=year) if year else rows
    return rows.filter(kind=kind) if kind else rows


def year_before(row: Report) -> Report | None:
    """The report of the same unit, kind and period of the year before."""
    rows = Report.objects.of(row.district_id).filter(unit_id=row.unit_id, kind=row.kind, period=row.period)
    return rows.filter(year=row.year - 1).first()


def plan_of(district: int, unit: int, year: int) -> Report | None:
    """The plan of a unit for a year."""
    return Report.objects.of(district).filter(unit_id=unit, year=year, kind="plan", period="year").first()


def lines_of(row: Report) -> list[PlanLine]:
    """The lines of a plan in their order, with their units and tasks."""
    rows = PlanLine.objects.of(row.district_id).filter(report_id=row.pk)
    return list(rows.select_related("unit", "task").order_by("place", "pk"))


def lines_of_plans(district: int, plans: Collection[int]) -> list[PlanLine]:
    """The lines of some plans (their ids), plan by plan in their order."""
    rows = PlanLine.objects.of(district).filter(report_id__in=plans)
    return list(
        rows.select_related("report", "unit", "task").order_by("-report__year", "report_id", "place", "pk")
    )


def line(district: int, pk: int) -> PlanLine:
    """The line with this id, with its plan, unit and task.

    Raises:
        Refused: there is none in the district.
    """
    rows = PlanLine.objects.of(district).select_related("report__unit", "unit", "task")
    row = rows.filter(pk=pk).first()
    if row is None:
        raise absent(Words("计划事项", "line"))
    return row


def is_done(row: PlanLine) -> bool:
    """Whether a line is done: its task is, or it was noted by hand where there is none."""
    return row.is_done if row.task is None else row.task.state in ENDED


def done_of(row: Report) -> tuple[int, int]:
    """How many lines of a plan are done, and how many there are."""
    found = lines_of(row)
    return sum(is_done(one) for one in found), len(found)


def in_state(district: int, actor: Actor, *states: str) -> int:
    """How many of the reports an actor may see are in these states."""
    return reports(district, actor).filter(state__in=states).count()


def thing_of(row: Report) -> Thing:
    """A report as the policy sees it; its unit must be loaded."""
    done = {"report.draft": frozenset(row.drafted_by)}
    return Thing(row.district_id, path=row.unit.path, done=done, unit=row.unit.name)


def thing_of_unit(unit: Unit) -> Thing:
    """A report that a unit has yet to write."""
    return Thing(unit.district_id, path=unit.path, unit=unit.name)


def thing_of_list(district: int, actor: Actor) -> Thing:
    """The list, of whatever reports the actor may see."""
    return Thing(district, path=next(actor.paths(*OFFICERS), ""))
