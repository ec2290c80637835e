"""Bonus and deduction with their caps, and vetoes as caps on the grade."""

import numpy as np

from liangpai.scoring.assessment.figures import Figures
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Scheme


def adjustment_points(scheme: Scheme, figures: Figures) -> dict[str, Array]:
    """Points by rule for every unit: cases × points, capped rule by rule; positive for both kinds.

    Returns:
        rule code → (n,) points.
    """
    places = {unit.code: place for place, unit in enumerate(figures.units)}
    cases = {rule.code: np.zeros(len(figures.units)) for rule in scheme.adjustments}
    for adjustment in figures.adjustments:
        cases[adjustment.rule][places[adjustment.unit]] += adjustment.cases
    return {
        rule.code: np.minimum(cases[rule.code] * rule.points, np.inf if rule.cap is None else rule.cap)
        for rule in scheme.adjustments
    }


def bonus_and_deduction(scheme: Scheme, points: dict[str, Array], n: int) -> tuple[Array, Array]:
    """The two sums under their caps, both positive: (bonus, deduction), each (n,) points."""
    sums = {"bonus": np.zeros(n), "deduction": np.zeros(n)}
    for rule in scheme.adjustments:
        sums[rule.kind] = sums[rule.kind] + points[rule.code]
    bonus_cap = np.inf if scheme.bonus_cap is None else scheme.bonus_cap
    deduction_cap = np.inf if scheme.deduction_cap is None else scheme.deduction_cap
    return np.minimum(sums["bonus"], bonus_cap), np.minimum(sums["deduction"], deduction_cap)


def grade_caps(scheme: Scheme, figures: Figures) -> dict[str, str]:
    """The lowest grade to which a veto caps each struck unit, by unit code."""
    order = [grade.name for grade in scheme.grades]
    caps_of = {veto.code: veto.cap_grade for veto in scheme.vetoes}
    caps: dict[str, str] = {}
    for case in figures.vetoes:
        cap = caps_of[case.veto]
        held = caps.get(case.unit, order[0])
        caps[case.unit] = max(held, cap, key=order.index)
    return caps
