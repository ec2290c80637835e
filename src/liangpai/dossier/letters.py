"""Fill the papers of an assessment: the bulletin (通报), and one reminder (提醒函) for each card candidate."""

from collections.abc import Iterator

import numpy as np

from liangpai.dossier.sentences import condition, deliberation, finding, rule_of, why
from liangpai.papers.bulletin import BulletinFacts, Proposal, Undecided, bulletin
from liangpai.papers.document import Paper, Snapshot
from liangpai.papers.marks import CardMark
from liangpai.papers.reminder import Check as GateCheck
from liangpai.papers.reminder import Doubled, ReminderFacts, SheetRow, reminder
from liangpai.papers.standings import ClassResult
from liangpai.papers.standings import Standing as PlacedUnit
from liangpai.papers.wording import word_for_floor, word_for_probability
from liangpai.scoring.assessment import Assessment, Decision, Standing, bands, explain
from liangpai.scoring.scheme.model import CardKind, Indicator

SHAPE_WORDS = {"triangle": "▲", "square": "■", "circle": "●", "star": "★", "flag": "⚑", "diamond": "◆"}
UNFILLED = "（发文机关待填）"


def bulletin_of(assessment: Assessment, digest: str) -> Paper:
    """The 通报 of an assessment; nothing is stated that the assessment does not hold."""
    scheme = assessment.scheme
    names = _class_names(assessment)
    return bulletin(
        BulletinFacts(
            issuer=scheme.issuer or UNFILLED,
            letterhead=scheme.issuer,
            period=_period(assessment),
            subject="、".join(names[standing.class_code] for standing in assessment.standings),
            classes=tuple(_class_result(assessment, standing) for standing in assessment.standings),
            grades=tuple(grade.name for grade in scheme.grades),
            scheme=f"{scheme.name}（第{scheme.version}版）",
            decimals=scheme.precision,
            runs=assessment.runs,
            mark="·".join(
                mark for mark in ("演示数据" if scheme.fictional else "", assessment.figures.stage) if mark
            ),
            basis=scheme.basis,
            cards=tuple(_proposal(assessment, item) for item in proposed(assessment)),
            undecided=tuple(_undecided(assessment)),
            defaulted=tuple(_defaulted(assessment)),
            notes=tuple(_notes(assessment)),
            snapshot=_snapshot(digest),
        )
    )


def reminders_of(assessment: Assessment, digest: str) -> dict[str, Paper]:
    """One 提醒函 per unit that is a card candidate, by unit code; the highest card of a unit is the one it is told of."""
    return {item.unit: reminder(_reminder_facts(assessment, item, digest)) for item in proposed(assessment)}


def proposed(assessment: Assessment) -> list[Decision]:
    """The proposed cards, one per unit: the highest level where several rules strike the same unit."""
    levels = {kind.code: kind.level for kind in assessment.scheme.card_kinds}
    best: dict[str, Decision] = {}
    for item in assessment.decisions:
        if item.outcome == "proposed" and (
            item.unit not in best or levels[item.card] > levels[best[item.unit].card]
        ):
            best[item.unit] = item
    return list(best.values())


def mark_of(kind: CardKind) -> CardMark:
    """Word and shape of a kind of card; a shape given as a word of English becomes its sign."""
    return CardMark(kind.name, SHAPE_WORDS.get(kind.shape, kind.shape))


def _class_names(assessment: Assessment) -> dict[str, str]:
    return {item.code: item.name for item in assessment.scheme.classes}


def _period(assessment: Assessment) -> str:
    period = assessment.scheme.period
    return f"{period}年度" if period.isdigit() else period


def _snapshot(digest: str) -> Snapshot:
    return Snapshot(digest=digest, payload=f"liangpai:{digest}")


def _class_result(assessment: Assessment, standing: Standing) -> ClassResult:
    units = assessment.figures.units
    previous = {item.unit: item.rank for item in assessment.figures.previous}
    place = {int(row): index for index, row in enumerate(standing.rated)}
    runs_of_units = bands(assessment, standing)
    standings = []
    for row in (row for band in runs_of_units for row in band):
        rank = int(assessment.ranks[row])
        before = previous.get(units[row].code)
        standings.append(
            PlacedUnit(
                unit=units[row].name,
                rank=rank,
                score=float(assessment.published[row]),
                grade=assessment.grades[row],
                change=None if before is None else before - rank,
                low=int(standing.simulated.low[place[row]]),
                high=int(standing.simulated.high[place[row]]),
            )
        )
    rated = set(place)
    unrated = {
        units[row].name: f"缺报指标权重{assessment.missing_weight[row]:.1%}"
        for row in standing.rows.tolist()
        if row not in rated
    }
    return ClassResult(
        name=_class_names(assessment)[standing.class_code],
        standings=tuple(standings),
        unrated=unrated,
        bands=tuple(tuple(units[row].name for row in band) for band in runs_of_units if len(band) > 1),
    )


def _proposal(assessment: Assessment, decision: Decision) -> Proposal:
    unit = assessment.figures.units[assessment.row_of(decision.unit)]
    return Proposal(
        unit=unit.name,
        class_name=_class_names(assessment)[decision.class_code],
        mark=mark_of(_kind(assessment, decision)),
        reason=f"{why(assessment, decision)}。",
    )


def _kind(assessment: Assessment, decision: Decision) -> CardKind:
    return next(kind for kind in assessment.scheme.card_kinds if kind.code == decision.card)


def _undecided(assessment: Assessment) -> Iterator[Undecided]:
    units = {unit.code: unit.name for unit in assessment.figures.units}
    for near in assessment.near_last:
        if deliberation(assessment, near):
            chances = _chances(assessment, near.class_code)
            yield Undecided(
                class_name=_class_names(assessment)[near.class_code],
                k=near.k,
                units=tuple((units[code], chances[code]) for code in near.units),
            )


def _chances(assessment: Assessment, class_code: str) -> dict[str, float]:
    standing = assessment.standing_of(class_code)
    return {
        assessment.figures.units[row].code: float(p)
        for row, p in zip(standing.rated.tolist(), standing.simulated.p_last, strict=True)
    }


def _defaulted(assessment: Assessment) -> Iterator[str]:
    names = [item.name for item in assessment.scheme.indicators if item.error.kind == "default"]
    if names:
        yield f"{'、'.join(names)}没有说明测量误差，按功效区间的2%计"
    fresh = [near for near in assessment.near_last if not near.certainty_stored]
    if fresh:
        named = "、".join(
            f"{_class_names(assessment)[near.class_code]}{near.certainty:.3f}" for near in fresh
        )
        yield f"亮牌把握度（{named}）未写入方案，由本次按零假设模拟算得"


def _notes(assessment: Assessment) -> Iterator[str]:
    units = {unit.code: unit.name for unit in assessment.figures.units}
    grades = {veto.code: (veto.name, veto.cap_grade) for veto in assessment.scheme.vetoes}
    for case in assessment.figures.vetoes:
        name, cap = grades[case.veto]
        yield f"{units[case.unit]}因“{name}”，等次最高为{cap}（依据：{case.basis}）。"
    for item in assessment.figures.received:
        score = "" if item.score is None else f"得分{item.score:g}"
        rank = "" if item.rank is None else f"第{item.rank}名"
        shown = "，".join(text for text in (score, item.grade, rank) if text)
        yield f"接收的上级结果（按原样录入，未经本次计算）：{units[item.unit]}，{item.item}，{shown}（{item.issuer}）。"
    shifted = [
        f"{units_name}（{shift:+.0f}位）"
        for units_name, shift in zip(
            (unit.name for unit in assessment.figures.units), assessment.subjective_shift, strict=True
        )
        if abs(shift) >= 3
    ]
    if shifted:
        yield f"剔除主观指标后名次变动3位以上的单位：{'、'.join(shifted)}。"


def _reminder_facts(assessment: Assessment, decision: Decision, digest: str) -> ReminderFacts:
    scheme = assessment.scheme
    row = assessment.row_of(decision.unit)
    standing = assessment.standing_of(decision.class_code)
    rule = rule_of(assessment, decision)
    rated = row in standing.rated
    return ReminderFacts(
        issuer=scheme.issuer or UNFILLED,
        unit=assessment.figures.units[row].name,
        class_name=_class_names(assessment)[decision.class_code],
        class_size=standing.n,
        period=_period(assessment),
        mark=mark_of(_kind(assessment, decision)),
        rule=rule.name,
        basis=(rule.basis,) if rule.basis else scheme.basis,
        score=float(assessment.published[row]),
        rank=int(assessment.ranks[row]) if rated else None,
        sheet=tuple(_sheet(assessment, decision.unit)) if rated else (),
        checks=tuple(GateCheck(condition(check), check.passed, finding(check)) for check in decision.checks),
        record=_record_words(assessment, decision),
        probability=_probability(assessment, decision, standing),
        doubled=None
        if decision.stands_doubled is None
        else Doubled(decision.stands_doubled, _doubled(decision)),
        decimals=scheme.precision,
        draft="演示数据" if scheme.fictional else "",
        contact=scheme.contact,
        snapshot=_snapshot(digest),
    )


def _probability(assessment: Assessment, decision: Decision, standing: Standing) -> str:
    if decision.probability is None:
        return ""
    rule = rule_of(assessment, decision)
    if rule.trigger == "floor" and rule.floor is not None:
        return word_for_floor(decision.probability, assessment.runs, rule.floor)
    return word_for_probability(decision.probability, assessment.runs, standing.k)


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
