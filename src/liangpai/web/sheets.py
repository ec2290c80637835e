"""The sheet of a unit as pages show it: the waterfall, a table that adds up to the score, and what would have changed it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from liangpai.dossier.report.charts.waterfall import Caption, Step, waterfall
from liangpai.dossier.report.numbers import enough, fixed, measured, signed
from liangpai.words import Lang, Words


@dataclass(frozen=True)
class LineShown:
    """One indicator of the sheet."""

    code: str
    name: str
    value: str
    base: str
    parts: str
    """Level, growth and places, where more than the level is scored."""
    score: str
    points: str
    contribution: str
    against: str
    is_short: bool
    is_decisive: bool
    is_subjective: bool


@dataclass(frozen=True)
class SheetShown:
    """The whole sheet; Σ of the lines with bonus and deduction is the total."""

    drawing: Markup
    lines: list[LineShown]
    lines_sum: str
    bonus: str
    deduction: str
    total: str
    effects: list[Words]
    ways_out: list[Words]
    gap: str

    @property
    def is_empty(self) -> bool:
        """Whether the unit was not rated, so that there is nothing to add up."""
        return not self.lines


def sheet_shown(sheet: Mapping[str, Any], name: str, lang: Lang) -> SheetShown:
    """A stored sheet made ready."""
    lines = [_line(one) for one in sheet["lines"]]
    counted = [one["contribution"] for one in sheet["lines"] if one["contribution"] is not None]
    bonus, deduction = sheet["bonus"] or 0.0, sheet["deduction"] or 0.0
    return SheetShown(
        drawing=_drawing(sheet, name, lang) if lines else Markup(""),
        lines=lines,
        lines_sum=fixed(math.fsum(counted), 4),
        bonus=signed(bonus, 4) if bonus else "",
        deduction=signed(-deduction, 4) if deduction else "",
        total=fixed(_number(sheet["total"]), 4),
        effects=[_effect(one) for one in sheet["effects"]],
        ways_out=[_way_out(one) for one in sheet["lifts"][:4]],
        gap=fixed(sheet["gap"], 2) if sheet["gap"] else "",
    )


def _number(value: float | None) -> float:
    return math.nan if value is None else value


def _line(one: Mapping[str, Any]) -> LineShown:
    counted = one["score"] is not None
    short = _number(one["median"]) - _number(one["contribution"])
    parts = [fixed(one[part]) for part in ("level", "growth", "places") if one[part] is not None]
    return LineShown(
        code=one["indicator"],
        name=one["name"],
        value=_value(one),
        base=measured(_number(one["base"])),
        parts=" / ".join(parts) if len(parts) > 1 else "",
        score=fixed(_number(one["score"])),
        points=f"{one['points']:g}",
        contribution=fixed(_number(one["contribution"]), 4) if counted else "—",
        against=signed(-short) if counted else "—",
        is_short=counted and round(short, 2) > 0,
        is_decisive=one["is_decisive"],
        is_subjective=one["is_subjective"],
    )


def _value(one: Mapping[str, Any]) -> str:
    return measured(_number(one["value"]), one["measure"])


def _drawing(sheet: Mapping[str, Any], name: str, lang: Lang) -> Markup:
    steps = [
        Step(one["name"], one["contribution"], one["median"])
        for one in sheet["lines"]
        if one["score"] is not None
    ]
    words = {
        "bonus": Words("加分", "bonus").says(lang),
        "deduction": Words("扣分", "deduction").says(lang),
    }
    if sheet["bonus"]:
        steps.append(Step(words["bonus"], sheet["bonus"]))
    if sheet["deduction"]:
        steps.append(Step(words["deduction"], -sheet["deduction"]))
    says = Words(
        f"{name}得分构成瀑布图，合计{fixed(sheet['total'])}分",
        f"what {name}'s score is made of, {fixed(sheet['total'])} in all",
    )
    caption = Caption(
        says=says.says(lang),
        total=Words("合计", "total").says(lang),
        points=Words("得分", "points").says(lang),
        against=Words("较中位", "vs median").says(lang),
    )
    return waterfall(steps, sheet["total"], caption)


def _effect(one: Mapping[str, Any]) -> Words:
    words = Words(
        "{name} {points} 分；没有这一项则排第 {rank} 名",
        "{name} {points} points; without it the rank is {rank}",
    )
    rank = "—" if one["rank_without"] is None else f"{one['rank_without']:.0f}"
    return words.format(name=one["name"], points=signed(one["points"]), rank=rank)


def _way_out(one: Mapping[str, Any]) -> Words:
    if one["value"] is None:
        words = Words("“{name}”如报 {needed}", "{name}, if {needed} had been reported")
        return words.format(name=one["name"], needed=measured(float(f"{one['needed']:.6g}"), one["measure"]))
    words = Words("“{name}”由 {start} 变为 {needed}", "{name} from {start} to {needed}")
    return words.format(
        name=one["name"],
        start=measured(one["value"], one["measure"]),
        needed=measured(enough(one["needed"], one["value"]), one["measure"]),
    )
