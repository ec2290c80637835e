"""Fill the reminders (提醒函): one for each unit to which a card of reminding or warning is proposed."""

from collections.abc import Iterator

import numpy as np

from liangpai.dossier.letters.candidates import kinds_of, mark_of, proposed
from liangpai.dossier.letters.source import Source
from liangpai.dossier.sentences import condition, finding, rule_of
from liangpai.papers.document import Paper
from liangpai.papers.reminder import Check as GateCheck
from liangpai.papers.reminder import Doubled, ReminderFacts, SheetRow, reminder
from liangpai.papers.wording import word_for_floor, word_for_probability
from liangpai.scoring.assessment import Assessment, Decision, explain
from liangpai.scoring.scheme.model import CardKind, Indicator


def reminders_of(assessment: Assessment, digest: str) -> dict[str, Paper]:
    """One 提醒函 per unit, by unit code; praise needs no reminder."""
    source, kinds = Source(assessment, digest), kinds_of(assessment)
    return {
        item.unit: reminder(_facts(source, item, kinds[item.card]))
        for item in proposed(assessment)
        if kinds[item.card].polarity != "praise"
    }


def _facts(source: Source, decision: Decision, kind: CardKind) -> ReminderFacts:
    assessment, scheme = source.assessment, source.assessment.scheme
    row = assessment.row_of(decision.unit)
    rule = rule_of(assessment, decision)
    rated = assessment.status[row] == "rated"
    stands = decision.stands_doubled
    return ReminderFacts(
        issuer=source.issuer,
        unit=source.names[decision.unit],
        class_name=source.classes[decision.class_code],
        class_size=assessment.standing_of(decision.class_code).n,
        period=source.period,
        mark=mark_of(kind),
        rule=rule.name,
        basis=(rule.basis,) if rule.basis else scheme.basis,
        score=float(assessment.published[row]) if rated else None,
        rank=int(assessment.ranks[row]) if rated else None,
        unrated="" if rated else source.unrated(row),
        sheet=tuple(_sheet(assessment, decision.unit)) if rated else (),
        checks=tuple(GateCheck(condition(check), check.passed, finding(check)) for check in decision.checks),
        record=_record_words(assessment, decision),
        probability=_probability(assessment, decision),
        doubled=None if stands is None else Doubled(stands, _doubled(decision)),
        decimals=scheme.precision,
        draft="演示数据" if scheme.fictional else "",
        contact=scheme.contact,
        snapshot=source.snapshot,
    )


def _probability(assessment: Assessment, decision: Decision) -> str:
    if decision.probability is None:
        return ""
    rule = rule_of(assessment, decision)
    if rule.trigger == "floor" and rule.floor is not None:
        return word_for_floor(decision.probability, assessment.runs, rule.floor)
    k = assessment.standing_of(decision.class_code).k
    return word_for_probability(decision.probability, assessment.runs, k)


def _doubled(decision: Decision) -> str:
    return "" if decision.probability_doubled is None else f"概率{decision.probability_doubled:.3f}"


def _sheet(assessment: Assessment, unit: str) -> Iterator[SheetRow]:
    indicators = {item.code: item for item in assessment.scheme.indicators}
    found = explain(assessment, unit)
    for line in found.lines:
        indicator = indicators[line.indicator]
        yield SheetRow(
            indicator=indicator.name,
            value=_figure(line.value, indicator),
            score=None if np.isnan(line.score) else line.score,
            weight=line.points,
            contribution=line.contribution,
            class_median=line.median_score,
        )
    if found.bonus:
        yield SheetRow(indicator="加分", value="", contribution=found.bonus)
    if found.deduction:
        yield SheetRow(indicator="减分", value="", contribution=-found.deduction)


def _figure(value: float, indicator: Indicator) -> str:
    return "缺报" if np.isnan(value) else f"{value:,.10g}{indicator.unit}"


def _record_words(assessment: Assessment, decision: Decision) -> str:
    """The recorded figures a record rule rests on, with their papers."""
    asked = [condition.record for condition in rule_of(assessment, decision).when]
    records = [
        f"{item.record}{item.value:.4g}" + (f"（{item.basis}）" if item.basis else "")
        for item in assessment.figures.records
        if item.unit == decision.unit and item.record in asked
    ]
    return "；".join(records)
