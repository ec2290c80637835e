"""Chapter three, 2022: totals entered afterwards, assessed, released, corrected and restated; the figures to grow from."""

from datetime import date

from liangpai.assessments import operations as assessments
from liangpai.assessments.queries import release, run
from liangpai.demonstration.assessing import compute, make_final, request
from liangpai.demonstration.figures import (
    BASE_PERIOD,
    TOTALS_BEFORE_CORRECTION,
    base_of_2022,
    looking_back,
    totals_of_2022,
)
from liangpai.demonstration.places import TOWNS
from liangpai.demonstration.reporting import by_unit, clerk_of, figure_of, report, verify, verify_all
from liangpai.demonstration.schemes import SCORE
from liangpai.demonstration.story import Story, moment
from liangpai.organisations.queries import unit
from liangpai.results import operations as results
from liangpai.results.queries import figure, round_

SLIP = "YXZ4"
"""The town that found its own slip."""


def tell_2022(story: Story, scheme: int) -> int:
    """Everything of 2022 that the next year looks back to; answers the restated run."""
    totals = _totals(story, scheme)
    _base(story)
    first = _assess(story, totals)
    shown = _release(story, first)
    second = _correct(story, totals, first)
    _restate(story, shown, second, first)
    return second


def _totals(story: Story, scheme: int) -> int:
    planned = results.plan_round(
        name="2022年度考评得分补录",
        period=BASE_PERIOD,
        opens_on=date(2022, 12, 20),
        due_on=date(2023, 1, 6),
        scheme=scheme,
        **story.act("zhao", moment(2022, 12, 15)),
    )
    results.open_round(round_=planned, **story.by("zhao", moment(2022, 12, 20)))
    figures = by_unit(totals_of_2022())
    for code, value in TOTALS_BEFORE_CORRECTION.items():
        figures[code][SCORE] = value
    report(story, planned.pk, figures, moment(2022, 12, 21))
    verify_all(story, planned.pk, moment(2023, 1, 4))
    results.close_round(round_=round_(story.district, planned.pk), **story.by("zhao", moment(2023, 1, 9)))
    return planned.pk


def _base(story: Story) -> None:
    """The figures of 2022 that scores of 2023 grow from."""
    planned = results.plan_round(
        name="2022年度基数核定",
        period=BASE_PERIOD,
        opens_on=date(2023, 1, 10),
        due_on=date(2023, 2, 10),
        items=looking_back(),
        purpose="作为2023年度考核“增长”和“进位”的基数，只核一次",
        units=[story.units[town.code] for town in TOWNS],
        **story.act("zhao", moment(2023, 1, 9, 10)),
    )
    results.open_round(round_=planned, **story.by("zhao", moment(2023, 1, 10)))
    towns = {town.code for town in TOWNS}
    given = [one for one in base_of_2022() if one.item in looking_back() and one.unit in towns]
    report(story, planned.pk, by_unit(given), moment(2023, 1, 11))
    verify_all(story, planned.pk, moment(2023, 2, 1))
    results.close_round(round_=round_(story.district, planned.pk), **story.by("zhao", moment(2023, 2, 13)))


def _assess(story: Story, pk: int) -> int:
    """A first run fails on a unit excused from everything; the excuse is taken back, and the next run goes through."""
    at = moment(2023, 1, 10)
    wrong = assessments.record_circumstance(
        round_=round_(story.district, pk),
        unit=unit(story.district, story.units["YXT10"]),
        kind="excuses",
        content={"indicator": SCORE},
        basis="云岫百千万办〔2023〕1号（演示）",
        **story.by("zhao", at),
    )
    compute(story, request(story, pk, at, runs=500), at)
    assessments.withdraw_circumstance(
        pk=wrong.pk, reason="该专班2022年已参加考评，不应免计", **story.act("zhao", moment(2023, 1, 11))
    )
    at = moment(2023, 1, 12)
    made = compute(story, request(story, pk, at, runs=500), at)
    make_final(story, made, moment(2023, 1, 12, 15), date(2023, 1, 16), moment(2023, 1, 17))
    return made


def _release(story: Story, made: int) -> int:
    terms = assessments.Terms(
        level="meeting",
        basis="云岫百千万指〔2023〕1号（演示）",
        secrecy_check="区委办公室保密审查第3号（演示）",
        expires_on=date(2024, 12, 31),
    )
    proposed = assessments.propose_release(
        run=run(story.district, made), terms=terms, **story.by("zhao", moment(2023, 1, 18))
    )
    assessments.approve_release(
        release=release(story.district, proposed.pk), **story.by("wang", moment(2023, 1, 19))
    )
    return proposed.pk


def _correct(story: Story, pk: int, first: int) -> int:
    """The town finds its own slip; it is verified, and the standing is computed again."""
    found = figure(story.district, figure_of(story, pk, SLIP, SCORE))
    results.correct(
        figure=found,
        typed=next(one.value for one in totals_of_2022() if one.unit == SLIP),
        reason="自查发现录入时多录1分，按原始评分表更正",
        **story.by(clerk_of(SLIP), moment(2023, 2, 6)),
    )
    verify(story, pk, "office-verifier", moment(2023, 2, 7))
    at = moment(2023, 2, 8)
    made = compute(story, request(story, pk, at, runs=500, corrects=first), at)
    make_final(story, made, moment(2023, 2, 8, 15), date(2023, 2, 10), moment(2023, 2, 13))
    return made


def _restate(story: Story, shown: int, second: int, first: int) -> None:
    secrecy = "区委办公室保密审查第5号（演示）"
    terms = assessments.Terms("district", "云岫百千万指〔2023〕3号（演示）", secrecy, date(2024, 12, 31))
    proposed = assessments.restate(
        release=release(story.district, shown),
        run=run(story.district, second),
        terms=terms,
        **story.by("zhao", moment(2023, 2, 14)),
    )
    assessments.approve_release(
        release=release(story.district, proposed.pk), **story.by("wang", moment(2023, 2, 15))
    )
    assessments.archive(run=run(story.district, first), **story.by("zhao", moment(2023, 2, 16)))
    own = assessments.Terms("unit", "云岫百千万指〔2023〕3号（演示）", secrecy, date(2023, 12, 31))
    sheets = assessments.propose_release(
        run=run(story.district, second), terms=own, **story.by("zhao", moment(2023, 2, 16))
    )
    assessments.approve_release(
        release=release(story.district, sheets.pk), **story.by("wang", moment(2023, 2, 17))
    )
