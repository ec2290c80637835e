"""The sheet of one unit as plain values: every line of its score, what each rule did, and the least change upwards."""

import math
from typing import Any

from liangpai.scoring.assessment import Assessment, Explanation, Line, explain

Sheet = dict[str, Any]
"""``lines`` (Σ ``contribution`` + ``bonus`` − ``deduction`` = ``total``), ``effects``, ``gap``, ``lifts``."""

KEPT = 60
"""Runs of more units keep no sheets: each is computed from the archive when somebody asks for it."""


def sheet_of(assessment: Assessment, unit: str) -> Sheet:
    """The sheet of a unit; one that is not rated has the lines of what was reported, and no score."""
    row = assessment.row_of(unit)
    if assessment.status[row] != "rated":
        return {
            "lines": [],
            "bonus": None,
            "deduction": None,
            "total": None,
            "effects": [],
            "gap": None,
            "lifts": [],
        }
    found = explain(assessment, unit)
    return {
        "lines": [_line(assessment, row, line) for line in found.lines],
        "bonus": found.bonus,
        "deduction": found.deduction,
        "total": plain(found.total),
        "effects": _effects(assessment, found),
        "gap": plain(found.gap),
        "lifts": _lifts(assessment, found),
    }


def plain(value: float) -> float | None:
    """JSON has no NaN."""
    return None if math.isnan(value) else float(value)


def _line(assessment: Assessment, row: int, line: Line) -> dict[str, Any]:
    column = assessment.scheme.indicator_codes.index(line.indicator)
    indicator = assessment.scheme.indicators[column]
    return {
        "indicator": indicator.code,
        "name": indicator.name,
        "measure": indicator.unit,
        "area": indicator.area,
        "is_subjective": indicator.subjective,
        "is_excused": bool(assessment.figures.excused[row, column]),
        "is_decisive": line.decisive,
        "value": plain(line.value),
        "base": plain(line.base),
        "sigma": plain(line.sigma),
        "level": plain(line.level),
        "growth": plain(line.growth),
        "places": plain(line.places),
        "score": plain(line.score),
        "points": line.points,
        "contribution": plain(line.contribution),
        "median": plain(line.class_median),
    }


def _effects(assessment: Assessment, found: Explanation) -> list[dict[str, Any]]:
    names = {rule.code: rule.name for rule in assessment.scheme.adjustments}
    return [
        {
            "rule": effect.rule,
            "name": names[effect.rule],
            "points": effect.points,
            "rank_without": plain(effect.rank_without),
        }
        for effect in found.effects
    ]


def _lifts(assessment: Assessment, found: Explanation) -> list[dict[str, Any]]:
    known = {indicator.code: indicator for indicator in assessment.scheme.indicators}
    return [
        {
            "indicator": lift.indicator,
            "name": known[lift.indicator].name,
            "measure": known[lift.indicator].unit,
            "value": plain(lift.value),
            "needed": plain(lift.needed),
            "share_of_span": plain(lift.share_of_span),
        }
        for lift in found.lifts
    ]
