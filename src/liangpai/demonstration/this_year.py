"""Chapter four, 2023: figures reported, verified, assessed at trial, objected to, made final and shown to society."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from liangpai.assessments import operations as assessments
from liangpai.assessments.queries import objection, release, run
from liangpai.assessments.rules.circumstances import KINDS, fields_of
from liangpai.demonstration.assessing import compute, make_final, request
from liangpai.demonstration.attachments import picture, sheet_of_paper
from liangpai.demonstration.figures import B3_BEFORE_OBJECTION, PERIOD, example, of_2023, survey_of
from liangpai.demonstration.places import TOWNS
from liangpai.demonstration.reporting import (
    Typed,
    by_unit,
    clerk_of,
    figure_of,
    fill,
    report,
    submit,
    verify,
    verify_all,
)
from liangpai.demonstration.story import Story, moment
from liangpai.demonstration.workbooks import hand_in
from liangpai.organisations.queries import unit
from liangpai.results import operations as results
from liangpai.results.queries import figure, round_

SURVEYED = "F1"
BY_WORKBOOK, WORKBOOK = "YXZ1", "枕河镇2023年度考核填报表.xlsx"
"""The town that reports the year by a workbook, and its name; the others type into the grid."""
BASES = {
    "records": "系统台账，截至2023年12月25日（演示）",
    "prior_cards": "云岫百千万办〔2023〕8号：上期亮牌记录（演示）",
}
"""What a circumstance rests on where the example's record names no paper of its own."""


def tell_2023(story: Story, scheme: int) -> tuple[int, int]:
    """The year of the conference; answers the round and its final run."""
    pk = open_round(story, scheme)
    report_year(story, pk, figures_of_the_year())
    _return_one(story, pk)
    verify_all(story, pk, moment(2023, 12, 21))
    _evidence(story, pk)
    results.close_round(round_=round_(story.district, pk), **story.by("zhao", moment(2023, 12, 26, 17)))
    state_circumstances(story, pk, moment(2023, 12, 26, 10))
    _trial(story, pk)
    made = _final(story, pk)
    _release(story, made)
    return pk, made


def open_round(story: Story, scheme: int) -> int:
    """Plan and open the round of the year; answers it."""
    planned = results.plan_round(
        name="2023年度考核",
        period=PERIOD,
        opens_on=date(2023, 12, 11),
        due_on=date(2023, 12, 26),
        scheme=scheme,
        **story.act("zhao", moment(2023, 12, 4)),
    )
    results.open_round(round_=planned, **story.by("zhao", moment(2023, 12, 11)))
    return planned.pk


def figures_of_the_year() -> dict[str, dict[str, float]]:
    """What units report first, by unit and item; satisfaction comes from surveys."""
    figures = by_unit(one for one in of_2023() if one.item != SURVEYED)
    figures["YXZ7"]["B3"] = B3_BEFORE_OBJECTION
    return figures


def report_year(story: Story, pk: int, figures: Mapping[str, Typed]) -> None:
    """Let every clerk fill in and submit, and record the surveys."""
    typed = {unit: cells for unit, cells in figures.items() if unit != BY_WORKBOOK}
    report(story, pk, typed, moment(2023, 12, 12))
    _by_workbook(story, pk, figures[BY_WORKBOOK])
    for place, town in enumerate(TOWNS):
        results.record_survey(
            round_=round_(story.district, pk),
            unit=story.units[town.code],
            item=SURVEYED,
            surveys=[survey_of(town.code)],
            **story.by("surveyor", moment(2023, 12, 15, 14, place)),
        )


def _by_workbook(story: Story, pk: int, typed: Typed) -> None:
    """One town hands in the round's own workbook, so that each of its figures knows its cell."""
    clerk, at = clerk_of(BY_WORKBOOK), moment(2023, 12, 12, 16)
    hand_in(story, pk, {BY_WORKBOOK: typed}, clerk=clerk, at=at, name=WORKBOOK)
    submit(story, pk, BY_WORKBOOK, clerk, at + timedelta(minutes=10))


def _return_one(story: Story, pk: int) -> None:
    """A figure is sent back for its source, filled in again and submitted again."""
    code, item = "YXZ2", "C3"
    at = moment(2023, 12, 19)
    results.return_(
        figures=[figure_of(story, pk, code, item)],
        reason="与农业农村台账口径不一致，请核对是否含线下批发",
        **story.act("wu", at),
    )
    told = {one.item: one.value for one in of_2023() if one.unit == code and one.item == item}
    clerk = clerk_of(code)
    fill(story, pk, {code: {item: 2_400.0}}, clerk, moment(2023, 12, 20))
    fill(story, pk, {code: told}, clerk, moment(2023, 12, 20, 9, 30))
    submit(story, pk, code, clerk, moment(2023, 12, 20, 10))


def _evidence(story: Story, pk: int) -> None:
    """Two figures carry a file each; a third could, and need not."""
    for item, name, content, need in (
        ("C3", "网络销售额平台结算单.pdf", sheet_of_paper(), "网络销售额与平台后台一致的依据"),
        ("D4", "四小园建成点位图.png", picture(), "说明38处“四小园”的分布"),
    ):
        results.add_evidence(
            figure=figure(story.district, figure_of(story, pk, "YXZ1", item)),
            name=name,
            content=content,
            need=need,
            **story.by("sun", moment(2023, 12, 22, 10)),
        )


def state_circumstances(story: Story, pk: int, at: datetime) -> None:
    """What the example states beside its figures; last year's standing and open conflicts the house knows itself."""
    collected = round_(story.district, pk)
    for kind in KINDS:
        if kind == "previous":
            continue
        for one in getattr(example()[1], kind):
            assessments.record_circumstance(
                round_=collected,
                unit=unit(story.district, story.units[one.unit]),
                kind=kind,
                content={name: getattr(one, name) for name in fields_of(kind)},
                basis=BASES.get(kind) or getattr(one, "basis", "") or one.issuer,
                **story.by("zhao", at),
            )


def _trial(story: Story, pk: int) -> None:
    """The first trial: two units object; one objection is right, so its figure is corrected and the trial is stale."""
    at = moment(2023, 12, 27)
    made = compute(story, request(story, pk, at, runs=2_000), at)
    assessments.open_feedback(
        run=run(story.district, made), until=date(2023, 12, 29), **story.by("zhao", moment(2023, 12, 27, 10))
    )
    right = assessments.raise_objection(
        run=run(story.district, made),
        unit=unit(story.district, story.units["YXZ7"]),
        item="B3",
        text="示范带核验得分漏计第三标段，核验组签字的评分表为79.7分。",
        **story.by(clerk_of("YXZ7"), moment(2023, 12, 27, 15)),
    )
    wrong = assessments.raise_objection(
        run=run(story.district, made),
        unit=unit(story.district, story.units["YXJ4"]),
        item="A1",
        text="年度投资应计入12月31日前的在途资金。",
        **story.by(clerk_of("YXJ4"), moment(2023, 12, 28, 10)),
    )
    _answer(story, right.pk, True, "情况属实，请按评分表更正。")
    _answer(story, wrong.pk, False, "口径为“年度完成投资额”，在途资金未形成工作量，不计入。")
    results.correct(
        figure=figure(story.district, figure_of(story, pk, "YXZ7", "B3")),
        typed=next(one.value for one in of_2023() if (one.unit, one.item) == ("YXZ7", "B3")),
        reason="漏计第三标段，按核验组评分表更正",
        is_after_question=True,
        **story.by(clerk_of("YXZ7"), moment(2023, 12, 28, 15)),
    )
    verify(story, pk, "verifier-yxt02", moment(2023, 12, 29, 10))
    assessments.close_review(run=run(story.district, made), **story.by("zhao", moment(2024, 1, 2, 9)))


def _answer(story: Story, pk: int, is_accepted: bool, answer: str) -> None:
    assessments.answer_objection(
        objection=objection(story.district, pk),
        is_accepted=is_accepted,
        answer=answer,
        **story.by("zhao", moment(2023, 12, 28, 14)),
    )


def _final(story: Story, pk: int) -> int:
    wrong = request(story, pk, moment(2024, 1, 2, 9, 20), seed=2023)
    assessments.cancel(run=run(story.district, wrong), **story.by("zhao", moment(2024, 1, 2, 9, 25)))
    at = moment(2024, 1, 2, 9, 30)
    made = compute(story, request(story, pk, at), at)
    make_final(story, made, moment(2024, 1, 2, 10), date(2024, 1, 3), moment(2024, 1, 4))
    return made


def _release(story: Story, made: int) -> None:
    terms = assessments.Terms(
        level="society",
        basis="云岫百千万指〔2024〕1号（演示）",
        secrecy_check="区委办公室保密审查第1号（演示）",
        expires_on=date(2024, 2, 4),
    )
    wrong = assessments.propose_release(
        run=run(story.district, made), terms=terms, **story.by("zhao", moment(2024, 1, 4, 11))
    )
    assessments.withdraw_release(
        release=release(story.district, wrong.pk),
        reason="公示期应到年底，请改后重新提请",
        **story.by("wang", moment(2024, 1, 4, 15)),
    )
    proposed = assessments.propose_release(
        run=run(story.district, made),
        terms=replace(terms, expires_on=date(2024, 12, 31)),
        **story.by("zhao", moment(2024, 1, 4, 16)),
    )
    assessments.approve_release(
        release=release(story.district, proposed.pk), **story.by("wang", moment(2024, 1, 5))
    )
    assessments.expire_releases(district=story.district, at=moment(2024, 1, 5, 1))


def after_the_release(story: Story, pk: int, made: int) -> None:
    """What is under way on the day of the story: corrections, a restatement at trial feedback, a further proposal."""
    results.correct(
        figure=figure(story.district, figure_of(story, pk, "YXZ3", "C1")),
        typed=30.24,
        reason="自查发现两个村的发包收入重复计入",
        **story.by(clerk_of("YXZ3"), moment(2024, 1, 8, 10)),
    )
    verify(story, pk, "wu", moment(2024, 1, 8, 15))
    at = moment(2024, 1, 8, 16)
    restated = compute(story, request(story, pk, at, runs=2_000, corrects=made), at)
    assessments.open_feedback(
        run=run(story.district, restated), until=date(2024, 1, 12), **story.by("zhao", moment(2024, 1, 9))
    )
    assessments.raise_objection(
        run=run(story.district, restated),
        unit=unit(story.district, story.units["YXZ8"]),
        item="D2",
        text="两处整改已于12月20日复查销号，未计入整改率，请核对复查单。",
        **story.by(clerk_of("YXZ8"), moment(2024, 1, 9, 15)),
    )
    at = moment(2024, 1, 9, 16)
    compute(story, request(story, pk, at, runs=1_000, seed=7), at)
    sheets = assessments.Terms(
        "unit", "云岫百千万指〔2024〕1号（演示）", "区委办公室保密审查第2号（演示）", date(2024, 12, 31)
    )
    assessments.propose_release(run=run(story.district, made), terms=sheets, **story.by("zhao", at))
    results.correct(
        figure=figure(story.district, figure_of(story, pk, "YXZ1", "C3")),
        typed=2_388.8,
        reason="自查发现一家合作社的线下批发额误计为网络销售额",
        **story.by("sun", moment(2024, 1, 9, 17)),
    )
