"""Appeals: which there are, what was decided, and filing one against a figure."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, Strict, told
from liangpai.appeals import operations, queries
from liangpai.appeals.rules.filing import LONGEST
from liangpai.entrance.clock import local_day
from liangpai.entrance.middleware import Visit
from liangpai.results.queries import figure, item_of, thing_of_figure
from liangpai.results.queries.decisions import people_behind, title_of
from liangpai.words import Words

router = Router(tags=["appeals"])

State = Literal[
    "", "filed", "taken", "upheld", "rejected", "asked_again", "ruled_upheld", "ruled_rejected", "withdrawn"
]  # fmt: skip # the states of the workflow in their order
Grounds = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]


class AppealRow(Strict):
    """An appeal with its clock and its decisions."""

    id: int = told(Words("申诉编号", "the appeal's id"))
    subject: str = told(Words("申诉事项，如 figure:7", "what it is about, such as figure:7"))
    unit: int = told(Words("申诉单位编号", "id of the unit that appeals"))
    title: str = told(Words("申诉事项名称", "what it is about, in words"))
    grounds: str = told(Words("理由", "its grounds"))
    stage: str = told(Words("阶段：first复核，second再次复核", "its stage: first review, second review"))
    state: str = told(Words("状态", "its state"))
    filed_on: date = told(Words("提出日期", "the day it was filed"))
    answer_by: date = told(Words("决定期限", "the day by which it is decided"))
    is_upheld: bool | None = told(Words("是否成立，未决定为空", "whether it is upheld; null while undecided"))
    decision: str = told(Words("复核决定的理由", "reasons of the first decision"))
    ruling: str = told(Words("再次复核决定的理由", "reasons of the second"))
    remedy: str = told(Words("更正内容", "what is put right"))
    until: date | None = told(Words("申请再次复核的期限", "the last day for asking for a second review"))


class AppealRows(Paged[AppealRow]):
    """A page of appeals."""


class Wished(Page):
    """Which appeals are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")


class AppealIn(Asking):
    """An appeal against a figure."""

    figure: Id = told(Words("数据编号", "id of the figure"))
    grounds: Grounds = told(Words("理由", "the grounds"))


@router.get(
    "/appeals", response=AppealRows, **says("appeal-list", "appeal.view", Words("申诉", "The appeals"))
)
def appeal_list(request: Visit, wanted: Query[Wished]) -> dict[str, Any]:
    """Those the caller may see, the newest first."""
    permit("appeal.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.visible(request.district, request.actor)
    rows = rows.filter(state=wanted.state) if wanted.state else rows
    return wanted.of([_appeal(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/appeals/{appeal}",
    response=AppealRow,
    **says("appeal-page", "appeal.view", Words("一件申诉", "One appeal")),
)
def appeal_page(request: Visit, appeal: Path[Id]) -> dict[str, Any]:
    """Its clock, its state and what was decided."""
    row = queries.appeal(request.district, appeal)
    thing = Thing(request.district, path=row.unit.path, unit=row.unit.name)
    permit("appeal.view", request.actor, thing)
    return _appeal(row)


@router.post(
    "/appeals",
    response=AppealRow,
    **says("appeal-file", "appeal.file", Words("对数据提出申诉", "Appeal against a figure")),
)
def appeal_file(request: Visit, sent: AppealIn) -> dict[str, Any]:
    """Somebody with no part in the figure reviews it."""
    row = figure(request.district, sent.figure)
    permit("appeal.file", request.actor, thing_of_figure(row, item_of(row)))
    made = operations.file(
        district=request.district,
        subject=f"figure:{row.pk}",
        unit=row.unit,
        title=title_of(row)[:120],
        grounds=sent.grounds,
        excluded=people_behind(row, request.on),
        until=None,
        actor=request.actor,
        at=request.at,
    )
    return _appeal(queries.appeal(request.district, made.pk))


def _appeal(row: queries.Appeal) -> dict[str, Any]:
    return {
        "id": row.pk,
        "subject": row.subject,
        "unit": row.unit_id,
        "title": row.title,
        "grounds": row.grounds,
        "stage": row.stage,
        "state": row.state,
        "filed_on": local_day(row.filed_at),
        "answer_by": row.answer_by,
        "is_upheld": row.is_upheld,
        "decision": row.decision,
        "ruling": row.ruling,
        "remedy": row.remedy,
        "until": row.until,
    }
