"""Chapter nine: appeals on figures in every stage; a receipt, recusals, findings, and an archive that is asked for."""

from datetime import date, datetime

from liangpai.appeals.operations import argue, ask_again, decide, file, rule, seat, take, withdraw
from liangpai.appeals.queries import appeal
from liangpai.assessments.queries import run
from liangpai.demonstration.reporting import clerk_of, figure_of
from liangpai.demonstration.schemes import SCORE
from liangpai.demonstration.story import Story, moment
from liangpai.ledger.operations import ask_archive
from liangpai.oversight.operations import (
    decide_recusal,
    declare_recusal,
    record_finding,
    record_referral,
    revoke_finding,
)
from liangpai.oversight.queries import finding, recusal
from liangpai.results.queries import figure
from liangpai.results.queries.decisions import people_behind, title_of

UPHELD = ("YXZ6", "C3")
FIRST = "verifier-yxt04"
"""Who decides the first reviews that go on to a second."""
PANEL = ("li", "zheng", "verifier-yxt05")
GROUNDS = {
    "YXJ4": "在途资金应计入年度投资完成额，试算反馈时的答复未说明依据。",
    "YXZ6": "平台结算单漏计12月下旬两笔订单，应予更正。",
    "YXZ2": "投资完成额与企业直报平台不一致，请复核。",
    "YXJ1": "一个续建项目被记入上年，请核对开工统计。",
    "YXJ3": "设备购置已到货安装，应计入当年投资。",
    "YXJ2": "街道与园区共建项目的分摊比例未按协议计算。",
    "YXZ5": "12月末入统的两个项目未计入，附入统截图清单。",
    "YXZ4": "因台风停工的项目应按调整后的计划计算。",
}


def oversee(story: Story, round_: int, base: int) -> None:
    """What waits and what was decided on the day of the story; no figure and no result is changed by it.

    Args:
        story: so far.
        round_: the round of 2023.
        base: the run of 2022.
    """
    _in_vain(story, round_)
    _upheld(story, round_)
    _on_the_way(story, round_)
    _second_reviews(story, round_)
    record_referral(
        number="云岫纪移回〔2023〕6号（演示）",
        on=date(2023, 12, 20),
        organ="区纪委监委",
        **story.act("li", moment(2023, 12, 21)),
    )
    _recusals(story)
    _findings(story, base)
    ask_archive(before_on=date(2023, 7, 1), **story.act("chu", moment(2024, 1, 9, 16)))


def _filed(story: Story, round_: int, code: str, item: str, at: datetime) -> int:
    row = figure(story.district, figure_of(story, round_, code, item))
    made = file(
        subject=f"figure:{row.pk}",
        unit=row.unit,
        title=title_of(row),
        grounds=GROUNDS[code],
        excluded=people_behind(row, at.date()),
        until=None,
        **story.act(clerk_of(code), at),
    )
    return made.pk


def _in_vain(story: Story, round_: int) -> None:
    """The street that objected in vain at trial feedback appeals, and is told why it is not right."""
    pk = _filed(story, round_, "YXJ4", "A1", moment(2024, 1, 5, 10))
    take(appeal=appeal(story.district, pk), **story.by("li", moment(2024, 1, 5, 15)))
    argue(
        appeal=appeal(story.district, pk),
        text="统计口径为“形成实物工作量的投资”，资金拨付不等于完成投资。",
        reference="2023年度考核方案A1指标定义",
        **story.by("zhao", moment(2024, 1, 5, 16)),
    )
    decide(
        appeal=appeal(story.district, pk),
        is_upheld=False,
        reasons="方案对该指标的定义在填报前已公布，各单位同一口径；在途资金未形成实物工作量，不计入。",
        **story.by("li", moment(2024, 1, 8, 10)),
    )


def _upheld(story: Story, round_: int) -> None:
    """The town is right; whoever keeps the figure has still to put it right."""
    pk = _filed(story, round_, *UPHELD, moment(2024, 1, 5, 10, 30))
    argue(
        appeal=appeal(story.district, pk),
        text="两笔订单已于12月24日、25日结算。",
        reference="平台结算单2份（原件由镇经济发展办保管）",
        **story.by(clerk_of(UPHELD[0]), moment(2024, 1, 5, 11)),
    )
    take(appeal=appeal(story.district, pk), **story.by("zheng", moment(2024, 1, 8)))
    was = figure(story.district, figure_of(story, round_, *UPHELD)).value or 0.0
    decide(
        appeal=appeal(story.district, pk),
        is_upheld=True,
        reasons="结算单与平台后台一致，两笔订单在考核期内结算，应当计入。",
        remedy=f"{was + 12.6:.10g}",
        **story.by("zheng", moment(2024, 1, 9, 15)),
    )


def _on_the_way(story: Story, round_: int) -> None:
    """One is taken back, one waits for a reviewer, one is with its reviewer."""
    pk = _filed(story, round_, "YXZ2", "A1", moment(2024, 1, 8, 9, 20))
    withdraw(appeal=appeal(story.district, pk), **story.by(clerk_of("YXZ2"), moment(2024, 1, 8, 11)))
    _filed(story, round_, "YXJ1", "A1", moment(2024, 1, 9, 17))
    pk = _filed(story, round_, "YXJ3", "A1", moment(2024, 1, 9, 10))
    take(appeal=appeal(story.district, pk), **story.by("li", moment(2024, 1, 9, 14)))


def _second_reviews(story: Story, round_: int) -> None:
    """Three rejections were not accepted: one waits for its panel, one was overturned, one stands."""
    for code, is_upheld in (("YXJ2", None), ("YXZ5", True), ("YXZ4", False)):
        pk = _filed(story, round_, code, "A1", moment(2024, 1, 5, 11, 30))
        take(appeal=appeal(story.district, pk), **story.by(FIRST, moment(2024, 1, 5, 14)))
        decide(
            appeal=appeal(story.district, pk),
            is_upheld=False,
            reasons="报送数与核验依据一致，未发现差错。",
            **story.by(FIRST, moment(2024, 1, 5, 17)),
        )
        ask_again(
            appeal=appeal(story.district, pk),
            grounds="首次复核没有核对所附材料。",
            **story.by(clerk_of(code), moment(2024, 1, 8, 9, 30)),
        )
        _ruled(story, pk, is_upheld)


def _ruled(story: Story, pk: int, is_upheld: bool | None) -> None:
    """The panel sits down; where it has ruled, all three sit."""
    for who in PANEL[: 2 if is_upheld is None else 3]:
        seat(appeal=appeal(story.district, pk), **story.by(who, moment(2024, 1, 8, 15)))
    if is_upheld is None:
        return
    row = appeal(story.district, pk)
    was = figure(story.district, int(row.subject.partition(":")[2])).value or 0.0
    rule(
        appeal=row,
        is_upheld=is_upheld,
        reasons="所附材料属实，首次复核未予核对。" if is_upheld else "所附材料不能证明申诉事项，维持原决定。",
        remedy=f"{was + 0.3:.10g}",
        **story.by(PANEL[2], moment(2024, 1, 9, 11)),
    )


def _recusals(story: Story) -> None:
    """One waits for the commander, one was agreed to, one was not needed."""
    for number, is_agreed in ((1, None), (2, True), (3, False)):
        made = declare_recusal(
            subject=f"unit:{story.units[f'YXZ{number}']}",
            ground="served",
            **story.act("qian", moment(2024, 1, 9, 14, number)),
        )
        if is_agreed is not None:
            decide_recusal(
                recusal=recusal(story.district, made.pk),
                is_agreed=is_agreed,
                **story.by("wang", moment(2024, 1, 9, 16, number)),
            )


def _findings(story: Story, base: int) -> None:
    """A figure of the year before was found to be falsified and is still to be counted; another record was a mistake."""
    round_ = run(story.district, base).round_id
    for place, code in enumerate(("YXT10", "YXT09"), 1):
        row = figure(story.district, figure_of(story, round_, code, SCORE))
        made = record_finding(
            subject=f"figure:{row.pk}",
            unit=row.unit,
            basis=f"云岫纪〔2024〕{place}号",
            on=date(2024, 1, 8),
            **story.act("li", moment(2024, 1, 9, 9, place)),
        )
    revoke_finding(finding=finding(story.district, made.pk), **story.by("li", moment(2024, 1, 9, 10)))
