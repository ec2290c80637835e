"""The meeting of the report, replayed on the fictional district: what the pack is tested and looked at with."""

from datetime import date

from liangpai.dossier.conference.facts import (
    AgendaLine,
    CardCheck,
    CardFacts,
    ConferenceFacts,
    DraftResolution,
    MeetingFacts,
    NotTold,
    Person,
    Promises,
    Result,
    Stance,
)
from liangpai.papers.bulletin import BulletinFacts, Undecided
from liangpai.papers.document import Snapshot
from liangpai.papers.reminder import SheetRow
from liangpai.papers.standings import ClassResult, Standing
from liangpai.words import Words

TOWNS = ("枕河镇", "听松镇", "碧岑镇", "流萤镇", "青禾镇", "竹里镇", "桑陌镇", "茶坞镇")
STREETS = ("望澜街道", "岚桥街道", "鹭汀街道", "荷风街道")
FORCES = ("县域经济专班", "要素保障专班", "典型镇村专班", "人居环境专班")
DIGEST = "sha256:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def _class(name: str, units: tuple[str, ...], scores: tuple[float, ...], band: slice) -> ClassResult:
    grades = ("优秀", "优秀", "良好", "良好", "良好", "良好", "一般", "一般")
    return ClassResult(
        name=name,
        standings=tuple(
            Standing(
                unit=unit,
                rank=at,
                score=score,
                grade=grades[at - 1],
                change=(at * 3) % 5 - 2,
                low=at,
                high=at + 1,
            )
            for at, (unit, score) in enumerate(zip(units, scores, strict=True), start=1)
        ),
        bands=(units[band],),
    )


BULLETIN = BulletinFacts(
    issuer="云岫区百千万工程指挥部办公室",
    period="2023年度",
    subject="镇街",
    scheme="云岫区镇街年度考核方案（第2版）",
    classes=(
        _class("镇", TOWNS, (91.27, 88.4, 84.13, 84.02, 83.97, 79.5, 76.25, 69.15), slice(2, 5)),
        _class("街道", STREETS, (90.11, 85.3, 81.96, 81.89), slice(2, 4)),
    ),
    grades=("优秀", "良好", "一般", "较差"),
    runs=10_000,
    undecided=(Undecided("街道", 1, (("鹭汀街道", 0.485), ("荷风街道", 0.515))),),
    snapshot=Snapshot(DIGEST, f"liangpai:{DIGEST}"),
)
AGENDA = (
    AgendaLine(
        kind="convey", title="传达学习典型村建设文件", minutes=10, unit="区委办公室", speaker="戊某",
        speaker_title="区委办公室主任", paper="《关于典型村培育的意见（演示）》（云岫委〔2024〕3号）",
    ),
    AgendaLine(kind="convey", title="传达学习《云岫区绿化行动方案（演示）》", minutes=10, unit="区林业局", speaker="己某"),
    AgendaLine(kind="report", title="2023年工作总结和2024年工作安排", minutes=30, unit="指挥部办公室", speaker="庚某"),
    AgendaLine(kind="notify", title="通报2023年度考核评价结果", minutes=10, unit="指挥部办公室", speaker="庚某"),
    AgendaLine(kind="cards", title="亮牌", minutes=10, unit="指挥部办公室", speaker="庚某"),
    AgendaLine(kind="stance", title="被亮牌单位表态", minutes=6),
    AgendaLine(kind="speech", title="指挥长讲话", minutes=30, speaker="岑某", speaker_title="指挥长"),
)  # fmt: skip # an item reads better in few lines


def _people() -> tuple[Person, ...]:
    platform = (("指挥部", "指挥长", "岑某"), ("指挥部", "副指挥长", "辛某"), ("指挥部", "副指挥长", "壬某"))
    chairs = [Person(unit=unit, title=title, name=name, part="chair") for unit, title, name in platform]
    signs = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"
    held = [
        Person(unit=unit, title="党政主要负责人" if at < 12 else "召集人", name=f"{sign}某")
        for at, (unit, sign) in enumerate(zip((*STREETS, *TOWNS, *FORCES), signs, strict=True))
    ]
    held[5] = Person(unit="听松镇", title="镇长", name="己某", state="leave")
    held[6] = Person(
        unit="碧岑镇",
        title="镇长",
        name="庚某",
        state="substituted",
        substitute="申某",
        substitute_title="副镇长",
    )
    return (*chairs, *held, Person(unit="区司法局", title="局长", name="酉某", part="sit_in"))


CARDS = (
    CardFacts(
        unit="要素保障专班",
        word="黄牌警示",
        shape="triangle",
        colour="#f4c20d",
        polarity="warn",
        level=2,
        why=Words("2023年牵头督办28件，其中逾期9件，逾期率32.1%，超过30%", "9 of 28 tasks it led in 2023 were late: 32.1 %, over 30 %"),
        checks=(
            CardCheck(says=Words("数据已核验：是", "figures verified: yes"), passed=True),
            CardCheck(says=Words("记录已告知单位：是", "the unit was told: yes"), passed=True),
        ),
        minutes="云岫百千万指纪〔2024〕2号",
        consequences=(Words("大会表态3分钟", "speaks 3 minutes at the conference"), Words("30日内完成整改", "mends within 30 days")),
        plan_by=date(2024, 2, 1),
        mend_by=date(2024, 2, 26),
        appeal_by=date(2024, 2, 1),
    ),
    CardFacts(
        unit="茶坞镇",
        word="黄牌警示",
        shape="triangle",
        colour="#f4c20d",
        polarity="warn",
        level=2,
        why=Words("得分69.15分，列镇类第8名，10,000次复算中9,312次仍居末位", "69.15 points, 8th of the towns, last in 9,312 of 10,000"),
        rule=Words("类别末位且低于75分", "last of its class and under 75"),
        checks=(
            CardCheck(says=Words("数据已核验：是", "figures verified: yes"), passed=True),
            CardCheck(says=Words("误差加倍后结论仍成立：否", "holds with doubled errors: no"), passed=False),
        ),
        is_collective=True,
        failed=Words("误差加倍后结论仍成立", "the conclusion holds with doubled errors"),
        reason="连续两年末位，整改逾期",
        minutes="云岫百千万指纪〔2024〕1号",
        result=Result(
            class_name="镇",
            class_size=8,
            score=69.15,
            rank=8,
            sheet=(
                SheetRow(indicator="投资完成率", value="61%", score=61.0, weight=50, contribution=30.5, class_median=78.2),
                SheetRow(indicator="人居环境", value="77.3分", score=77.3, weight=50, contribution=38.65, class_median=81.0),
            ),
        ),
        plan_by=date(2024, 2, 1),
        mend_by=date(2024, 2, 26),
        appeal_by=date(2024, 2, 1),
    ),
    CardFacts(
        unit="枕河镇", word="红旗", shape="flag", colour="#d6322b", polarity="praise", level=1,
        why=Words("得分91.27分，列镇类第1名", "91.27 points, first of the towns"), checks=(),
    ),
)  # fmt: skip # the last reads better in few lines
FACTS = ConferenceFacts(
    district="云岫区",
    issuer="云岫区百千万工程指挥部办公室",
    is_demo=True,
    year=2023,
    meeting=MeetingFacts(
        title="云岫区百千万工程指挥部2024年第一次会议暨公开亮牌大会",
        serial="2024年第一次会议",
        held_on=date(2024, 1, 25),
        starts_at="09:00",
        place="区行政中心三楼会议室",
        chair="岑某",
        chair_title="指挥长",
        host="辛某",
        host_title="副指挥长",
    ),
    agenda=AGENDA,
    people=_people(),
    bulletin=BULLETIN,
    promises=tuple(
        Promises(unit=unit, kept=5 - at % 3, broken=at % 2, excused=at % 4 // 3, going=at % 3 // 2)
        for at, unit in enumerate((*STREETS, *TOWNS))
    ),
    cards=CARDS,
    pending=2,
    not_told=(
        NotTold(
            class_name="街道",
            units=("鹭汀街道", "荷风街道"),
            why=Words("鹭汀街道与荷风街道相差0.07分，小于测量误差，不足以区分末位", "0.07 points lie between them, less than the error"),
        ),
    ),
    stances=(
        Stance(unit="要素保障专班", card="黄牌警示", minutes=3, speaker="卯某"),
        Stance(unit="茶坞镇", card="黄牌警示", minutes=3, speaker="子某"),
    ),
    resolutions=(
        DraftResolution(text="要素保障事项实行周调度", unit="要素保障专班", due_on=date(2024, 2, 18), area="统筹协调", assisting=("区财政局",)),
        DraftResolution(text="编制县域经济重点项目清单", unit="县域经济专班", due_on=date(2024, 2, 18), area="县域经济"),
        DraftResolution(text="典型镇村建设任务逐村落实", unit="典型镇村专班", due_on=date(2024, 2, 18), area="典型镇村"),
        DraftResolution(text="建立帮扶资源对接机制", unit="指挥部办公室", due_on=date(2024, 2, 18), area="凝聚合力"),
    ),
)  # fmt: skip # a resolution reads better in one line
