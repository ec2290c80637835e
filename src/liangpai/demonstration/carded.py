"""What the chapter of cards tells: progress series, how far each card came, statements, plans and decisions, all invented."""

from dataclasses import dataclass

from liangpai.cards.rules.lamps import Course
from liangpai.cards.rules.ruleset import Condition, LampRule, Light

LAMP = LampRule(
    code="project_lamp",
    name="重点项目进度灯（演示规则）",
    lights=(
        Light("red", (Condition("points_behind", ">", 30),)),
        Light("yellow", (Condition("points_behind", ">=", 10),)),
    ),
    plan_at_least=1_000,
)
"""Behind its schedule by 10 to 30 points yellow, by more red."""
EVEN = tuple(1_000.0 * month for month in range(1, 13))
"""A plan of 12,000 (万元) in even months."""


def course(name: str, done: float) -> Course:
    """A project that should have done 7,000 of 12,000 by the end of July, and did so much."""
    return Course(name, 12_000, EVEN, (*(done / 7 * month for month in range(1, 7)), done))


@dataclass(frozen=True, slots=True)
class Carded:
    """One card of the summer of 2023: its project, what it did until July, and how far the card came."""

    unit: str
    project: str
    done: float
    end: str
    plan: str = ""
    items: tuple[str, ...] = ()


SUMMER = (
    Carded(
        "YXT05", "产业引导基金首期出资", 5_200, "looked_back",
        "补齐出资缺口，逐月报告进度", ("补齐7月欠缴的出资", "与受托银行对账并出具对账单", "建立按月出资台账"),
    ),
    Carded(
        "YXT10", "典型村庄示范工程", 5_000, "delisted",
        "倒排工期，增开两个工作面", ("完成示范街立面", "完成污水管网验收", "完成村史馆布展", "完成绿化补植"),
    ),
    Carded(
        "YXT02", "老旧小区改造三期", 4_900, "escalated",
        "更换进度滞后的施工单位", ("签订新的施工合同", "完成两个小区外墙", "完成雨污分流"),
    ),
    Carded(
        "YXT01", "数字产业园二期", 5_500, "extended",
        "协调电力迁改，抢回土建进度", ("完成电力迁改", "完成三号楼封顶", "完成消防预埋验收"),
    ),
    Carded(
        "YXZ2", "林产品加工园", 2_900, "delist_asked",
        "增加两条生产线安装班组，每周调度", ("完成厂房主体", "完成设备进场", "完成环评验收", "完成道路硬化"),
    ),
    Carded(
        "YXZ8", "精制茶厂扩建", 3_000, "inspected",
        "落实配套资金，压缩设备采购周期", ("完成厂房扩建", "完成生产线安装", "完成试生产备案"),
    ),
    Carded("YXZ4", "夜游码头改造", 2_800, "rectifying", "补办水利手续后复工", ("取得水利批复", "完成码头主体")),
    Carded("YXZ6", "笋加工冷链中心", 5_100, "revoked"),
    Carded("YXJ3", "滨江步道贯通工程", 5_600, "recalled"),
)  # fmt: skip # a card reads better in few lines
"""The cards of the summer, all by the lamp of their project."""


@dataclass(frozen=True, slots=True)
class Now:
    """How far a card of the coming conference has come by the day of the story, and what was said on the way."""

    unit: str
    side: str
    end: str
    words: str = ""


WINTER = (
    Now("YXT04", "warn", "approved", "三件超期事项因审批权限调整所致，其余由本专班承担，已逐项排出完成时间。"),
    Now("YXT05", "warn", "deliberated", "两项承诺因上级专项资金未下达未完成，已附文件。"),
    Now("YXT09", "warn", "heard", "未兑现的两项承诺已改由融媒体中心承接，三月底前完成。"),
    Now(
        "YXJ4", "warn", "reviewing",
        "口袋公园两处已于12月28日竣工验收，核验时未收录验收单；计入后“人居环境”得分应提高，请予复核。",
    ),
    Now("YXT07", "warn", "noticed"),
    Now("YXZ1", "praise", "proposed"),
    Now("YXJ2", "praise", "vetted"),
    Now("YXZ4", "praise", "reminded", "进位靠前但在误差之内，不授红旗，内部告知并鼓励"),
    Now("YXT06", "praise", "dismissed", "上年专班职责调整，进位口径不可比，不授红旗"),
    Now("YXJ3", "praise", "recalled", "名次所依据的一项数据正在更正，撤回，留待下次"),
)  # fmt: skip # a card reads better in few lines
"""Those of the coming conference; 桑陌镇, the others and the task force whose rectification failed wait as they are."""
OPINIONS = {
    "vetted": "进度数据与统计快报一致，触发规则适用正确",
    "settled": "云岫百千万指纪〔2024〕1号",
}
MINUTES = {"summer": "云岫百千万指纪〔2023〕7号", "winter": "云岫百千万指纪〔2024〕2号"}
"""A number that was published and nobody could choose; invented here."""
APPEALED = "七月台风停工九天，应急管理部门有停工通知，按规则属正当理由，不应计为落后。"
UPHELD = "停工通知属实，扣除停工天数后落后8.6个百分点，未达到亮牌线，申诉成立。"
