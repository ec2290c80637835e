"""The five steps of the tour through the demonstration: who, where, and what is to be seen there."""

from dataclasses import dataclass

from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its thing, as whom it is seen and on which page, what to see, and words that stand on that page."""

    thing: str
    username: str
    title: Words
    where: Words
    see: Words
    shows: tuple[Words, ...]


TOUR = (
    Step(
        "near",
        "wang",
        Words("只差0.07分，不亮牌", "0.07 points behind: no card"),
        Words("会商", "Deliberation"),
        Words(
            "桑陌镇只比茶坞镇低0.07分，在测量误差之内：按名单要亮牌，按证据不足以区分，由人会商并写明理由。",
            "桑陌镇 is 0.07 points behind 茶坞镇, within the measurement error: a list would card it, the evidence does not "
            "tell them apart, so people deliberate and give their reasons.",
        ),
        (Words("只差 0.07 分", "differ by 0.07 points"), Words("不足以区分", "not told apart")),
    ),
    Step(
        "record",
        "zhao",
        Words("凭台账记录亮牌", "A card on the record"),
        Words("一张牌", "One card"),
        Words(
            "要素保障专班31件督办事项，逾期率29.0%：记录本身就是证据。先提醒、听说明、集体研究，再由别人审批。",
            "The task force 要素保障专班 has 31 tasks, 29.0 % of them overdue: the record is the evidence. First notice and "
            "a statement, then deliberation, then the approval of somebody else.",
        ),
        (Words("逾期率 29.0%，督办事项数 31", "tasks overdue 29.0%, tasks 31"),),
    ),
    Step(
        "silence",
        "sun",
        Words("沉默自动升级，承诺免计", "Silence escalates, a promise is excused"),
        Words("一项要素需求", "One need"),
        Words(
            "区自然资源局没有按期答复枕河镇的用地需求，系统自动升到分管领导、再升到总指挥；答复不能满足，靠它的承诺免计。",
            "The department 区自然资源局 kept silent on the land that 枕河镇 needs: the need went up to the leader in charge "
            "and then to the commander. It was refused, so the promise that rested on it is excused.",
        ),
        (Words("需求升级", "raise a need to the next level"), Words("客观原因免计", "excused")),
    ),
    Step(
        "figure",
        "li",
        Words("一个数追到单元格", "A figure down to its cell"),
        Words("一个数的历次版本", "The versions of a figure"),
        Words(
            "枕河镇村均集体经营性收入41.22万元：谁填、谁报、谁核验，来自哪本表的哪一格；点表名可以下载原表。",
            "41.22 of 枕河镇: who filled it in, submitted and verified it, and which cell of which workbook it came from; the "
            "name of the workbook leads to the file itself.",
        ),
        (Words("枕河镇2023年度考核填报表.xlsx", "枕河镇2023年度考核填报表.xlsx"), Words("本期数据!K5", "本期数据!K5")),
    ),
    Step(
        "pack",
        "zhao",
        Words("大会资料包", "The conference pack"),
        Words("会议 · 资料包", "Meeting · Pack"),
        Words(
            "按“生成资料包”，议程、座位表、主持词、表态顺序、通报、亮牌清单和大会模式一次冻结；同一快照再生成，逐字节相同。",
            "Make the pack: agenda, seating, hosting words, order of statements, bulletin, roll of cards and conference mode "
            "are frozen at once; from the same snapshot come the same bytes.",
        ),
        (Words("逐字节相同", "the bytes are the same"), Words("生成资料包", "the pack")),
    ),
)  # fmt: skip # a pair of words on a line
