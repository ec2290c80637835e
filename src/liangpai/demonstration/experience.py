"""A chapter of the winter: cases of towns in every state, one of them used by others; all invented."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.organisations.queries import unit
from liangpai.stories import operations as ops
from liangpai.stories.queries import adoption, case, figures_for
from liangpai.stories.rules.cases import Told

ADOPTERS = ("YXZ2", "YXZ5")


@dataclass(frozen=True, slots=True)
class Tale:
    """One case: whose, what it tells, and the item and the year of the figure to which its effect is bound."""

    unit: str
    told: Told
    item: str
    year: str = "2023"


BY_YEAR_BEFORE = Tale(
    "YXZ7",
    Told(
        "蚕茧统一质检",
        "各户自评茧级，收购时压价争执多",
        "村里设质检点，当场评级、当场公示",
        "有集中收购点和两名质检员",
        Decimal(9),
    ),
    "C3",
    "2022",
)
WITHHELD = Tale(
    "YXZ3",
    Told(
        "发包收入按村公示",
        "村集体发包合同不公开，租金多年不变",
        "合同和到账逐村上墙，到期一律公开竞价",
        "合同先清理登记一遍",
        Decimal("2"),
    ),
    "C1",
)
USED = Tale(
    "YXZ1",
    Told(
        "小微渔村联户管护",
        "设施建好以后没有人管，第二年又坏",
        "住户分段认领，镇里按月查看，村集体出管护费",
        "要有村集体经营收入，住户愿意认领",
        Decimal("6.5"),
    ),
    "D4",
)
DRAFTED = Tale(
    "YXZ2",
    Told(
        "林下种植认养",
        "林下产品零散，卖不上价",
        "城里人认养，村里代管，按季寄送",
        "林地连片，通冷链车",
        Decimal("8"),
    ),
    "C3",
)
REVIEWED = Tale(
    "YXZ5",
    Told(
        "烘干设备联村共用",
        "每村都想建烘干房，用期只有一个月",
        "五村合建一处，按收割次序排期，按量收费",
        "村与村相距十公里以内",
        Decimal("40"),
    ),
    "C1",
)
WITHDRAWN = Tale(
    "YXZ6",
    Told(
        "笋壳集中处理",
        "笋壳堆在路边河边，抽查年年点名",
        "设收集点，粉碎后还田",
        "有粉碎机手和还田地块",
        Decimal("15"),
    ),
    "D1",
)
SUBMITTED = Tale(
    "YXZ8",
    Told(
        "茶青错峰交售",
        "茶青集中上市，茶厂压价，农户排队过夜",
        "按山场海拔排交售日，茶厂保底价",
        "茶厂肯签保底，农户按日采摘",
        Decimal("12"),
    ),
    "C3",
)
RETURNED = Tale(
    "YXZ4",
    Told(
        "夜游码头景观改造",
        "夜里没有去处，游客吃完饭就走",
        "改造码头灯光和步道，引进三家夜市",
        "有水上游线",
        Decimal("180"),
    ),
    "A5",
)


def tell_what_will_be_withheld(story: Story) -> None:
    """A case that is released before its figure is corrected; from then on nobody is shown it."""
    _released(story, _submitted(story, WITHHELD, moment(2023, 12, 29)))


def tell_cases(story: Story) -> None:
    """Each case as far as it has come."""
    _expired(story)
    _adopted(story, _released(story, _submitted(story, USED, moment(2023, 12, 28))))
    _submitted(story, SUBMITTED, moment(2024, 1, 8))
    back = _submitted(story, RETURNED, moment(2024, 1, 5))
    reason = "投入大，请写明花钱少的做法"
    ops.return_(case=case(story.district, back), reason=reason, **story.by("zhao", moment(2024, 1, 9)))
    _drafted(story, DRAFTED, moment(2024, 1, 9))
    good = _submitted(story, REVIEWED, moment(2024, 1, 3))
    ops.review(case=case(story.district, good), **story.by("zhao", moment(2024, 1, 8)))
    gone = _submitted(story, WITHDRAWN, moment(2024, 1, 4))
    by = story.by(clerk_of(WITHDRAWN.unit), moment(2024, 1, 8))
    ops.withdraw(case=case(story.district, gone), reason="做法还在试，等一个完整产季再报", **by)


def _drafted(story: Story, tale: Tale, at: datetime) -> int:
    of = unit(story.district, story.units[tale.unit])
    figure = next(
        one.pk for one in figures_for(story.district, of) if one.item == tale.item and one.period == tale.year
    )
    return ops.draft(unit=of, told=tale.told, figure=figure, **story.act(clerk_of(tale.unit), at)).pk


def _submitted(story: Story, tale: Tale, at: datetime) -> int:
    pk = _drafted(story, tale, at)
    ops.submit(case=case(story.district, pk), **story.by(clerk_of(tale.unit), at))
    return pk


def _expired(story: Story) -> None:
    """A case of the year before, which was shown until the end of 2023."""
    pk = _submitted(story, BY_YEAR_BEFORE, moment(2023, 3, 6))
    ops.review(case=case(story.district, pk), **story.by("zhao", moment(2023, 3, 9)))
    until = date(2023, 12, 31)
    terms = ops.Terms("云岫百千万办〔2023〕5号（演示）", "保密审查2023-5（演示）", "district", until)
    ops.release(case=case(story.district, pk), terms=terms, **story.by("wang", moment(2023, 3, 10)))
    ops.expire_due(district=story.district, on=until, at=moment(2024, 1, 1, 1))


def _released(story: Story, pk: int) -> int:
    ops.review(case=case(story.district, pk), **story.by("zhao", moment(2024, 1, 2)))
    terms = ops.Terms(
        "云岫百千万办〔2024〕1号（演示）", "保密审查2024-1（演示）", "society", date(2024, 12, 31)
    )
    ops.release(case=case(story.district, pk), terms=terms, **story.by("wang", moment(2024, 1, 3)))
    return pk


def _adopted(story: Story, pk: int) -> None:
    """Two towns use it; one of them has confirmed that it does."""
    for code in ADOPTERS:
        of = unit(story.district, story.units[code])
        row = case(story.district, pk)
        made = ops.adopt(case=row, unit=of, note="已在两个村照做", **story.by("zhao", moment(2024, 1, 8)))
        if code == ADOPTERS[0]:
            found = adoption(story.district, made.pk)
            ops.confirm(adoption=found, **story.by(clerk_of(code), moment(2024, 1, 9)))
