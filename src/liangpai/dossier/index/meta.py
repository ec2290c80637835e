"""Read iMeta: which columns are indicators, how they are gathered, and in what direction and span they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liangpai.dossier.index.tables import Row, Table, read
from liangpai.problems import Problem, refuse_errors
from liangpai.scoring.tree import Node, Tree, problems

Array = NDArray[np.float64]

TYPES = ("Indicator", "Aggregate", "Group", "Denominator", "Other")


@dataclass(frozen=True)
class Meta:
    """The tree of the index with, per indicator in its order, direction, goalposts, target, scale, denominator."""

    tree: Tree
    rows: tuple[Row, ...]
    directions: Array
    low: Array
    high: Array
    target: Array
    logged: NDArray[np.bool_]
    denominators: tuple[str, ...]
    groups: tuple[str, ...]
    denominator_columns: tuple[str, ...]
    known: frozenset[str]
    warnings: tuple[Problem, ...]


def read_meta(path: Path) -> Meta:
    """iMeta from its file.

    Raises:
        Rejected: with every row that cannot be used.
    """
    table = read(path, ("iCode", "Type"))
    found: list[Problem] = []
    kinds = {row.line: _type(row, found) for row in table.rows}
    found += [_no_code(row) for row in table.rows if not row.cells["iCode"]]
    nodes = [_node(row, kinds[row.line], table, found) for row in table.rows if kinds[row.line] in TYPES[:2]]
    found += problems(nodes)
    rows = tuple(row for row in table.rows if kinds[row.line] == "Indicator")
    directions = [_direction(row, found) for row in rows]
    found += _unused_directions([row for row in table.rows if kinds[row.line] == "Aggregate"])
    spans = {column: _numbers(rows, column, found) for column in ("Low", "High", "Target")}
    logged = [_transform(row, found) for row in rows]
    found += _reversed(rows, spans["Low"], spans["High"])
    refuse_errors(found)
    return Meta(
        tree=Tree(tuple(nodes)),
        rows=rows,
        directions=np.array(directions),
        low=spans["Low"],
        high=spans["High"],
        target=spans["Target"],
        logged=np.array(logged, dtype=bool),
        denominators=tuple(row.text("Denominator") for row in rows),
        groups=_of_type(table, kinds, "Group"),
        denominator_columns=_of_type(table, kinds, "Denominator"),
        known=frozenset(row.cells["iCode"] for row in table.rows),
        warnings=tuple(found),
    )


def _of_type(table: Table, kinds: dict[int, str], kind: str) -> tuple[str, ...]:
    return tuple(row.cells["iCode"] for row in table.rows if kinds[row.line] == kind)


def _type(row: Row, found: list[Problem]) -> str:
    given = row.text("Type")
    for known in TYPES:
        if given.lower() == known.lower():
            return known
    found.append(
        Problem(
            "meta.type",
            row.place("Type"),
            f"类型“{given}”不认识；应为 {'、'.join(TYPES)} 之一。",
            f"the type {given!r} is unknown; it is one of {', '.join(TYPES)}.",
        )
    )
    return ""


def _no_code(row: Row) -> Problem:
    return Problem(
        "meta.no_code",
        row.place("iCode"),
        "编码不能为空；请填写与 iData 列名相同的编码。",
        "the code is missing; write in the code that heads the column of iData.",
    )


def _node(row: Row, kind: str, table: Table, found: list[Problem]) -> Node:
    indicator = kind == "Indicator"
    level = row.number("Level", found)
    if level is None and indicator and not row.text("Level"):
        level = 1.0
    if level is None or level != int(level) or level < (1 if indicator else 2):
        found.append(
            Problem(
                "meta.level",
                row.place("Level"),
                "层级应为整数：指标从 1 起，汇总项从 2 起。",
                "the level is a whole number, from 1 for an indicator and from 2 for an aggregate.",
            )
        )
        level = 1.0 if indicator else 2.0
    weight = row.number("Weight", found) if "Weight" in table.columns else 1.0
    return Node(
        code=row.cells["iCode"],
        level=int(level),
        parent=row.text("Parent"),
        weight=np.nan if weight is None else weight,
        indicator=indicator,
        name=row.text("iName") or row.cells["iCode"],
        place=row.place(),
    )


def _direction(row: Row, found: list[Problem]) -> float:
    given = row.number("Direction", found)
    if given is None and not row.text("Direction"):
        return 1.0
    if given in {1.0, -1.0}:
        return given or 1.0
    found.append(
        Problem(
            "meta.direction",
            row.place("Direction"),
            "方向应为 1（越大越好）或 -1（越小越好）。",
            "the direction is 1 (more is better) or -1 (less is better).",
        )
    )
    return 1.0


def _unused_directions(aggregates: Sequence[Row]) -> list[Problem]:
    return [
        Problem(
            "meta.aggregate_direction",
            row.place("Direction"),
            "汇总项的方向不起作用：方向只在指标标准化之前使用。",
            "the direction of an aggregate has no effect: directions turn indicators before they are normalised.",
            warning=True,
        )
        for row in aggregates
        if row.text("Direction") in {"-1", "-1.0"}
    ]


def _numbers(rows: Sequence[Row], column: str, found: list[Problem]) -> Array:
    numbers = [row.number(column, found) for row in rows]
    return np.array([np.nan if number is None else number for number in numbers], dtype=float)


def _transform(row: Row, found: list[Problem]) -> bool:
    given = row.text("Transform").lower()
    if given not in {"", "none", "log"}:
        found.append(
            Problem(
                "meta.transform",
                row.place("Transform"),
                f"变换“{given}”不认识；应为 log（自然对数）或 none。",
                f"the transform {given!r} is unknown; it is log (natural logarithm) or none.",
            )
        )
    return given == "log"


def _reversed(rows: Sequence[Row], low: Array, high: Array) -> list[Problem]:
    return [
        Problem(
            "meta.goalposts",
            row.place("Low"),
            f"下限 {low[i]:g} 不小于上限 {high[i]:g}；请对调，越小越好的指标用 Direction = -1 表示。",
            f"Low {low[i]:g} is not below High {high[i]:g}; swap them, and write Direction = -1 where less is better.",
        )
        for i, row in enumerate(rows)
        if low[i] >= high[i]
    ]
