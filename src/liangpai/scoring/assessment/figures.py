"""The figures of one assessment: units, two periods, errors, adjustments, records, holds; and what is wrong with them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Scheme


@dataclass(frozen=True)
class Unit:
    """One assessed unit; ``months`` since its founding, None when it is old enough not to matter."""

    code: str
    name: str
    class_code: str
    tier: str = ""
    months: int | None = None


@dataclass(frozen=True)
class Adjustment:
    """Cases of a bonus or deduction rule, with the paper they rest on."""

    unit: str
    rule: str
    cases: float
    basis: str


@dataclass(frozen=True)
class VetoCase:
    """A veto that struck a unit, with the paper it rests on."""

    unit: str
    veto: str
    basis: str


@dataclass(frozen=True)
class Record:
    """A figure of the unit's record that a card rule may ask for (fulfilment, overdue_rate, …)."""

    unit: str
    record: str
    value: float
    basis: str = ""


@dataclass(frozen=True)
class PriorCard:
    """A card shown earlier: how many occasions ago (1 = last time), and whether it had passed its own gate."""

    unit: str
    card: str
    occasions_ago: int
    gate_passed: bool


@dataclass(frozen=True)
class Hold:
    """An open data conflict or appeal on an indicator or a record of a unit; it keeps the card away."""

    unit: str
    subject: str
    kind: Literal["conflict", "appeal"]
    note: str = ""


@dataclass(frozen=True)
class Excuse:
    """Why a figure does not concern a unit, with the paper that says so; the array ``excused`` follows from it."""

    unit: str
    indicator: str
    basis: str


@dataclass(frozen=True)
class Received:
    """A result received from above, entered as received and never recomputed."""

    unit: str
    item: str
    issuer: str
    score: float | None = None
    grade: str = ""
    rank: int | None = None


@dataclass(frozen=True)
class PreviousStanding:
    """Score, rank and grade of the unit in the standing before this one."""

    unit: str
    score: float | None = None
    rank: int | None = None
    grade: str = ""


@dataclass(frozen=True, eq=False)
class Figures:
    """Everything that varies between two runs of one scheme.

    Arrays have a row per unit and a column per indicator in the order of the scheme: ``now`` and ``base`` in the
    indicator's unit of measure (NaN = not reported), ``sigma`` the stated σ of single figures (NaN = by the scheme),
    ``excused`` the figures that do not concern the unit by a recorded decision (they are not counted, and not missing).
    """

    units: tuple[Unit, ...]
    now: Array
    base: Array
    sigma: Array
    excused: NDArray[np.bool_]
    excuses: tuple[Excuse, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    vetoes: tuple[VetoCase, ...] = ()
    records: tuple[Record, ...] = ()
    prior_cards: tuple[PriorCard, ...] = ()
    holds: tuple[Hold, ...] = ()
    received: tuple[Received, ...] = ()
    previous: tuple[PreviousStanding, ...] = ()
    as_of: str = ""
    stage: str = ""

    @classmethod
    def of(cls, units: tuple[Unit, ...], now: Array, base: Array | None = None, **rest: object) -> "Figures":
        """Figures from units and one table; whatever is not given is empty."""
        now = np.asarray(now, dtype=float)
        blank = np.full(now.shape, np.nan)
        given = {"base": blank if base is None else np.asarray(base, dtype=float), "sigma": blank, **rest}
        given.setdefault("excused", np.zeros(now.shape, dtype=bool))
        return cls(units=units, now=now, **given)  # type: ignore[arg-type]  # keyword names are checked by the class


def check_figures(scheme: Scheme, figures: Figures) -> list[Problem]:
    """What in the figures does not fit the scheme, each named by unit and item."""
    return [*_units(scheme, figures), *_references(scheme, figures), *_values(scheme, figures)]


def _units(scheme: Scheme, figures: Figures) -> Iterator[Problem]:
    classes = {item.code for item in scheme.classes}
    tiers = {tier.code for tier in scheme.tiers}
    shape = (len(figures.units), len(scheme.indicators))
    if any(table.shape != shape for table in (figures.now, figures.base, figures.sigma, figures.excused)):
        yield Problem(
            "figures.shape",
            "figures",
            f"数据表应为 {shape[0]} 个单位 × {shape[1]} 个指标",
            f"every table needs {shape[0]} units × {shape[1]} indicators",
        )
    for code, count in Counter(unit.code for unit in figures.units).items():
        if count > 1:
            yield Problem(
                "figures.unit_twice",
                code,
                f"单位编码出现 {count} 次，请合并或改正",
                f"the unit's code stands {count} times: merge or correct",
            )
    needs_tier = any(item.growth or item.places for item in scheme.indicators)
    for unit in figures.units:
        if unit.class_code not in classes:
            yield Problem(
                "figures.class_unknown",
                unit.code,
                f"“{unit.name}”的类别“{unit.class_code}”不在方案中；可用的有：{'、'.join(sorted(classes))}",
                f"class '{unit.class_code}' is not in the scheme; known: {', '.join(sorted(classes))}",
            )
        if (unit.tier or needs_tier) and unit.tier not in tiers:
            yield Problem(
                "figures.tier_unknown",
                unit.code,
                f"“{unit.name}”的层级“{unit.tier}”不在方案中；可用的有：{'、'.join(sorted(tiers))}",
                f"tier '{unit.tier}' is not in the scheme; known: {', '.join(sorted(tiers))}",
            )


def _references(scheme: Scheme, figures: Figures) -> Iterator[Problem]:
    units = {unit.code for unit in figures.units}
    rules = {rule.code for rule in scheme.adjustments}
    vetoes = {veto.code for veto in scheme.vetoes}
    cards = {kind.code for kind in scheme.card_kinds}
    subjects = set(scheme.indicator_codes) | {c.record for rule in scheme.card_rules for c in rule.when}
    subjects |= {item.record for item in scheme.indicators if item.record} | cards
    named: list[tuple[str, str, set[str] | None]] = [
        *((item.unit, item.rule, rules) for item in figures.adjustments),
        *((item.unit, item.veto, vetoes) for item in figures.vetoes),
        *((item.unit, item.card, cards) for item in figures.prior_cards),
        *((item.unit, item.subject, subjects) for item in figures.holds),
        *((item.unit, item.record, None) for item in figures.records),
        *((item.unit, item.item, None) for item in figures.received),
        *((item.unit, "previous", None) for item in figures.previous),
    ]
    for unit, code, known in named:
        if unit not in units:
            yield Problem(
                "figures.unit_unknown",
                f"{unit}·{code}",
                f"单位“{unit}”不在单位表中",
                f"unit '{unit}' is not in the table of units",
            )
        if known is not None and code not in known:
            yield Problem(
                "figures.code_unknown",
                f"{unit}·{code}",
                f"“{code}”不在方案中；可用的有：{'、'.join(sorted(known)) or '（无）'}",
                f"'{code}' is not in the scheme; known: {', '.join(sorted(known)) or '(none)'}",
            )


def _excused_from_everything(scheme: Scheme, figures: Figures) -> Iterator[Problem]:
    for row in np.flatnonzero(figures.excused.any(axis=1)).tolist():
        unit = figures.units[row]
        concerned = [item.weights.get(unit.class_code, 0.0) > 0 for item in scheme.indicators]
        if any(concerned) and not np.any(concerned & ~figures.excused[row]):
            yield Problem(
                "figures.nothing_counts",
                unit.code,
                f"“{unit.name}”的全部指标都免计，无从评定；请把它移出考核，或恢复应计的指标",
                "every indicator of this unit is excused, so nothing is left to assess: take the unit out, or count "
                "what concerns it",
            )


def _values(scheme: Scheme, figures: Figures) -> Iterator[Problem]:
    resting: list[tuple[str, str]] = [
        *((excuse.unit, excuse.basis) for excuse in figures.excuses),
        *((adjustment.unit, adjustment.basis) for adjustment in figures.adjustments),
        *((case.unit, case.basis) for case in figures.vetoes),
    ]
    for unit, basis in resting:
        if not basis.strip():
            yield Problem(
                "figures.basis_missing",
                unit,
                "免计、加减分和否决事项须写明依据文号",
                "excused figures, adjustments and vetoes need the number of the paper they rest on",
            )
    yield from _excused_from_everything(scheme, figures)
    for adjustment in figures.adjustments:
        if not adjustment.cases >= 0:
            yield Problem(
                "figures.cases_negative",
                f"{adjustment.unit}·{adjustment.rule}",
                "件数不能为负",
                "the number of cases may not be negative",
            )
    for row, column in zip(*np.nonzero(figures.sigma < 0), strict=True):
        yield Problem(
            "figures.sigma_negative",
            f"{figures.units[row].code}·{scheme.indicators[column].code}",
            "误差 σ 不能为负",
            "σ may not be negative",
        )
    for row, column in zip(*np.nonzero(np.isinf(figures.now) | np.isinf(figures.base)), strict=True):
        yield Problem(
            "figures.infinite",
            f"{figures.units[row].code}·{scheme.indicators[column].code}",
            "数值无穷大，请改正",
            "the value is infinite: correct it",
        )
