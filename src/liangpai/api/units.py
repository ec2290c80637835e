"""Units of the district: a list of a day, and one with its codes by system."""

from datetime import date
from typing import Any

from ninja import Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Code, Day, Id, Page, Paged, Strict, Text, told
from liangpai.entrance.middleware import Visit
from liangpai.organisations import queries
from liangpai.words import Words

router = Router(tags=["units"])


class UnitRow(Strict):
    """A unit as others know it."""

    id: int = told(Words("单位编号", "the unit's own id"))
    name: str = told(Words("名称", "its name"))
    kind: str = told(Words("类型", "its kind"))
    class_code: str = told(Words("考核类别", "its class in assessments; empty where it has none"))
    tier: str = told(Words("档次", "its tier within the class"))
    parent: int | None = told(Words("上级单位编号", "id of the unit above it"))
    state: str = told(Words("状态", "its state"))
    founded_on: date = told(Words("设立日期", "its first day"))
    ended_on: date | None = told(Words("撤并日期", "the first day on which it is no longer there"))
    merged_into: int | None = told(Words("并入单位编号", "id of the unit it was merged into"))
    codes: dict[str, str] = told(Words("各编码体系中的代码", "its code in each system (NBS, MCA, …)"))


class UnitRows(Paged[UnitRow]):
    """A page of units."""


class Wanted(Page):
    """Which units are wanted."""

    on: Day | None = told(
        Words("哪一天的单位，默认今天", "the day; today when it is not named"), default=None
    )
    kind: Code = told(Words("只要这一类型", "only of this kind"), default="")
    system: Code = told(Words("编码体系，与code一起用", "the system of codes, with `code`"), default="")
    code: Code = told(Words("代码", "the code of one unit in the system"), default="")
    text: Text = told(Words("名称、拼音或代码", "name, pinyin or code to look for"), default="")


@router.get(
    "/units", response=UnitRows, **says("unit-list", "unit.view", Words("单位列表", "Units of a day"))
)
def unit_list(request: Visit, wanted: Query[Wanted]) -> dict[str, Any]:
    """In the order of the tree; or the one unit behind a code; or those that match a text, the nearest first."""
    permit("unit.view", request.actor, Thing(request.district))
    rows = _found(request.district, wanted, wanted.on or request.on)
    shown = wanted.cut(rows)
    codes = queries.codes_of(request.district, [row.pk for row in shown], wanted.on or request.on)
    return wanted.of([_row(row, codes) for row in shown], len(rows))


@router.get(
    "/units/{unit}", response=UnitRow, **says("unit-page", "unit.view", Words("一个单位", "One unit"))
)
def unit_page(request: Visit, unit: Path[Id]) -> dict[str, Any]:
    """With its codes of today."""
    permit("unit.view", request.actor, Thing(request.district))
    found = queries.unit(request.district, unit)
    return _row(found, queries.codes_of(request.district, [unit], request.on))


def _found(district: int, wanted: Wanted, on: date) -> list[Any]:
    if wanted.code:
        one = queries.unit_by_code(district, wanted.system, wanted.code, on)
        return [one] if one else []
    if wanted.text:
        return queries.search(district, wanted.text, on, most=200)
    return queries.units(district, on, [wanted.kind] if wanted.kind else [])


def _row(unit: Any, codes: dict[int, dict[str, str]]) -> dict[str, Any]:
    return {
        "id": unit.pk,
        "name": unit.name,
        "kind": unit.kind,
        "class_code": unit.class_code,
        "tier": unit.tier,
        "parent": unit.parent_id,
        "state": unit.state,
        "founded_on": unit.founded_on,
        "ended_on": unit.ended_on,
        "merged_into": unit.merged_into_id,
        "codes": codes.get(unit.pk, {}),
    }
