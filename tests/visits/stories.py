"""What the tests of visits start from, made by the real operations: Wang visits the village and hears of a bad road."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from liangpai.access.actor import house
from liangpai.needs.rules.asking import Wanted
from liangpai.tasks.operations import Assignment, accept, assign, conclude, register, report
from liangpai.tasks.queries import task as task_of
from liangpai.visits import operations as ops
from liangpai.visits.models import Issue, Visit
from liangpai.visits.queries import issue as issue_of
from liangpai.visits.queries import visit as visit_of
from tests.people import AT, ON, Cast

ROAD = "进村道路破损三百米，雨天无法通车"
NEEDED = Wanted("funds", "进村道路修复资金", Decimal(30), date(2024, 6, 30), source="district")


def a_visit(cast: Cast, unit: str = "village", on: date = ON, at: datetime = AT) -> Visit:
    """Wang is to visit a place."""
    made = ops.plan(
        district=cast.district,
        leader=cast.accounts["wang"].pk,
        unit=cast.units[unit],
        on=on,
        purpose="看产业路",
        actor=cast.zhao,
        at=at,
    )
    return visit_of(cast.district, made.pk)


def a_made_visit(cast: Cast, unit: str = "village") -> Visit:
    """Wang was there."""
    row = a_visit(cast, unit)
    ops.make(visit=row, actor=cast.wang, at=AT)
    return visit_of(cast.district, row.pk)


def an_issue(cast: Cast, unit: str = "village") -> Issue:
    """What the place told Wang."""
    made = ops.raise_issue(visit=a_made_visit(cast, unit), kind="works", text=ROAD, actor=cast.wang, at=AT)
    return again(made)


def again(issue: Issue) -> Issue:
    """The issue as it stands now."""
    return issue_of(issue.district_id, issue.pk)


def handed_on(cast: Cast, unit: str = "village") -> Issue:
    """The office has made a task of the department of it."""
    row = an_issue(cast, unit)
    ops.hand_on(issue=row, title="修复进村道路", unit=cast.units["department"], actor=cast.zhao, at=AT)
    return again(row)


def concluded(cast: Cast, issue: Issue) -> Issue:
    """The task that it became is concluded."""
    assert issue.task_id is not None
    at, later = AT, AT + timedelta(hours=1)

    def task():  # type: ignore[no-untyped-def] # the task as it stands at each step
        return task_of(issue.district_id, issue.task_id)

    register(task=task(), actor=cast.zhao, at=at)
    assign(task=task(), assignment=Assignment(cast.units["department"].pk), actor=cast.zhao, at=at)
    accept(task=task(), actor=cast.wu, at=at)
    report(task=task(), text="已修复", actor=cast.wu, at=later)
    conclude(task=task(), actor=house(cast.district), at=later)
    return again(issue)


def solved(cast: Cast, unit: str = "village") -> Issue:
    """The department says that the road is mended."""
    row = concluded(cast, handed_on(cast, unit))
    ops.solve(issue=row, text="路面已修复", actor=cast.wu, at=AT)
    return again(row)
