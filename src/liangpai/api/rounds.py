"""Reporting rounds: which there are, what each asks, and of whom."""

from datetime import date
from typing import Any

from ninja import Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Id, Page, Paged, Strict, told
from liangpai.entrance.middleware import Visit
from liangpai.results import queries
from liangpai.words import Words

router = Router(tags=["rounds"])


class RoundRow(Strict):
    """A reporting round."""

    id: int = told(Words("轮次编号", "the round's id"))
    name: str = told(Words("名称", "its name"))
    period: str = told(Words("数据期", "the period of the figures"))
    state: str = told(Words("状态", "its state"))
    opens_on: date = told(Words("开始日期", "the day it opens"))
    due_on: date = told(Words("截止日期", "the last day of filling in"))
    purpose: str = told(Words("用途", "what the figures are for"))
    scheme: int | None = told(Words("考核方案版本编号", "id of the scheme version, where there is one"))


class RoundRows(Paged[RoundRow]):
    """A page of rounds."""


class AskRow(Strict):
    """One item that a round asks."""

    code: str = told(Words("编码", "the code of the item"))
    name: str = told(Words("名称", "its name"))
    unit_of_measure: str = told(Words("计量单位", "the unit of measure"))
    definition: str = told(Words("口径", "what exactly is counted"))
    source: str = told(Words("数据来源", "where it comes from"))
    periods: list[str] = told(Words("要报的数据期", "the periods for which it is asked"))
    classes: list[str] | None = told(
        Words("涉及的类别，空值为全部", "the classes concerned; null is everybody")
    )


class RoundPage(RoundRow):
    """A reporting round and everything it asks."""

    asks: list[AskRow] = told(Words("要报的数据项", "the items it asks, in the order of the form"))


class AskedRow(Strict):
    """A unit that a round asks."""

    unit: int = told(Words("单位编号", "id of the unit"))
    name: str = told(Words("名称", "its name"))
    code: str = told(Words("表格中的代码", "the code under which it stands in workbooks and results"))
    class_code: str = told(Words("考核类别", "its class on the day the round opened"))
    tier: str = told(Words("档次", "its tier on that day"))


class AskedRows(Paged[AskedRow]):
    """A page of asked units."""


@router.get(
    "/rounds",
    response=RoundRows,
    **says("round-list", "round.view", Words("填报轮次", "The reporting rounds")),
)
def round_list(request: Visit, wanted: Query[Page]) -> dict[str, Any]:
    """The newest first."""
    permit("round.view", request.actor, Thing(request.district))
    rows = queries.rounds(request.district)
    return wanted.of([_row(row) for row in wanted.cut(rows)], len(rows))


@router.get(
    "/rounds/{round_id}",
    response=RoundPage,
    **says("round-page", "round.view", Words("一个轮次要报什么", "What a round asks")),
)
def round_page(request: Visit, round_id: Path[Id]) -> dict[str, Any]:
    """The round with its form: items, periods and the classes concerned."""
    permit("round.view", request.actor, Thing(request.district))
    found = queries.round_(request.district, round_id)
    form = queries.form_of(request.district, found)
    return _row(found) | {"asks": [_ask(ask, form) for ask in form.asks]}


@router.get(
    "/rounds/{round_id}/units",
    response=AskedRows,
    **says("round-units", "round.view", Words("一个轮次由谁报", "The units a round asks")),
)
def round_units(request: Visit, round_id: Path[Id], wanted: Query[Page]) -> dict[str, Any]:
    """In the order of the form; nobody before the round has been opened."""
    permit("round.view", request.actor, Thing(request.district))
    rows = queries.asked(request.district, queries.round_(request.district, round_id))
    return wanted.of([_asked(row) for row in wanted.cut(rows)], rows.count())


def _row(row: Any) -> dict[str, Any]:
    names = [name for name in RoundRow.model_fields if name not in ("id", "scheme")]
    return {"id": row.pk, "scheme": row.scheme_id, **{name: getattr(row, name) for name in names}}


def _ask(ask: Any, form: Any) -> dict[str, Any]:
    return {
        "code": ask.code,
        "name": ask.name,
        "unit_of_measure": ask.unit_of_measure,
        "definition": ask.definition,
        "source": ask.source,
        "periods": [period for period in form.periods if period == form.period or ask.looks_back],
        "classes": None if ask.classes is None else sorted(ask.classes),
    }


def _asked(row: Any) -> dict[str, Any]:
    return {
        "unit": row.unit_id,
        "name": row.unit.name,
        "code": row.code,
        "class_code": row.class_code,
        "tier": row.tier,
    }
