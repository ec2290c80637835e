"""What the chapter of promises tells: what units promised for 2023 and 2024, what they needed, and what became of it, all invented."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from liangpai.commitments.operations import Announcement, Progress, Verification
from liangpai.commitments.rules.terms import Completion, Terms
from liangpai.demonstration.story import moment
from liangpai.needs.rules.asking import Wanted

PAPER_2023 = "云岫百千万办〔2023〕3号（演示）"
SHOWN_2023 = Announcement("society", PAPER_2023, "保密审查〔2023〕3号（演示）", date(2024, 6, 30))
SHOWN_2024 = Announcement(
    "society", "云岫百千万办〔2023〕21号（演示）", "保密审查〔2023〕15号（演示）", date(2025, 6, 30)
)
YARD = "枕河农产品加工园用地"
"""The need of the promise that is excused; the chapter of needs tells how it was refused."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a promise after its announcement: when, which, and with what."""

    at: datetime
    verb: str
    what: object = None


@dataclass(frozen=True, slots=True)
class Vow:
    """One promise: whose, its terms, what the office added, what it needs, how far it goes, and the acts after that."""

    unit: str
    terms: Terms
    completion: Completion
    drafted: datetime
    to: str = "announced"
    """The state up to which it is walked: drafted, submitted, checked, approved, announced."""
    needs: tuple[tuple[str, Wanted], ...] = ()
    acts: tuple[Act, ...] = ()
    above: str = ""
    """The text of the promise from which it is passed down."""
    item: str = ""
    name: str = field(default="")


def _vow(unit: str, text: str, goal: tuple[float, str], due_on: date, duty: str, **more: object) -> Vow:
    """A promise that is measured as its text says."""
    described = {"measure": text.rsplit("年", maxsplit=1)[-1], "baseline": 0.0, "duty_item": duty}
    told = {"evidence_kind": "acceptance", **described, **more.pop("office", {})}  # type: ignore[dict-item] # keywords
    drafted = more.pop("drafted", moment(2023, 2, 6))
    return Vow(unit, Terms(text, *goal, due_on), Completion(**told), drafted, **more)  # type: ignore[arg-type] # keywords


def _said(month: int, day: int, value: float, text: str = "", *, verb: str = "report") -> Act:
    return Act(moment(2023, month, day), verb, Progress(value, text, "验收台账（演示）"))


def _verified(value: float, reached_on: date | None = None, at: datetime | None = None) -> Act:
    return Act(at or moment(2024, 1, 5), "verify", Verification(value, reached_on, "验收单（演示）"))


def _ends(
    value: float, outcome: str, reached_on: date | None = None, *, is_archived: bool = False
) -> tuple[Act, ...]:
    found = (_verified(value, reached_on), Act(moment(2024, 1, 8), "conclude", outcome))
    return (*found, Act(moment(2024, 1, 9), "archive")) if is_archived else found


YEAR_END, AUTUMN = date(2023, 12, 29), date(2023, 11, 30)
FARM, LIVE, PARK = "农业农村：高标准农田建设", "生态环境：农村生活污水治理", "经济发展：产业平台建设"

OF_2023 = (
    _vow(
        "YXT03",
        "全区2023年新建高标准农田1000亩",
        (1000, "亩"),
        AUTUMN,
        "",
        office={"difficulty": 1.2},
        acts=(_said(10, 12, 900), *_ends(1182, "kept", date(2023, 11, 24))),
    ),
    _vow(
        "YXT06",
        "全区2023年新增绿化300亩",
        (300, "亩"),
        AUTUMN,
        "",
        acts=(_said(9, 20, 280), *_ends(300, "kept", date(2023, 11, 10), is_archived=True)),
    ),
    _vow(
        "YXZ1",
        "2023年新建高标准农田120亩",
        (120, "亩"),
        AUTUMN,
        FARM,
        above="全区2023年新建高标准农田1000亩",
        office={"weight": 15.0},
        acts=(
            _said(6, 20, 60, "完成一半，等秋收后施工"),
            _said(11, 20, 120, "全部完工", verb="finish"),
            *_ends(120, "kept", date(2023, 11, 18), is_archived=True),
        ),
    ),
    _vow(
        "YXZ1",
        "2023年农村生活污水治理覆盖8个村",
        (8, "个村"),
        YEAR_END,
        LIVE,
        office={"weight": 5.0},
        acts=(_said(9, 8, 5), _said(12, 22, 7, "篷窗村管网收尾"), *_ends(8, "kept", date(2024, 1, 4))),
    ),
    _vow(
        "YXZ1",
        "2023年新增达到10万元的薄弱村3个",
        (3, "个村"),
        YEAR_END,
        "经济发展：壮大集体经济",
        office={"measure": "新增达到10万元的薄弱村数", "weight": 1.0},
        acts=(_said(12, 20, 2, "苇隈村还差1.2万元"), *_ends(2, "partly")),
    ),
    _vow(
        "YXZ1",
        "2023年盘活闲置厂房3处",
        (3, "处"),
        date(2023, 6, 30),
        PARK,
        office={"weight": 10.0},
        acts=(
            Act(
                moment(2023, 6, 12),
                "amend",
                (Terms("2023年盘活闲置厂房2处", 2, "处", date(2023, 9, 28)), "一处权属有纠纷，法院在审"),
            ),
            Act(moment(2023, 6, 16), "grant", "权属纠纷属实，同意变更"),
            Act(moment(2023, 9, 20), "finish", Progress(2, "两处均已投产", "租赁合同（演示）")),
            Act(moment(2023, 10, 11), "verify", Verification(2, date(2023, 9, 18), "现场核验记录（演示）")),
            Act(moment(2023, 10, 13), "conclude", "kept"),
        ),
    ),
    _vow(
        "YXZ1",
        "年底前建成枕河农产品加工园1个",
        (1, "个"),
        YEAR_END,
        PARK,
        drafted=moment(2023, 11, 1),
        office={"measure": "建成农产品加工园个数", "difficulty": 1.2},
        needs=(("YXD07", Wanted("land", YARD, Decimal(30), date(2024, 3, 31))),),
        acts=(Act(moment(2023, 12, 4), "excuse", YARD),),
    ),
    _vow(
        "YXZ2",
        "2023年村均集体经营性收入达到36万元",
        (36, "万元"),
        YEAR_END,
        "经济发展：壮大集体经济",
        item="C1",
        office={"evidence_kind": "system", "baseline": None},
        acts=(_said(12, 18, 33.5, "以三资平台年末数为准"),),
    ),
    _vow(
        "YXZ2",
        "2023年新增绿化100亩",
        (100, "亩"),
        AUTUMN,
        "生态环境：国土绿化",
        above="全区2023年新增绿化300亩",
        acts=(_said(11, 6, 100), *_ends(100, "kept", date(2023, 11, 3), is_archived=True)),
    ),
    _vow(
        "YXZ2",
        "2023年改造农房500户",
        (500, "户"),
        YEAR_END,
        "城乡建设：农房改造",
        acts=(_said(12, 15, 313, "两批材料到货迟"), *_ends(313, "partly")),
    ),
    _vow(
        "YXZ3",
        "2023年新增绿化100亩",
        (100, "亩"),
        AUTUMN,
        "生态环境：国土绿化",
        above="全区2023年新增绿化300亩",
        acts=(_said(11, 8, 100), _verified(100, date(2023, 11, 8))),
    ),
    _vow(
        "YXZ4",
        "2023年硬化村道1000米",
        (1000, "米"),
        YEAR_END,
        "",
        office={"is_assisting": True, "difficulty": 1.2},
        acts=(_said(12, 20, 891, "露坡段待开春施工"), *_ends(891, "partly", is_archived=True)),
    ),
    _vow(
        "YXZ5",
        "2023年新建高标准农田500亩",
        (500, "亩"),
        AUTUMN,
        FARM,
        above="全区2023年新建高标准农田1000亩",
        acts=(
            Act(
                moment(2023, 8, 7),
                "amend",
                (Terms("2023年新建高标准农田300亩", 300, "亩", AUTUMN), "施工队伍紧张"),
            ),
            Act(moment(2023, 8, 10), "decline", "施工力量可由区里统筹，目标不变"),
            _said(11, 16, 454.5, "区里调来两支队伍，剩两块地待冬闲"),
            *_ends(454.5, "partly"),
        ),
    ),
    _vow(
        "YXZ7",
        "2023年新建高标准农田400亩",
        (400, "亩"),
        AUTUMN,
        FARM,
        above="全区2023年新建高标准农田1000亩",
        acts=(_said(11, 20, 335.2), *_ends(335.2, "partly")),
    ),
    _vow(
        "YXZ8",
        "2023年新建高标准农田300亩",
        (300, "亩"),
        AUTUMN,
        FARM,
        above="全区2023年新建高标准农田1000亩",
        office={"weight": 27.0},
        acts=(_said(11, 2, 300, "全部完工"), *_ends(300, "kept", date(2023, 10, 31))),
    ),
    _vow(
        "YXZ8",
        "2023年新建公共充电桩20个",
        (20, "个"),
        YEAR_END,
        "",
        office={"is_assisting": True, "weight": 8.0},
        acts=(_said(12, 15, 0, "供电增容未批"), *_ends(0, "broken")),
    ),
    _vow(
        "YXZ6",
        "2023年新建笋竹加工线2条",
        (2, "条"),
        YEAR_END,
        PARK,
        office={"difficulty": 0.8},
        acts=(
            _said(12, 11, 0, "厂房受洪水损毁"),
            *_ends(0, "broken"),
            Act(moment(2024, 1, 9, 15), "excuse", ("6月特大洪水冲毁在建厂房", "云岫府办〔2023〕42号")),
        ),
    ),
)
"""Promises of the year that is over, those above before those passed down from them; what a town's come to is the rate of
kept promises (E1) that the assessment of the year has for it, as far as they have been found on."""

_DEC = moment(2023, 12, 4)
OF_2024 = (
    _vow(
        "YXZ1",
        "2024年上半年新建村级冷库3座",
        (3, "座"),
        date(2024, 6, 28),
        "经济发展：农产品流通",
        drafted=moment(2024, 1, 8),
        to="drafted",
        needs=(
            ("YXD05", Wanted("funds", "村级冷库补助资金", Decimal(90), date(2024, 4, 30), source="province")),
        ),
    ),
    _vow(
        "YXZ1",
        "2024年进一步加大招商力度，引进企业2家",
        (2, "家"),
        date(2024, 12, 31),
        PARK,
        drafted=moment(2024, 1, 4),
        to="returned",
    ),
    _vow(
        "YXZ1",
        "2024年新建四小园60个",
        (60, "个"),
        date(2024, 11, 29),
        "城乡建设：人居环境",
        drafted=moment(2024, 1, 4),
        to="submitted",
    ),
    _vow(
        "YXZ2",
        "2024年建成林下经济基地3处",
        (3, "处"),
        date(2024, 10, 31),
        "经济发展：特色产业",
        drafted=moment(2024, 1, 2),
        to="checked",
    ),
    _vow(
        "YXZ3",
        "2024年完成危房改造40户",
        (40, "户"),
        date(2024, 9, 30),
        "城乡建设：危房改造",
        drafted=moment(2024, 1, 2),
        to="approved",
    ),
    _vow(
        "YXZ4",
        "2024年新建污水管网12公里",
        (12, "公里"),
        date(2024, 11, 29),
        LIVE,
        drafted=moment(2024, 1, 2),
        needs=(("YXD06", Wanted("approval", "污水管网施工许可", Decimal(1), date(2024, 3, 29))),),
    ),
    _vow(
        "YXZ5",
        "2024年种植绿肥800亩",
        (800, "亩"),
        date(2024, 4, 30),
        FARM,
        drafted=_DEC,
        acts=(Act(moment(2024, 1, 8), "report", Progress(260, "已播260亩", "航拍图（演示）")),),
    ),
    _vow(
        "YXZ8",
        "2024年改造低效茶园500亩",
        (500, "亩"),
        date(2024, 6, 28),
        "经济发展：特色产业",
        drafted=_DEC,
        acts=(
            Act(
                moment(2024, 1, 9),
                "amend",
                (Terms("2024年改造低效茶园450亩", 450, "亩", date(2024, 8, 30)), "苗木到货推迟两个月"),
            ),
        ),
    ),
)
"""Promises of the year that begins."""
