"""The sheet of one unit: its waterfall, every indicator behind it, and the least change that would have lifted it out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from liangpai.dossier.report.charts.waterfall import Caption, Step, waterfall
from liangpai.dossier.report.evidence import shift_words
from liangpai.dossier.report.numbers import enough, fixed, measured, signed
from liangpai.dossier.report.source import Source
from liangpai.scoring.assessment import Explanation, Lift, Line, Standing, explain

ALL_UP_TO = 60
NONE_FROM = 200
"""Above this many units a sheet costs more than it tells here; one by one they stay quick."""
TOP = 3
OTHER_LIFTS = 3


@dataclass(frozen=True)
class Entry:
    """One indicator in the table behind the waterfall."""

    code: str
    name: str
    tags: tuple[str, ...]
    now: str
    base: str
    sigma: str
    level: str
    growth: str
    places: str
    score: str
    points: str
    contribution: str
    median: str
    against: str
    is_short: bool
    is_decisive: bool


@dataclass(frozen=True)
class Sheet:
    """Everything that explains one score."""

    at: int
    name: str
    line: str
    remarks: tuple[str, ...]
    drawing: Markup
    entries: tuple[Entry, ...]
    bonus: str
    deduction: str
    total: str


def sheets(source: Source, standing: Standing) -> tuple[Sheet, ...]:
    """The sheets of a class, best place first; of a large class only those that anybody will ask for."""
    order = [int(standing.rated[place]) for place in source.best_first(standing)]
    if len(order) > NONE_FROM:
        return ()
    if len(order) > ALL_UP_TO:
        wanted = _asked_for(source, standing, order)
        order = [row for row in order if row in wanted]
    return tuple(_sheet(source, standing, row) for row in order)


def has_change(source: Source, standing: Standing) -> bool:
    """Whether any figure of the class is scored for growth or places, so that the table needs these columns."""
    columns = np.array(list(standing.columns.values()), dtype=np.intp)
    parts = source.assessment.parts
    return any(
        bool(np.isfinite(parts[name][np.ix_(standing.rated, columns)]).any()) for name in ("growth", "places")
    )


def _asked_for(source: Source, standing: Standing, order: list[int]) -> set[int]:
    near = source.near_last(standing)
    units = {item.unit for item in source.decisions(standing)} | set(near.units if near else ())
    named = {row for row in order if source.code(row) in units}
    return named | set(order[:TOP]) | set(order[len(order) - standing.places_left :])


def _sheet(source: Source, standing: Standing, row: int) -> Sheet:
    assessment, name = source.assessment, source.name(row)
    found = explain(assessment, source.code(row))
    rank = int(assessment.ranks[row])
    score = fixed(float(assessment.published[row]), assessment.scheme.precision)
    return Sheet(
        at=row,
        name=name,
        line=source.say("sheet_line", score=score, rank=rank, grade=assessment.grades[row]),
        remarks=tuple(_remarks(source, standing, row, found)),
        drawing=_waterfall(source, name, found),
        entries=tuple(_entry(source, row, line) for line in found.lines),
        bonus=signed(found.bonus) if found.bonus else "",
        deduction=signed(-found.deduction) if found.deduction else "",
        total=fixed(found.total),
    )


def _waterfall(source: Source, name: str, found: Explanation) -> Markup:
    steps = [
        Step(source.indicators[line.indicator].name, line.contribution, line.class_median)
        for line in found.lines
        if not np.isnan(line.score)
    ]
    if found.bonus:
        steps.append(Step(source.say("bonus"), found.bonus))
    if found.deduction:
        steps.append(Step(source.say("deduction"), -found.deduction))
    caption = Caption(
        says=source.say("waterfall_says", name=name, total=fixed(found.total)),
        total=source.say("total"),
        points=source.say("contribution"),
        against=source.say("against_median"),
    )
    return waterfall(steps, found.total, caption)


def _entry(source: Source, row: int, line: Line) -> Entry:
    indicator = source.indicators[line.indicator]
    column = source.assessment.scheme.indicators.index(indicator)
    excused = bool(source.assessment.figures.excused[row, column])
    counted = not np.isnan(line.score)
    absent = source.say("excused" if excused else "missing")
    tags = [source.say("decisive")] if line.decisive else []
    tags += [source.say("subjective")] if indicator.subjective else []
    stated = not np.isnan(source.assessment.figures.sigma[row, column])
    ours = "" if stated or indicator.error.kind != "default" else source.say("sigma_default")
    return Entry(
        code=indicator.code,
        name=indicator.name + source.aside(indicator.unit),
        tags=tuple(tags),
        now=measured(line.value) if counted and not np.isnan(line.value) else absent,
        base=measured(line.base),
        sigma=measured(float(f"{line.sigma:.3g}")) + source.aside(ours),
        level=fixed(line.level if counted else np.nan),
        growth=fixed(line.growth if counted else np.nan),
        places=fixed(line.places if counted else np.nan),
        score=fixed(line.score),
        points=f"{line.points:g}",
        contribution=fixed(line.contribution if counted else np.nan),
        median=fixed(line.class_median),
        against=signed(-line.shortfall if counted else np.nan),
        is_short=counted and round(line.shortfall, 2) > 0,
        is_decisive=line.decisive,
    )


def _remarks(source: Source, standing: Standing, row: int, found: Explanation) -> Iterator[str]:
    assessment = source.assessment
    if found.gap > 0:
        yield source.say("gap", k=standing.places_left, gap=fixed(found.gap, assessment.scheme.precision))
        yield from _lift_sentences(source, found.lifts)
    after = assessment.ranks_without_subjective[row]
    if not np.isnan(after) and any(source.indicators[code].subjective for code in standing.columns):
        words = shift_words(source, int(assessment.ranks[row] - after))
        yield source.say("shift_line", after=int(after), words=words)
    vetoes = {veto.code: veto for veto in assessment.scheme.vetoes}
    for case in assessment.figures.vetoes:
        if case.unit == source.code(row):
            veto = vetoes[case.veto]
            yield source.say("veto_line", name=veto.name, cap=veto.cap_grade, basis=case.basis)


def _lift_sentences(source: Source, lifts: tuple[Lift, ...]) -> Iterator[str]:
    if not lifts:
        yield source.say("no_lift")
        return
    told = [_lift(source, lift) for lift in lifts[: 1 + OTHER_LIFTS]]
    yield source.say("least_change", lift=told[0])
    if told[1:]:
        yield source.say("other_changes", lifts=("; " if source.lang == "en" else "；").join(told[1:]))


def _lift(source: Source, lift: Lift) -> str:
    indicator = source.indicators[lift.indicator]
    if np.isnan(lift.value):
        needed = measured(float(f"{lift.needed:.6g}"), indicator.unit)
        return source.say("lift_reported", name=indicator.name, needed=needed)
    return source.say(
        "lift_up" if lift.needed > lift.value else "lift_down",
        name=indicator.name,
        start=measured(lift.value, indicator.unit),
        needed=measured(enough(lift.needed, lift.value), indicator.unit),
        share=f"{lift.share_of_span:.1%}",
    )
