"""Reads of issues: one with what it became, those an actor may see, what waits, and how many of them are solved."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.needs.rules.rating import Rate
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import contact_units
from liangpai.refusal import absent
from liangpai.visits.models import Issue, Visit
from liangpai.visits.queries.visits import below
from liangpai.visits.rules.issues import Course
from liangpai.visits.workflow import DONE, OPEN
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Share:
    """Of the issues that one unit was handed, the share that the places have confirmed as solved."""

    unit: int
    name: str
    solved: Rate


def issue(district: int, pk: int) -> Issue:
    """The issue with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = _joined(Issue.objects.of(district)).filter(pk=pk).first()
    if row is None:
        raise absent(Words("走访问题", "issue"))
    return row


def found(district: int, actor: Actor, state: str = "") -> QuerySet[Issue]:
    """The issues that an actor may see, the newest first: all, those of units in reach, or those handed to them."""
    rows = _joined(Issue.objects.of(district)).order_by("-raised_on", "-pk")
    if state:
        rows = rows.filter(state__in=OPEN) if state == "open" else rows.filter(state=state)
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    return rows.filter(below(actor, "unit") | below(actor, "keeper"))


def issues_of(visit: Visit) -> QuerySet[Issue]:
    """The issues that a visit brought up."""
    return _joined(Issue.objects.of(visit.district_id)).filter(visit_id=visit.pk).order_by("pk")


def open_of(district: int, unit: Unit) -> QuerySet[Issue]:
    """The issues of a unit and of what lies below it that are not confirmed as solved, the oldest first."""
    rows = _joined(Issue.objects.of(district)).filter(unit__path__startswith=unit.path, state__in=OPEN)
    return rows.order_by("raised_on", "pk")


def shares(district: int) -> tuple[Share, ...]:
    """How far the units that were asked have solved what they were handed, in the order of their ids."""
    rows = Issue.objects.of(district).exclude(keeper=None).values("keeper_id", "keeper__name")
    counted = rows.annotate(n=Count("pk"), done=Count("pk", filter=Q(state__in=DONE))).order_by("keeper_id")
    return tuple(Share(row["keeper_id"], row["keeper__name"], Rate(row["done"], row["n"])) for row in counted)


def tallies(district: int, actor: Actor, on: date) -> dict[str, int]:
    """How many issues wait for somebody, by what they wait for; one statement for all."""
    mine = contact_units(district, actor.account, on) if actor.account else frozenset()
    waiting = {
        "hand_on": Q(state="raised"),
        "confirm": Q(state="solved") & below(actor, "unit"),
        "look_back": Q(state="confirmed", unit_id__in=mine),
        "expected": Q(state="handed_on") & below(actor, "unit"),
    }
    counts = {name: Count("pk", filter=rows) for name, rows in waiting.items()}
    return Issue.objects.of(district).aggregate(**counts)


def course_of(issue: Issue) -> Course | None:
    """What an issue was made into, or None while it waits."""
    if issue.task is not None:
        return Course("task", issue.task.state)
    if issue.need is not None:
        return Course("need", issue.need.state, issue.need.verdict == "refused")
    return None


def thing_of_issue(issue: Issue) -> Thing:
    """An issue as the policy sees it: whose it is, who was handed it, and who says that it is solved."""
    return Thing(
        issue.district_id,
        path=issue.unit.path,
        keeper=issue.keeper.path if issue.keeper else "",
        unit=issue.unit.name,
        done={"issue.solve": frozenset() if issue.solved_by is None else frozenset({issue.solved_by})},
    )


def _joined(rows: QuerySet[Issue]) -> QuerySet[Issue]:
    return rows.select_related("unit", "visit__unit", "visit__leader", "keeper", "task__unit", "need")
