"""Fill the bulletin (通报); nothing is stated that the assessment does not hold."""

from collections.abc import Iterator

from liangpai.dossier.letters.candidates import kinds_of, mark_of, proposed
from liangpai.dossier.letters.source import Source
from liangpai.dossier.names import first_of
from liangpai.dossier.sentences import MOST_NAMED, deliberation, graded_apart, varied, why
from liangpai.papers.bulletin import BulletinFacts, Proposal, Undecided, bulletin
from liangpai.papers.document import Paper
from liangpai.papers.standings import ClassResult
from liangpai.papers.standings import Standing as PlacedUnit
from liangpai.scoring.assessment import Assessment, NearLast, Standing, bands

SHIFT = 3
"""A unit that moves so many places without the opinions is named (AC-5.9)."""


def bulletin_of(assessment: Assessment, digest: str) -> Paper:
    """The 通报 of an assessment."""
    return bulletin(bulletin_facts(assessment, digest))


def bulletin_facts(assessment: Assessment, digest: str) -> BulletinFacts:
    """What the 通报 states, for whoever prints it later."""
    source, scheme = Source(assessment, digest), assessment.scheme
    held = {unit.class_code for unit in assessment.figures.units}
    present = [code for code in source.classes if code in held]
    marks = ("演示数据" if scheme.fictional else "", assessment.figures.stage)
    return BulletinFacts(
        issuer=source.issuer,
        letterhead=scheme.issuer,
        period=source.period,
        subject="、".join(source.classes[code] for code in present),
        classes=tuple(_class_result(source, code) for code in present),
        grades=tuple(grade.name for grade in scheme.grades),
        scheme=f"{scheme.name}（第{scheme.version}版）",
        decimals=scheme.precision,
        runs=assessment.runs,
        varied=varied(scheme.uncertainty),
        mark="·".join(mark for mark in marks if mark),
        basis=scheme.basis,
        cards=tuple(_proposals(source)),
        undecided=tuple(
            _undecided(source, near) for near in assessment.near_last if deliberation(assessment, near)
        ),
        defaulted=tuple(_defaulted(source)),
        notes=tuple([*_vetoes(source), *_received(source), *_graded_apart(source), *_moved(source)]),
        snapshot=source.snapshot,
    )


def _class_result(source: Source, class_code: str) -> ClassResult:
    assessment = source.assessment
    standing = next((one for one in assessment.standings if one.class_code == class_code), None)
    ranked = [] if standing is None else bands(assessment, standing)
    apart: dict[str, dict[str, str]] = {"unrated": {}, "new": {}}
    for row, (unit, status) in enumerate(zip(assessment.figures.units, assessment.status, strict=True)):
        if unit.class_code == class_code and status != "rated":
            apart[status][source.name(row)] = source.unrated(row)
    return ClassResult(
        name=source.classes[class_code],
        standings=() if standing is None else tuple(_placed(source, standing, ranked)),
        unrated=apart["unrated"],
        bands=tuple(tuple(source.name(row) for row in band) for band in ranked if len(band) > 1),
        fresh=tuple(apart["new"]),
    )


def _placed(source: Source, standing: Standing, ranked: list[list[int]]) -> Iterator[PlacedUnit]:
    assessment = source.assessment
    previous = {item.unit: item.rank for item in assessment.figures.previous}
    place = {int(row): index for index, row in enumerate(standing.rated)}
    for row in (row for band in ranked for row in band):
        rank = int(assessment.ranks[row])
        before = previous.get(assessment.figures.units[row].code)
        yield PlacedUnit(
            unit=source.name(row),
            rank=rank,
            score=float(assessment.published[row]),
            grade=assessment.grades[row],
            change=None if before is None else before - rank,
            low=int(standing.simulated.low[place[row]]),
            high=int(standing.simulated.high[place[row]]),
        )


def _proposals(source: Source) -> Iterator[Proposal]:
    kinds = kinds_of(source.assessment)
    for decision in proposed(source.assessment):
        yield Proposal(
            unit=source.names[decision.unit],
            class_name=source.classes[decision.class_code],
            mark=mark_of(kinds[decision.card]),
            reason=f"{why(source.assessment, decision)}。",
        )


def _undecided(source: Source, near: NearLast) -> Undecided:
    standing = source.assessment.standing_of(near.class_code)
    units = source.assessment.figures.units
    chances = {
        units[row].code: float(p)
        for row, p in zip(standing.rated.tolist(), standing.simulated.p_last, strict=True)
    }
    codes, more = first_of(near.units, MOST_NAMED)
    return Undecided(
        class_name=source.classes[near.class_code],
        k=near.k,
        units=tuple((source.names[code], chances[code]) for code in codes),
        more=more,
    )


def _defaulted(source: Source) -> Iterator[str]:
    assessment = source.assessment
    names = [item.name for item in assessment.scheme.indicators if item.error.kind == "default"]
    if names:
        yield f"{'、'.join(names)}没有说明测量误差，按功效区间的2%计"
    fresh = [near for near in assessment.near_last if not near.certainty_stored]
    if fresh:
        named = "、".join(f"{source.classes[near.class_code]}{near.certainty:.3f}" for near in fresh)
        yield f"亮牌把握度（{named}）未写入方案，由本次按零假设模拟算得"


def _vetoes(source: Source) -> Iterator[str]:
    vetoes = {veto.code: veto for veto in source.assessment.scheme.vetoes}
    for case in source.assessment.figures.vetoes:
        veto = vetoes[case.veto]
        yield f"{source.names[case.unit]}因“{veto.name}”，等次最高为{veto.cap_grade}（依据：{case.basis}）。"


def _received(source: Source) -> Iterator[str]:
    for item in source.assessment.figures.received:
        score = "" if item.score is None else f"得分{item.score:g}"
        rank = "" if item.rank is None else f"第{item.rank}名"
        shown = "，".join(text for text in (item.item, score, item.grade, rank) if text)
        yield f"接收的上级结果（按原样录入，未经本次计算）：{source.names[item.unit]}，{shown}（{item.issuer}）。"


def _graded_apart(source: Source) -> Iterator[str]:
    assessment = source.assessment
    for standing in assessment.standings:
        for band in bands(assessment, standing):
            said = graded_apart([(source.name(row), assessment.grades[row]) for row in band])
            if said is not None:
                yield said.zh


def _moved(source: Source) -> Iterator[str]:
    shifts = enumerate(source.assessment.subjective_shift.tolist())
    moved = [f"{source.name(row)}（{shift:+.0f}位）" for row, shift in shifts if abs(shift) >= SHIFT]
    if moved:
        listed, more = first_of(moved, MOST_NAMED)
        others = f"等{len(moved)}个" if more else ""
        yield f"剔除主观指标后名次变动{SHIFT}位以上的单位：{'、'.join(listed)}{others}。"
