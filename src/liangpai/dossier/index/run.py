"""From the tables and steps of an index to its composite, step by step in the fixed order."""

from dataclasses import dataclass

import numpy as np

from liangpai.dossier.index.figures import Figures
from liangpai.dossier.index.meta import Meta
from liangpai.dossier.index.recipe import Normalise, Steps, Treat
from liangpai.problems import Problem, refuse_errors
from liangpai.scoring.composite import Composite, Spans


@dataclass(frozen=True)
class Given:
    """What was handed in: iMeta, iData and the steps, checked against each other by ``check``."""

    meta: Meta
    figures: Figures
    steps: Steps


def check(meta: Meta, figures: Figures, steps: Steps, place: str) -> Given:
    """The tables and steps of an index, when they fit together.

    Raises:
        Rejected: when a step asks for a group or a denominator that the tables do not have.
    """
    refuse_errors([*_denominators(meta, figures, steps), *peers(figures, steps.impute, place)])
    return Given(meta, figures, steps)


def peers(figures: Figures, method: str, place: str) -> list[Problem]:
    """Why an imputation by groups cannot find its column, if it cannot."""
    _, _, group = method.partition(":")
    if not group or group in figures.groups:
        return []
    known = ", ".join(figures.groups) or "-"
    return [
        Problem(
            "index.no_group",
            place,
            f"分组列“{group}”不存在；iMeta 中类型为 Group 且 iData 中有的列：{known}。",
            f"there is no group column {group!r}; columns of type Group in iMeta that iData has: {known}.",
        )
    ]


def _denominators(meta: Meta, figures: Figures, steps: Steps) -> list[Problem]:
    if not steps.denominate:
        return []
    return [
        Problem(
            "index.no_denominator",
            row.place("Denominator"),
            f"分母“{code}”不存在；请在 iMeta 中加一行（Type = Denominator），并在 iData 中加一列。",
            f"there is no denominator {code!r}; add its row of type Denominator to iMeta and its column to iData.",
        )
        for row, code in zip(meta.rows, meta.denominators, strict=True)
        if code and code not in figures.denominators
    ]


def raw(held: Given) -> Composite:
    """The figures as they came, with the names of units and indicators."""
    meta, figures = held.meta, held.figures
    return Composite(
        figures.units,
        meta.tree,
        figures.values,
        Spans(meta.directions, meta.low, meta.high, meta.target),
        warnings=(*meta.warnings, *figures.warnings),
    )


def compute(held: Given) -> Composite:
    """The whole index.

    Raises:
        Rejected: when a step is not defined for a figure, which is named.
    """
    steps = held.steps
    start = imputed(held, denominated(held), steps.impute)
    scored = normalise(treat(held, start, steps.treat), steps.normalise)
    return scored.aggregate(steps.aggregate, steps.availability).rank(steps.precision)


def denominated(held: Given) -> Composite:
    """The first step, when the steps ask for it."""
    if not held.steps.denominate:
        return raw(held)
    named = zip(held.meta.tree.indicators, held.meta.denominators, strict=True)
    return raw(held).denominate({code: held.figures.denominators[by] for code, by in named if by})


def imputed(held: Given, composite: Composite, method: str) -> Composite:
    """The second step, when there is one; peers are looked up by the name of their column."""
    name, _, group = method.partition(":")
    return composite if name == "none" else composite.impute(name, held.figures.groups.get(group, ()))


def treat(held: Given, composite: Composite, how: Treat | None) -> Composite:
    """Logarithms where iMeta wants them, then outliers."""
    if held.meta.logged.any():
        composite = composite.logarithm(np.array(composite.tree.indicators)[held.meta.logged].tolist())
    return composite if how is None else composite.treat(how.winmax, how.skew, how.kurtosis, how.then)


def normalise(composite: Composite, how: Normalise) -> Composite:
    """Bring every indicator to a common scale."""
    return composite.normalise(how.method, **how.parameters)
