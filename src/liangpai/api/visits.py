"""Visits and the issues they brought up: which there are, and the word of the places on both sides of them."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, Strict, told
from liangpai.entrance.middleware import Visit
from liangpai.visits import operations, queries
from liangpai.visits.rules.issues import LONGEST
from liangpai.words import Words

router = Router(tags=["visits"])

Long = Annotated[str, Field(max_length=LONGEST, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]


class VisitRow(Strict):
    """A visit of a leader to a place."""

    id: int = told(Words("走访编号", "the visit's id"))
    unit: int = told(Words("走访地编号", "id of the town or village"))
    leader: str = told(Words("区领导", "the leader"))
    on: date = told(Words("日期", "the day"))
    purpose: str = told(Words("事由", "what for"))
    state: str = told(Words("状态", "its state"))


class VisitRows(Paged[VisitRow]):
    """A page of visits."""


class IssueRow(Strict):
    """An issue with what became of it."""

    id: int = told(Words("问题编号", "the issue's id"))
    visit: int = told(Words("走访编号", "id of the visit it comes from"))
    unit: int = told(Words("村居或镇街编号", "id of the place"))
    kind: str = told(Words("类型", "its kind"))
    text: str = told(Words("问题", "what is wrong"))
    promise: str = told(Words("现场答复", "what the leader promised on the spot"))
    state: str = told(Words("状态", "its state"))
    raised_on: date = told(Words("登记日期", "the day it was raised"))
    keeper: int | None = told(Words("交办单位编号", "id of the unit it was handed to"))
    task: int | None = told(Words("督办编号", "the task it became"))
    need: int | None = told(Words("要素需求编号", "the need it became"))
    solution: str = told(Words("解决情况", "how it was solved"))
    solved_on: date | None = told(Words("解决日期", "the day it was solved"))
    look_back: str = told(Words("回访情况", "what was found on looking back"))


class IssueRows(Paged[IssueRow]):
    """A page of issues."""


class Wanted(Page):
    """Which visits are wanted."""

    state: Literal["", "planned", "made", "closed", "cancelled"] = told(
        Words("只要这一状态", "only in this state"), default=""
    )


class WantedIssues(Page):
    """Which issues are wanted."""

    state: Literal["", "open", "raised", "handed_on", "solved", "confirmed", "looked_back"] = told(
        Words("只要这一状态；open 为未了结", "only in this state; open for all that are not settled"),
        default="",
    )


class IssueTextIn(Asking):
    """What is said with a move."""

    text: Long = told(Words("说明", "the note"))


class Nothing(Asking):
    """An empty object."""


@router.get("/visits", response=VisitRows, **says("visit-list", "visit.view", Words("走访", "The visits")))
def visit_list(request: Visit, wanted: Query[Wanted]) -> dict[str, Any]:
    """Those the caller may see, the latest first."""
    permit("visit.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.visible(request.district, request.actor, wanted.state)
    return wanted.of([_visit(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/issues", response=IssueRows, **says("issue-list", "issue.view", Words("走访问题", "The issues"))
)
def issue_list(request: Visit, wanted: Query[WantedIssues]) -> dict[str, Any]:
    """Those the caller may see, the newest first."""
    permit("issue.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.found(request.district, request.actor, wanted.state)
    return wanted.of([_issue(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/issues/{issue}",
    response=IssueRow,
    **says("issue-page", "issue.view", Words("一个走访问题", "One issue")),
)
def issue_page(request: Visit, issue: Path[Id]) -> dict[str, Any]:
    """Where it stands."""
    row = queries.issue(request.district, issue)
    permit("issue.view", request.actor, queries.thing_of_issue(row))
    return _issue(row)


@router.post(
    "/issues/{issue}/solution",
    response=IssueRow,
    **says("issue-solve", "issue.solve", Words("登记解决", "Say how an issue was solved")),
)
def issue_solve(request: Visit, issue: Path[Id], sent: IssueTextIn) -> dict[str, Any]:
    """By the unit it was handed to, once the task or need is done."""
    row = queries.issue(request.district, issue)
    operations.solve(issue=row, text=sent.text, actor=request.actor, at=request.at)
    return _now(request, issue)


@router.post(
    "/issues/{issue}/confirmation",
    response=IssueRow,
    **says("issue-confirm", "issue.confirm", Words("确认解决", "Confirm that an issue is solved")),
)
def issue_confirm(request: Visit, issue: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """By the place."""
    operations.confirm(issue=queries.issue(request.district, issue), actor=request.actor, at=request.at)
    return _now(request, issue)


@router.post(
    "/issues/{issue}/dispute",
    response=IssueRow,
    **says("issue-dispute", "issue.dispute", Words("问题未解决退回", "Say that an issue is not solved")),
)
def issue_dispute(request: Visit, issue: Path[Id], sent: IssueTextIn) -> dict[str, Any]:
    """By the place; work on it goes on."""
    row = queries.issue(request.district, issue)
    operations.dispute(issue=row, reason=sent.text, actor=request.actor, at=request.at)
    return _now(request, issue)


def _now(request: Visit, pk: int) -> dict[str, Any]:
    return _issue(queries.issue(request.district, pk))


def _visit(row: Any) -> dict[str, Any]:
    return {
        "id": row.pk,
        "unit": row.unit_id,
        "leader": row.leader.name,
        "on": row.on,
        "purpose": row.purpose,
        "state": row.state,
    }


def _issue(row: Any) -> dict[str, Any]:
    ids = {
        "visit": "visit_id",
        "unit": "unit_id",
        "keeper": "keeper_id",
        "task": "task_id",
        "need": "need_id",
    }
    plain = [name for name in IssueRow.model_fields if name not in ids and name != "id"]
    return (
        {"id": row.pk}
        | {name: getattr(row, column) for name, column in ids.items()}
        | {name: getattr(row, name) for name in plain}
    )
