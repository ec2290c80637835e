"""Figures out, and figures in: many cells of one round in one request, then their submission."""

from collections import Counter
from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.api.answers import flaw
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Code, Flaw, Id, Page, Paged, Strict, Text, told
from liangpai.entrance.middleware import Visit
from liangpai.problems import Problem, Rejected
from liangpai.results import operations, queries
from liangpai.results.queries.visible import visible_figures
from liangpai.results.rules.asking import Place
from liangpai.words import Words

router = Router(tags=["figures"])

MOST_CELLS = 5_000
State = Literal["", "draft", "submitted", "returned", "confirmed", "superseded"]


class FigureRow(Strict):
    """One version of a figure."""

    id: int = told(Words("数据编号", "the id of this version"))
    unit: int = told(Words("单位编号", "id of the unit"))
    item: str = told(Words("数据项编码", "the code of the item"))
    period: str = told(Words("数据期", "the period"))
    version: int = told(Words("第几版，从1起", "which version, from 1"))
    state: str = told(Words("状态", "its state"))
    value: float | None = told(Words("数值", "the value; null where what was typed is no number"))
    text: str = told(Words("未能识别的原文", "what was typed, where it is no number"))
    sigma: float | None = told(Words("测量误差", "its standard error, where it is known"))
    kind: str = told(Words("快报数或核定数", "`flash` or `final`"))
    source: str = told(Words("怎样报来", "how it came in"))
    reason: str = told(Words("退回或更正的原因", "why it was returned, or what it corrects"))
    filled_at: datetime = told(Words("填写时间", "when it was filled in"))
    submitted_at: datetime | None = told(Words("报送时间", "when it was submitted"))
    verified_at: datetime | None = told(Words("核验时间", "when it was verified"))


class FigureRows(Paged[FigureRow]):
    """A page of figures."""


class Wanted(Page):
    """Which figures are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")
    item: Code = told(Words("只要这一数据项", "only of this item"), default="")
    unit: int = told(Words("只要这一单位", "only of this unit"), default=0, ge=0, le=2**63 - 1)


class CellIn(Asking):
    """One cell as it would be typed."""

    unit: Id = told(Words("单位编号", "id of the unit"))
    item: Code = told(Words("数据项编码", "the code of the item"))
    period: Code = told(
        Words("数据期，默认本期", "the period; that of the round when it is not named"), default=""
    )
    value: float | Text | None = told(
        Words("数值或原文；空值为清除", "a number, or a text as typed; null clears it")
    )


class FiguresIn(Asking):
    """Cells of one round, of one unit or of several."""

    cells: Annotated[list[CellIn], Field(min_length=1, max_length=MOST_CELLS)] = told(
        Words("各单元格", "the cells")
    )


class FiguresTaken(Strict):
    """What was done with them."""

    saved: int = told(Words("新存的单元格数", "how many cells are new or changed"))
    problems: list[Flaw] = told(Words("逐格的问题", "what is wrong, by cell; the good cells are stored"))


class Submitting(Asking):
    """Whose drafts are submitted."""

    unit: Id = told(Words("单位编号", "id of the unit"))


class SubmittedOut(Strict):
    """What was submitted, and what stays."""

    submitted: int = told(Words("已报送的数据数", "how many figures went on to verification"))
    empty: int = told(Words("仍为空的单元格数", "how many cells are still empty"))
    problems: list[Flaw] = told(Words("未能报送的单元格", "the cells that stay, each with its problem"))


@router.get(
    "/rounds/{round_id}/figures",
    response=FigureRows,
    **says("figure-list", "figure.view", Words("一个轮次的数据", "The figures of a round")),
)
def figure_list(request: Visit, round_id: Path[Id], wanted: Query[Wanted]) -> dict[str, Any]:
    """Every version in its state, of the units and items whose figures the caller may see."""
    round_ = queries.round_(request.district, round_id)
    rows = visible_figures(
        request.district, request.actor, round_, state=wanted.state, item=wanted.item, unit=wanted.unit
    )
    return wanted.of([_figure(row) for row in wanted.cut(rows)], rows.count())


@router.post(
    "/rounds/{round_id}/figures",
    response=FiguresTaken,
    **says("figure-fill", "figure.fill", Words("报入数据", "Figures in")),
)
def figure_fill(request: Visit, round_id: Path[Id], sent: FiguresIn) -> dict[str, Any]:
    """Store the good cells as drafts and name the others; sending the same again changes nothing."""
    round_ = queries.round_(request.district, round_id)
    cells = _cells(sent, round_.period)
    filled = operations.fill(round_=round_, cells=cells, actor=request.actor, at=request.at, source="api")
    return {"saved": filled.saved, "problems": [flaw(problem) for problem in filled.problems]}


@router.post(
    "/rounds/{round_id}/submission",
    response=SubmittedOut,
    **says("figure-submit", "figure.submit", Words("报送", "Submit a unit's drafts")),
)
def figure_submit(request: Visit, round_id: Path[Id], sent: Submitting) -> dict[str, Any]:
    """Every draft that is a number goes on to verification."""
    round_ = queries.round_(request.district, round_id)
    done = operations.submit(round_=round_, unit=sent.unit, actor=request.actor, at=request.at)
    problems = [flaw(problem) for problem in done.problems]
    return {"submitted": done.count, "empty": done.empty, "problems": problems}


def _cells(sent: FiguresIn, period: str) -> dict[Place, str | float | None]:
    """The cells by place.

    Raises:
        Rejected: a cell is there twice.
    """
    places = [Place(cell.unit, cell.item, cell.period or period) for cell in sent.cells]
    twice = [place for place, count in Counter(places).items() if count > 1]
    if twice:
        raise Rejected(_doubled(place) for place in twice)
    return {place: cell.value for place, cell in zip(places, sent.cells, strict=True)}


def _doubled(place: Place) -> Problem:
    return Problem(
        "figure.twice",
        f"{place.unit}·{place.item}·{place.period}",
        "同一单元格出现了两次，请只报一个数。",
        "the same cell is there twice: send one value for it.",
    )


def _figure(row: Any) -> dict[str, Any]:
    names = [name for name in FigureRow.model_fields if name not in ("id", "unit")]
    return {"id": row.pk, "unit": row.unit_id, **{name: getattr(row, name) for name in names}}
