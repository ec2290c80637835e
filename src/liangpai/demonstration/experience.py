"""A chapter of the winter: cases of towns, one released and used by others, one in review, one sent back; all invented."""

from datetime import date, datetime
from decimal import Decimal

from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.organisations.queries import unit
from liangpai.stories import operations as ops
from liangpai.stories.queries import adoption, case, figures_for
from liangpai.stories.rules.cases import Told

ADOPTERS = ("YXZ2", "YXZ5")


def tell_cases(story: Story) -> None:
    """Three cases, each as far as it has come."""
    _released(story, _submitted(story, "YXZ1", "小微渔村联户管护", Decimal("6.5"), moment(2023, 12, 28)))
    _submitted(story, "YXZ8", "茶青错峰交售", Decimal(12), moment(2024, 1, 8))
    back = _submitted(story, "YXZ4", "夜游码头景观改造", Decimal(180), moment(2024, 1, 5))
    row = case(story.district, back)
    ops.return_(case=row, reason="投入大，请写明花钱少的做法", **story.by("zhao", moment(2024, 1, 9)))


def _submitted(story: Story, code: str, title: str, cost: Decimal, at: datetime) -> int:
    of = unit(story.district, story.units[code])
    told = Told(
        title,
        problem="设施建好以后没有人管，第二年又坏",
        method="住户分段认领，镇里按月查看，村集体出管护费",
        reuse="要有村集体经营收入，住户愿意认领",
        cost=cost,
    )
    figure = figures_for(story.district, of)[0].pk
    made = ops.draft(unit=of, told=told, figure=figure, **story.act(clerk_of(code), at))
    ops.submit(case=case(story.district, made.pk), **story.by(clerk_of(code), at))
    return made.pk


def _released(story: Story, pk: int) -> None:
    ops.review(case=case(story.district, pk), **story.by("zhao", moment(2024, 1, 2)))
    terms = ops.Terms(
        "云岫百千万办〔2024〕1号（演示）", "保密审查2024-1（演示）", "society", date(2024, 12, 31)
    )
    ops.release(case=case(story.district, pk), terms=terms, **story.by("wang", moment(2024, 1, 3)))
    for code in ADOPTERS:
        of = unit(story.district, story.units[code])
        row = case(story.district, pk)
        made = ops.adopt(case=row, unit=of, note="已在两个村照做", **story.by("zhao", moment(2024, 1, 8)))
        if code == ADOPTERS[0]:
            found = adoption(story.district, made.pk)
            ops.confirm(adoption=found, **story.by(clerk_of(code), moment(2024, 1, 9)))
