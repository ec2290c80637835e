"""Each decision of the evidence gate as a card: word and shape, the sentence why, and every check in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from liangpai.dossier import sentences
from liangpai.dossier.report.charts.shapes import card_shape
from liangpai.dossier.report.numbers import measured, probability
from liangpai.dossier.report.source import Source
from liangpai.scoring.assessment import Decision, Standing
from liangpai.scoring.scheme.english import called

MOST = 60
"""Decisions shown of one class."""
ORDER = ("proposed", "indistinguishable", "held", "floor_met")


@dataclass(frozen=True)
class Badge:
    """A decision in one word beside the unit's name."""

    shape: Markup
    word: str
    outcome: str


@dataclass(frozen=True)
class CheckLine:
    """One condition of the gate: what it asks, what was found."""

    asks: str
    finds: str
    passed: bool


@dataclass(frozen=True)
class Gauge:
    """A probability drawn against the certainty it must reach."""

    percent: str
    required_percent: str
    words: str


@dataclass(frozen=True)
class Verdict:
    """One decision in full."""

    unit: str
    shape: Markup
    card: str
    outcome: str
    word: str
    why: str
    doubled: str
    """What doubling the measurement error changes: no check of the gate, said apart."""
    rule: str
    record: str
    gauge: Gauge | None
    checks: tuple[CheckLine, ...]
    consequence: str


@dataclass(frozen=True)
class Suspect:
    """A unit near the last places, with its chance to be there."""

    unit: str
    chance: str
    error: str
    percent: float


@dataclass(frozen=True)
class Deliberation:
    """What is put to deliberation where the last places are not told apart."""

    sentence: str
    k: int
    suspects: tuple[Suspect, ...]
    more: int


@dataclass(frozen=True)
class Verdicts:
    """Everything the gate says of one class."""

    shown: tuple[Verdict, ...]
    more: int
    deliberation: Deliberation | None
    certainty: str


def verdicts(source: Source, standing: Standing) -> Verdicts:
    """The decisions of a class, proposed cards first and the highest card before the lower."""
    found = sorted(source.decisions(standing), key=lambda item: _urgency(source, item))
    return Verdicts(
        shown=tuple(_verdict(source, item) for item in found[:MOST]),
        more=max(0, len(found) - MOST),
        deliberation=_deliberation(source, standing),
        certainty=_certainty(source, standing),
    )


def badges_of(source: Source, standing: Standing) -> dict[str, tuple[Badge, ...]]:
    """The decisions in a word, by unit: proposed cards, else the first thing that keeps a card away."""
    badges: dict[str, tuple[Badge, ...]] = {}
    for item in sorted(source.decisions(standing), key=lambda item: _urgency(source, item)):
        if item.unit not in badges:
            kind = source.kinds[item.card]
            word = (
                called(kind.name).says(source.lang)
                if item.outcome == "proposed"
                else sentences.outcome(item, source.lang)
            )
            badges[item.unit] = (Badge(_shape(source, item), word, item.outcome),)
    return badges


def _urgency(source: Source, decision: Decision) -> tuple[int, int]:
    return ORDER.index(decision.outcome), -source.kinds[decision.card].level


def _shape(source: Source, decision: Decision) -> Markup:
    kind = source.kinds[decision.card]
    proposed = decision.outcome == "proposed"
    word = called(kind.name).says(source.lang)
    word = word if proposed else f"{word}·{source.say('not_proposed')}"
    return card_shape(kind.shape, kind.colour, word, proposed)


def _verdict(source: Source, decision: Decision) -> Verdict:
    assessment, lang = source.assessment, source.lang
    rule = sentences.rule_of(assessment, decision)
    consequences = assessment.scheme.consequences
    return Verdict(
        unit=source.names[decision.unit],
        shape=_shape(source, decision),
        card=called(source.kinds[decision.card].name).says(lang),
        outcome=decision.outcome,
        word=sentences.outcome(decision, lang),
        why=sentences.reason(assessment, decision, lang),
        doubled=sentences.doubled_words(decision, lang),
        rule=called(rule.name).says(lang) + source.aside(rule.basis),
        record=_record(source, decision),
        gauge=_gauge(source, decision),
        checks=tuple(
            CheckLine(sentences.condition(check, lang), sentences.finding(check, lang), check.passed)
            for check in decision.checks
        ),
        consequence=consequences.get(decision.card, "") if decision.outcome == "proposed" else "",
    )


def _gauge(source: Source, decision: Decision) -> Gauge | None:
    p, required = decision.probability, decision.required
    if p is None or required is None:
        return None
    words = source.say("gauge", required=f"{required:.3f}")
    return Gauge(f"{100 * p:.1f}", f"{100 * required:.1f}", words)


def _record(source: Source, decision: Decision) -> str:
    """The recorded figures a record rule rests on, with their papers."""
    asked = {condition.record for condition in sentences.rule_of(source.assessment, decision).when}
    found = [
        f"{item.record} {measured(item.value)}{source.aside(item.basis)}"
        for item in source.assessment.figures.records
        if item.unit == decision.unit and item.record in asked
    ]
    return source.listed(found)


def _deliberation(source: Source, standing: Standing) -> Deliberation | None:
    near = source.near_last(standing)
    if near is None:
        return None
    cut = replace(near, units=near.units[:MOST])
    sentence = sentences.deliberation(source.assessment, cut, source.lang)
    if not sentence:
        return None
    suspects = tuple(_suspects(source, standing, set(cut.units)))
    return Deliberation(sentence, near.k, suspects, len(near.units) - len(cut.units))


def _suspects(source: Source, standing: Standing, units: set[str]) -> Iterator[Suspect]:
    simulated = standing.simulated
    rows = zip(
        standing.rated.tolist(), simulated.p_last.tolist(), simulated.p_last_error.tolist(), strict=True
    )
    for row, p, error in sorted(rows, key=lambda item: -item[1]):
        if source.code(row) in units:
            yield Suspect(source.name(row), probability(p), f"{error:.3f}", 100 * p)


def _certainty(source: Source, standing: Standing) -> str:
    near = source.near_last(standing)
    if near is None:
        return ""
    stored = source.say("certainty_stored" if near.certainty_stored else "certainty_fresh")
    return source.say("certainty_line", p=f"{near.certainty:.3f}", stored=stored)
