"""The catalogue: data items with their one source, and the values that are held of them."""

from datetime import date, datetime
from typing import Any

from ninja import Path, Query, Router

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.api.door import says
from liangpai.api.shapes import Code, Id, Page, Paged, Strict, told
from liangpai.catalogue import queries
from liangpai.entrance.middleware import Visit
from liangpai.words import Words

router = Router(tags=["catalogue"])


class ItemRow(Strict):
    """A data item: what it means, who keeps it, where it comes from."""

    id: int = told(Words("数据项编号", "the item's id"))
    code: str = told(Words("编码，即指标代码", "its code, which is the code of the indicator"))
    name: str = told(Words("名称", "its name"))
    definition: str = told(Words("口径", "what exactly is counted"))
    unit_of_measure: str = told(Words("计量单位", "the unit of measure"))
    keeper: int = told(Words("归口单位编号", "id of the unit that keeps and verifies it"))
    source: str = told(Words("数据来源", "where it comes from"))
    refresh: str = told(Words("更新频率", "how often it is renewed"))
    valid_months: int = told(Words("有效期（月）", "for how many months a value holds"))
    legal_basis: str = told(Words("依据", "the legal basis"))
    tolerance: float = told(Words("允许的相对差异", "relative difference above which two sources differ"))
    line: float | None = told(Words("界线", "two sources on both sides of it differ, however near"))
    state: str = told(Words("状态", "its state"))


class ItemRows(Paged[ItemRow]):
    """A page of items."""


class HeldRow(Strict):
    """One value that is held."""

    unit: int = told(Words("单位编号", "id of the unit"))
    period: str = told(Words("数据期", "the period"))
    value: float = told(Words("数值", "the value in the item's unit of measure"))
    source: str = told(Words("来源", "the system or round it came from"))
    is_confirmed: bool = told(Words("是否已核定", "whether it has been confirmed"))
    held_at: datetime = told(Words("收录时间", "since when it is held"))
    valid_to: date = told(Words("失效日期", "the first day on which it no longer holds"))


class HeldRows(Paged[HeldRow]):
    """A page of held values."""


class Wanted(Page):
    """Which held values are wanted."""

    period: Code = told(Words("只要这一期", "only of this period"), default="")


@router.get(
    "/items",
    response=ItemRows,
    **says("item-list", "item.view", Words("数据目录", "The items of the catalogue")),
)
def item_list(request: Visit, wanted: Query[Page]) -> dict[str, Any]:
    """Every item, retired ones last."""
    permit("item.view", request.actor, Thing(request.district))
    rows = queries.catalogue(request.district)
    return wanted.of([_item(row) for row in wanted.cut(rows)], len(rows))


@router.get(
    "/items/{item}", response=ItemRow, **says("item-page", "item.view", Words("一个数据项", "One item"))
)
def item_page(request: Visit, item: Path[Id]) -> dict[str, Any]:
    """What it means, who keeps it, where it comes from."""
    permit("item.view", request.actor, Thing(request.district))
    return _item(queries.item(request.district, item))


@router.get(
    "/items/{item}/values",
    response=HeldRows,
    **says("item-values", "item.view", Words("已有的数值", "The values held of an item")),
)
def item_values(request: Visit, item: Path[Id], wanted: Query[Wanted]) -> dict[str, Any]:
    """Only of units whose figures the caller may see, or all where the item is shared with the caller; newest period first."""
    permit("item.view", request.actor, Thing(request.district))
    found = queries.item(request.district, item)
    is_shared = queries.is_shared_with(request.district, found.pk, request.actor, request.on)
    rows = [
        row
        for row in queries.holdings(request.district, found.pk, wanted.period)
        if is_shared or _is_visible(request.actor, row.unit.path, found)
    ]
    return wanted.of([_held(row) for row in wanted.cut(rows)], len(rows))


def _is_visible(actor: Actor, path: str, item: Any) -> bool:
    thing = Thing(item.district_id, path=path, keeper=item.keeper.path)
    return permits("figure.view", actor, thing) is None


def _item(row: Any) -> dict[str, Any]:
    names = [name for name in ItemRow.model_fields if name not in ("id", "keeper")]
    return {"id": row.pk, "keeper": row.keeper_id, **{name: getattr(row, name) for name in names}}


def _held(row: Any) -> dict[str, Any]:
    names = [name for name in HeldRow.model_fields if name != "unit"]
    return {"unit": row.unit_id, **{name: getattr(row, name) for name in names}}
