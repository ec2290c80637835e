"""The fourteen guard rails as one table: what each forbids or warns of, on what basis, and whether it can be set aside."""

from dataclasses import dataclass
from enum import StrEnum

from liangpai.words import Words

COMPLAINT_DAYS = 10
"""本系统默认: working days within which a complaint is answered (G10)."""


class Effect(StrEnum):
    """What a guard rail does where something runs against it."""

    REFUSES = "refuses"
    WARNS = "warns"
    OFFERS = "offers"
    """It is a right that everybody finds on every page."""
    ABSENT = "absent"
    """What it forbids does not exist in the product, which a test proves."""


EFFECTS: dict[Effect, Words] = {
    Effect.REFUSES: Words("拒绝", "refuses"),
    Effect.WARNS: Words("提醒", "warns"),
    Effect.OFFERS: Words("始终提供", "is always there"),
    Effect.ABSENT: Words("没有此功能", "is not there"),
}


@dataclass(frozen=True, slots=True)
class Guard:
    """One guard rail; ``basis`` names authority and year, ``ours`` what in it is a default of this system."""

    code: str
    name: Words
    says: Words
    basis: Words
    effect: Effect
    ours: Words | None = None
    built_in: Words | None = None
    """Why it cannot be set aside; None where it can."""


_RULES_2024 = Words(
    "《整治形式主义为基层减负若干规定》（中共中央办公厅、国务院办公厅，2024年）",
    "Rules against formalism and for the relief of the grass roots (General Offices of the Central Committee and the State "
    "Council, 2024)",
)
_NOTICE_2026 = Words(
    "中央层面整治形式主义为基层减负专项工作机制的通报（2026年1月）",
    "notice of the central mechanism against formalism (January 2026)",
)
_APPS_2026 = Words(
    "国办函〔2026〕12号（国务院办公厅，2026年）",
    "letter 国办函〔2026〕12号 (General Office of the State Council, 2026)",
)
_NOTICE_2019 = Words(
    "《关于解决形式主义突出问题为基层减负的通知》（中共中央办公厅，2019年）",
    "Notice on formalism and the relief of the grass roots (General Office of the Central Committee, 2019)",
)
_OPENNESS = Words(
    "《中华人民共和国政府信息公开条例》（国务院，2019年）",
    "Regulations on the openness of government information (State Council, 2019)",
)
_OURS = Words("本系统默认", "a default of this system")
_NOTHING_TO_SWITCH = Words(
    "没有这样的功能，也就没有可豁免的", "there is no such thing that could be switched on"
)
_ASKS_FOR_A_PAPER = Words(
    "它只要求写明依据；有依据的写上即可", "it asks for nothing but a basis: whoever has one writes it down"
)

_TABLE = (
    Guard(
        "G1",
        Words("排名和亮牌的频次", "How often units are ranked and carded"),
        Words(
            "距上次排名或亮牌不足150天，或者十二个月内的第三次，不予发布；更正原结果不算",
            "no ranking or dealing of cards less than 150 days after the last, and no third within twelve months; a "
            "restatement is none",
        ),
        _NOTICE_2026,
        Effect.REFUSES,
        ours=Words("150天和两次", "150 days and two a year"),
    ),
    Guard(
        "G2",
        Words("总量增速指标不公开排名", "No public ranking by gross growth"),
        Words(
            "公开的排名中含有生产总值、工业增加值、固定资产投资一类指标的，提醒",
            "a published ranking that contains indicators such as GDP, industrial value added or fixed investment",
        ),
        _NOTICE_2026,
        Effect.WARNS,
        ours=Words("作为提醒而不是禁止", "that it warns and does not forbid"),
    ),
    Guard(
        "G3",
        Words("不考勤、不积分、不追踪个人", "No attendance, points or tracking of persons"),
        Words(
            "没有打卡签到、个人积分、登录排行、在线时长、阅读回执和先后、人员定位",
            "no check-in, points of persons, ranking of sign-ins, time online, read receipts or order of reading, and no "
            "position of persons",
        ),
        _APPS_2026,
        Effect.ABSENT,
        built_in=_NOTHING_TO_SWITCH,
    ),
    Guard(
        "G4",
        Words("报表的来源和负担", "Source and burden of forms"),
        Words(
            "每个填报项写明来源；已有且在有效期内的自动预填，不再要求填报；发出前显示负担（项数×单位数×频次）",
            "every field names its source; what is held and valid is filled in and not asked again; the burden (fields × "
            "units × frequency) is shown before a form is sent out",
        ),
        _RULES_2024,
        Effect.REFUSES,
    ),
    Guard(
        "G5",
        Words("督查检查考核日历", "Calendar of inspections"),
        Words(
            "督检考须在年度计划内；同一单位同一天不撞车；同一部门对同一单位每季度不超过两次",
            "an inspection stands in the year's plan, does not meet another at the same unit on the same day, and comes from "
            "one department twice a quarter at most",
        ),
        _RULES_2024,
        Effect.REFUSES,
        ours=Words("每季度两次", "twice a quarter"),
    ),
    Guard(
        "G6",
        Words("不层层加码", "No targets that grow on the way down"),
        Words(
            "分解到下级的目标（含自留）合计超过上级目标1.05倍的，提醒",
            "targets handed down (with a declared reserve) that sum to more than 1.05 times the target above",
        ),
        _OURS,
        Effect.WARNS,
        ours=Words("1.05倍，参照公开通报的加码事例（2023年）", "1.05, after cases made public (2023)"),
    ),
    Guard(
        "G7",
        Words("文件和会议的长短", "Length of papers and meetings"),
        Words(
            "政策性文件超过5000字、专项文件超过4000字，会议主要报告超过60分钟的，提醒",
            "a general paper of more than 5,000 characters, a special one of more than 4,000, a main report of more than an "
            "hour",
        ),
        _RULES_2024,
        Effect.WARNS,
    ),
    Guard(
        "G8",
        Words("农时窗口", "Seasonal windows"),
        Words(
            "与农时有关的指标，季节截止日之前不考核；没有写明截止日的，提醒",
            "an indicator that follows the seasons is not assessed before the end of its season; one that names no end",
        ),
        _OURS,
        Effect.WARNS,
        ours=Words("词表，参照公开报道的事例", "the list of words, after cases made public"),
    ),
    Guard(
        "G9",
        Words("职责清单", "Lists of duties"),
        Words(
            "交给镇街、村（社区）的任务，须写明职责清单条目，或者标明“协办”；方案里的指标没有注明的，提醒",
            "a task for a town, subdistrict or village cites an item of its list of duties or is marked as assisting; an indicator "
            "of a scheme that does neither is warned of",
        ),
        _RULES_2024,
        Effect.REFUSES,
    ),
    Guard(
        "G10",
        Words("投诉建议", "Complaints and suggestions"),
        Words(
            "每页都有投诉建议入口，10个工作日内答复，办公室和纪检看得到",
            "every page has the complaint box; answered within ten working days, seen by the office and the discipline officers",
        ),
        _APPS_2026,
        Effect.OFFERS,
        ours=Words("10个工作日", "ten working days"),
        built_in=Words("这是基层的权利", "it is a right of the grass roots"),
    ),
    Guard(
        "G11",
        Words("承诺不是责任状", "A promise is no responsibility pledge"),
        Words(
            "没有责任状模板；承诺写明需要谁支持，支持被拒的免计",
            "there is no pledge to sign; a promise states whose support it needs and is excused where that was refused",
        ),
        _NOTICE_2019,
        Effect.REFUSES,
        built_in=_NOTHING_TO_SWITCH,
    ),
    Guard(
        "G12",
        Words("公开须有依据、保密审查和期限", "A release has basis, secrecy check and expiry"),
        Words(
            "每份公开的名单写明发布依据、保密审查记录和到期日，由另一人批准",
            "every published list states its basis, the record of its secrecy check and its expiry, and somebody else approves",
        ),
        _OPENNESS,
        Effect.REFUSES,
        built_in=_ASKS_FOR_A_PAPER,
    ),
    Guard(
        "G13",
        Words("一票否决须有文号", "A veto needs a document number"),
        Words(
            "“一票否决”须写明依据的发文字号，且只限制等次",
            "a veto names the document number it rests on, and only caps the grade",
        ),
        _NOTICE_2019,
        Effect.REFUSES,
        built_in=_ASKS_FOR_A_PAPER,
    ),
    Guard(
        "G14",
        Words("自行更正不追究", "Correcting oneself costs nothing"),
        Words(
            "数据报错、在被发现之前自行更正的，不扣分、不通报",
            "a unit that corrects its figure before somebody finds the mistake loses nothing",
        ),
        _OURS,
        Effect.REFUSES,
        built_in=Words("没有因更正而扣分的规则", "there is no rule that deducts for a correction"),
    ),
)
GUARDS: dict[str, Guard] = {guard.code: guard for guard in _TABLE}
