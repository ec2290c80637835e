"""What the chapter of needs tells: needs with their acts, answers, quotas and gains, all invented."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from liangpai.demonstration.story import moment
from liangpai.needs.rules.answering import Answer

ASKERS = frozenset({"give_material", "confirm", "dispute", "acknowledge", "withdraw", "close"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a need: when, which operation, its text (of an answer: which), and who where it is not the usual officer."""

    at: datetime
    verb: str
    text: str = ""
    by: str = ""

    @property
    def is_askers(self) -> bool:
        """Whether the unit that asked does it."""
        return self.verb in ASKERS


@dataclass(frozen=True, slots=True)
class Tale:
    """One need from the day it was raised on; ``town`` and ``keeper`` by their codes."""

    name: str
    town: str
    keeper: str
    kind: str
    quantity: str
    title: str
    raised: datetime
    needed_by: date
    acts: tuple[Act, ...] = ()
    purpose: str = ""
    source: str = ""
    matter: str = "ordinary"


@dataclass(frozen=True, slots=True)
class GainTold:
    """One entry of what was applied for above."""

    unit: str
    kind: str
    source: str
    title: str
    amount: str
    on: date
    reference: str
    approved: tuple[str, date, str] | None = None
    arrived: tuple[str, date] | None = None
    declined: tuple[str, date] | None = None


LAND_REFUSED = Answer(
    "refused",
    reason="本年用地指标只剩24.5亩，不足30亩，分割供地后加工园无法成片布局",
    alternative="先盘活镇粮站闲置厂房约1800平方米，下一年度指标下达后优先安排",
)
ANSWERS = {
    "june": Answer("met", deliver_by=date(2023, 6, 30)),
    "september": Answer("met", deliver_by=date(2023, 9, 28)),
    "november": Answer("met", deliver_by=date(2023, 11, 30)),
    "january": Answer("met", deliver_by=date(2024, 1, 31)),
    "february": Answer("met", deliver_by=date(2024, 2, 29)),
    "land_refused": LAND_REFUSED,
    "rest_of_land": Answer(
        "partly",
        reason="本年用地指标只剩24.5亩",
        granted=Decimal("24.5"),
        deliver_by=date(2024, 3, 29),
    ),
}

TALES = (
    Tale(
        "estate", "YXZ3", "YXD07", "land", "120", "碧岑轻工园扩园用地", moment(2023, 3, 6), date(2023, 6, 30),
        (Act(moment(2023, 3, 7), "accept"), Act(moment(2023, 3, 20), "answer", "june"),
         Act(moment(2023, 6, 20), "deliver", "已供地，见云岫自然资〔2023〕18号（演示）"),
         Act(moment(2023, 6, 26), "confirm"), Act(moment(2023, 6, 26, 15), "close")),
        matter="land_report",
    ),
    Tale(
        "lodge", "YXZ4", "YXD07", "land", "95.5", "流萤夜游集散中心用地", moment(2023, 4, 10), date(2023, 10, 1),
        (Act(moment(2023, 4, 11), "accept"), Act(moment(2023, 4, 14), "answer", "september"),
         Act(moment(2023, 9, 20), "deliver", "已供地"), Act(moment(2023, 9, 25), "confirm"),
         Act(moment(2023, 9, 25, 15), "close")),
    ),
    Tale(
        "store", "YXZ5", "YXD07", "land", "60", "青禾粮食烘干仓储用地", moment(2023, 5, 15), date(2023, 12, 31),
        (Act(moment(2023, 5, 16), "accept"), Act(moment(2023, 5, 18), "answer", "november"),
         Act(moment(2023, 11, 28), "deliver", "已供地"), Act(moment(2023, 12, 5), "confirm")),
    ),
    Tale(
        "yard", "YXZ1", "YXD07", "land", "30", "枕河农产品加工园用地", moment(2023, 11, 6), date(2024, 3, 31),
        (Act(moment(2023, 11, 28), "answer", "land_refused", by="wang"),),
        purpose="引进两家净菜加工企业，已签意向书，等地开工",
    ),
    Tale(
        "shoots", "YXZ6", "YXD07", "land", "28", "竹里笋加工车间用地", moment(2023, 12, 15), date(2024, 6, 30),
        (Act(moment(2023, 12, 18), "accept"), Act(moment(2023, 12, 20), "answer", "rest_of_land")),
    ),
    Tale(
        "path", "YXZ2", "YXD08", "forest", "12", "听松林下经济生产道路", moment(2023, 6, 5), date(2023, 10, 31),
        (Act(moment(2023, 6, 6), "accept"), Act(moment(2023, 6, 8), "ask_material", "使用林地现状图"),
         Act(moment(2023, 6, 12), "give_material", "已补现状图"), Act(moment(2023, 6, 14), "answer", "september"),
         Act(moment(2023, 9, 22), "deliver", "已办使用林地同意书"), Act(moment(2023, 9, 27), "confirm"),
         Act(moment(2023, 9, 27, 15), "close")),
    ),
    Tale(
        "tea", "YXZ8", "YXD05", "funds", "300", "茶坞精制茶生产线配套资金", moment(2023, 12, 18), date(2024, 3, 31),
        (Act(moment(2023, 12, 19), "accept"), Act(moment(2023, 12, 22), "answer", "february")),
        source="province",
    ),
    Tale(
        "silk", "YXZ7", "YXD03", "policy", "1", "蚕桑保险补贴扩面政策", moment(2023, 12, 11), date(2024, 2, 28),
        (Act(moment(2023, 12, 12), "accept"), Act(moment(2023, 12, 14), "answer", "january"),
         Act(moment(2024, 1, 8), "deliver", "补贴办法已印发，自本月起按新标准投保")),
    ),
    Tale(
        "lift", "YXJ1", "YXD10", "approval", "1", "老旧小区加装电梯联合审批", moment(2024, 1, 4), date(2024, 2, 29),
        (Act(moment(2024, 1, 5), "accept"),),
    ),
    Tale(
        "lane", "YXJ2", "YXD06", "demolition", "18", "岚桥背街改造征拆", moment(2024, 1, 3), date(2024, 4, 30),
        (Act(moment(2024, 1, 4), "accept"), Act(moment(2024, 1, 8), "consult")),
    ),
    Tale(
        "charge", "YXJ3", "YXD02", "energy", "800", "鹭汀充电场站用能", moment(2024, 1, 8), date(2024, 5, 31),
    ),
    Tale(
        "square", "YXJ4", "YXD05", "funds", "120", "荷风口袋公园建设资金", moment(2023, 12, 26), date(2024, 5, 31),
        (Act(moment(2023, 12, 27), "accept"), Act(moment(2023, 12, 29), "withdraw", "已由社会捐建解决")),
        source="district",
    ),
    Tale(
        "clinic", "YXZ1", "YXD07", "approval", "1", "枕河卫生院迁建用地预审", moment(2024, 1, 3), date(2024, 3, 31),
        (Act(moment(2024, 1, 4), "accept"), Act(moment(2024, 1, 5), "ask_material", "勘测定界图和选址论证")),
        matter="pre_review",
    ),
    Tale(
        "pipes", "YXZ4", "YXD05", "funds", "500", "流萤污水管网配套资金", moment(2023, 12, 18), date(2024, 6, 30),
        purpose="三个村的管网已完成设计，等资金落实招标", source="bond",
    ),
    Tale(
        "brand", "YXZ5", "YXD04", "policy", "1", "青禾稻田研学线路支持政策", moment(2023, 12, 29), date(2024, 4, 30),
    ),
    Tale(
        "bridge", "YXZ3", "YXD05", "funds", "80", "碧涧便桥修复资金", moment(2023, 8, 7), date(2023, 10, 31),
        (Act(moment(2023, 8, 8), "accept"), Act(moment(2023, 8, 10), "answer", "september"),
         Act(moment(2023, 9, 25), "deliver", "资金已下达"),
         Act(moment(2023, 9, 27), "dispute", "只到账40万元，与答复不符"),
         Act(moment(2023, 9, 28), "answer", "november"),
         Act(moment(2023, 10, 20), "deliver", "余下40万元已到账"), Act(moment(2023, 10, 23), "confirm"),
         Act(moment(2023, 10, 23, 15), "close")),
        source="city",
    ),
)  # fmt: skip # a need reads better in few lines
SETTLED = (
    moment(2023, 11, 14, 1), moment(2023, 11, 21, 1), moment(2023, 12, 26, 1), moment(2024, 1, 3, 1),
    moment(2024, 1, 9, 1),
)  # fmt: skip # the nights after which somebody had kept silent

QUOTAS = (
    ("YXD07", "land", "", 2023, "300", "2023年度计划（演示）"),
    ("YXD08", "forest", "", 2023, "50", "2023年度计划（演示）"),
    ("YXD02", "energy", "", 2024, "20000", "2024年度预安排（演示）"),
    ("YXD05", "funds", "province", 2023, "1500", "省级专项（演示）"),
    ("YXD05", "funds", "city", 2023, "400", "市级专项（演示）"),
    ("YXD05", "funds", "bond", 2023, "2000", "专项债额度（演示）"),
    ("YXD05", "funds", "district", 2023, "800", "区级预算（演示）"),
)
"""Department, kind, source, year, amount, note."""

GAINS = (
    GainTold(
        "YXD07", "land", "", "预支用地计划指标", "200", date(2023, 2, 20), "云岫自然资〔2023〕5号（演示）",
        ("180", date(2023, 4, 18), "市自然资函〔2023〕31号（演示）"), ("180", date(2023, 5, 8)),
    ),
    GainTold(
        "YXD05", "funds", "province", "农村综合性改革试点资金", "1200", date(2023, 3, 10), "云岫财〔2023〕12号（演示）",
        ("1000", date(2023, 6, 30), "省财农〔2023〕77号（演示）"), ("600", date(2023, 9, 15)),
    ),
    GainTold(
        "YXD03", "funds", "central", "高标准农田建设补助", "860", date(2023, 7, 3), "云岫农〔2023〕40号（演示）",
        ("800", date(2023, 12, 8), "农建〔2023〕9号（演示）"),
    ),
    GainTold(
        "YXD02", "funds", "bond", "冷链物流园专项债", "5000", date(2023, 8, 21), "云岫发改〔2023〕66号（演示）",
        declined=("收益覆盖倍数不足，退回补充论证", date(2023, 11, 17)),
    ),
    GainTold("YXT04", "policy", "", "点状供地试点", "1", date(2023, 12, 20), "云岫要素专班〔2023〕3号（演示）"),
)  # fmt: skip # an entry in few lines
