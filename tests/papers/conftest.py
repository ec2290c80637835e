"""The papers of a fictional district that the tests write, check and look into."""

from datetime import date

import pytest

from liangpai.papers.bulletin import BulletinFacts, Proposal, Undecided
from liangpai.papers.delisting import DelistingFacts, Verified, delisting_decision
from liangpai.papers.document import Annex, Heading, Imprint, Paper, Paragraph, Snapshot
from liangpai.papers.erratum import ErratumFacts, RankChange, erratum
from liangpai.papers.marks import card_mark
from liangpai.papers.rectification import Item, RectificationFacts, rectification_notice
from liangpai.papers.reminder import Check, Doubled, ReminderFacts, SheetRow
from liangpai.papers.review import ReviewFacts, review_decision
from liangpai.papers.standings import ClassResult, Standing
from liangpai.papers.wording import word_for_probability

SNAPSHOT = Snapshot(
    "sha256:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    "liangpai:sha256:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
)
YELLOW = card_mark("黄牌警示", "warn", 2)


@pytest.fixture
def towns() -> ClassResult:
    """Eight towns, of which the third to fifth cannot be told apart."""
    units = ["枕河镇", "听松镇", "碧岑镇", "流萤镇", "青禾镇", "竹里镇", "桑陌镇", "茶坞镇"]
    scores = [91.27, 88.4, 84.13, 84.02, 83.97, 79.5, 76.25, 69.15]
    grades = ["优秀", "优秀", "良好", "良好", "良好", "良好", "一般", "一般"]
    changes = [1, -1, 3, 0, -2, None, -1, 0]
    intervals = [(1, 2), (1, 2), (3, 5), (3, 5), (3, 5), (5, 7), (6, 7), (8, 8)]
    standings = [
        Standing(unit=unit, rank=at, score=score, grade=grade, change=change, low=low, high=high)
        for at, (unit, score, grade, change, (low, high)) in enumerate(
            zip(units, scores, grades, changes, intervals, strict=True), start=1
        )
    ]
    return ClassResult(name="镇", standings=tuple(standings), bands=(("碧岑镇", "流萤镇", "青禾镇"),))


@pytest.fixture
def streets() -> ClassResult:
    """Three subdistricts, one with a received result, and one unrated."""
    return ClassResult(
        name="街道",
        standings=(
            Standing(unit="望澜街道", rank=1, score=90.11, grade="优秀", change=0, low=1, high=1),
            Standing(
                unit="岚桥街道", rank=2, score=82.0, grade="良好", change=1, received="市考核办2024年1月评定"
            ),
            Standing(unit="鹭汀街道", rank=3, score=81.96, grade="良好", change=-1, low=2, high=3),
        ),
        unrated={"荷风街道": "缺失权重12%，超过10%"},
        bands=(("岚桥街道", "鹭汀街道"),),
    )


@pytest.fixture
def bulletin_facts(towns: ClassResult, streets: ClassResult) -> BulletinFacts:
    """A whole bulletin."""
    return BulletinFacts(
        issuer="云岫区百千万工程指挥部办公室",
        letterhead="云岫区百千万工程指挥部办公室文件",
        number="云岫百千万办〔2024〕3号",
        period="2023年度",
        subject="镇街",
        scheme="云岫区镇街年度考核方案（2023年版）",
        recipients=("各镇人民政府", "各街道办事处", "指挥部各专班", "各成员单位"),
        basis=("《云岫区百千万工程考核评价办法》（云岫百千万〔2023〕5号）",),
        classes=(towns, streets),
        grades=("优秀", "良好", "一般", "较差"),
        runs=10_000,
        cards=(
            Proposal(
                "茶坞镇",
                "镇",
                YELLOW,
                f"得分69.15分，低于75分，列第8名；{word_for_probability(0.9312, 10_000)}，误差加倍后结论仍然成立。",
            ),
        ),
        undecided=(Undecided("街道", 1, (("岚桥街道", 0.515), ("鹭汀街道", 0.485))),),
        defaulted=("3项指标未注明测量误差，按功效系数参照区间跨度的2%计算",),
        annexes=(
            Annex("考核评价结果明细表"),
            Annex("计分方法摘要", (Heading(1, "标准化"), Paragraph("各定量指标按功效系数法计分。"))),
        ),
        dated=date(2024, 1, 25),
        remark="此件发至参会单位",
        imprint=Imprint(
            ("区委办公室", "区政府办公室", "区纪委监委机关"),
            "云岫区百千万工程指挥部办公室",
            date(2024, 1, 25),
        ),
        snapshot=SNAPSHOT,
    )


@pytest.fixture
def reminder_facts() -> ReminderFacts:
    """A whole reminder after a rank trigger."""
    names = [
        "投资完成率",
        "开工率",
        "规上企业培育",
        "典型镇“七个一”完成度",
        "集体经营性收入水平与增长",
        "人居环境随机抽查得分",
    ]
    names += ["问题整改率", "亮诺兑现率", "督办按期办结率", "群众满意度"]
    weights = [0.12, 0.08, 0.05, 0.2, 0.2, 0.08, 0.07, 0.05, 0.05, 0.1]
    scores = [60.0, 71.2, 64, 72.5, 66.1, 70, 69.3, 75.4, 80.2, 66]
    sheet = tuple(
        SheetRow(
            indicator=name,
            value=f"{score - 8:.1f}%",
            score=score,
            weight=weight,
            contribution=round(score * weight, 4),
            class_median=82.5,
        )
        for name, weight, score in zip(names, weights, scores, strict=True)
    )
    return ReminderFacts(
        issuer="云岫区百千万工程指挥部办公室",
        unit="茶坞镇人民政府",
        class_name="镇类",
        class_size=8,
        period="2023年度",
        mark=YELLOW,
        rule="本类别末1名且得分低于75分（名次触发）",
        score=69.15,
        rank=8,
        basis=("《云岫区“亮诺亮绩亮牌”行动方案》（云岫百千万〔2023〕6号）第九条",),
        sheet=(*sheet, SheetRow(indicator="加分项", value="省级经验采纳1项", contribution=0.5)),
        probability=word_for_probability(0.9312, 10_000),
        doubled=Doubled(True, word_for_probability(0.8713, 10_000)),
        checks=(
            Check("居末位的概率不低于0.85", True, "0.931"),
            Check("得分低于75分", True, "69.15分"),
            Check("去掉主观指标后仍居末位", True, "去掉后列第8名"),
            Check("缺失权重不超过10%", True, "0%"),
            Check("没有未决的数据争议或者申诉", True, "无"),
        ),
        dated=date(2024, 1, 16),
        reply_by=date(2024, 1, 19),
        contact="办公室综合组，0763-0000000",
        copies=("区纪委监委机关",),
        snapshot=SNAPSHOT,
    )


OFFICE = "云岫区百千万工程指挥部办公室"


@pytest.fixture
def rectification_facts() -> RectificationFacts:
    """A whole rectification notice."""
    return RectificationFacts(
        issuer=OFFICE,
        unit="茶坞镇人民政府",
        number="云岫百千万办函〔2024〕5号",
        mark=YELLOW,
        card="2024-黄-001",
        occasion="2023年度百千万工程现场会",
        why="得分69.15分，低于75分，列镇类第8名，10,000次复算中9,312次仍居末位",
        minutes="云岫百千万纪要〔2024〕2号",
        shown_on=date(2024, 1, 25),
        plan_by=date(2024, 2, 1),
        due_on=date(2024, 2, 26),
        items=(
            Item("投资完成率恢复到时序进度以上", True, date(2024, 2, 19)),
            Item("完成3个典型村问题整改"),
        ),
        conditions=(
            "关键事项全部核验通过，且核验通过的事项不少于95%",
            "触发亮牌的指标回到标准线以上",
            "两名核验人员到现场核验，抽查20%且不少于3项",
        ),
        consequences=("在大会上作3分钟表态发言", "由分管领导约谈"),
        extension="可以在到期前申请一次，延长不超过15个工作日；到期后申请的不予受理，按逾期计",
        review_until=date(2024, 2, 1),
        dated=date(2024, 1, 25),
        contact="办公室综合组，0763-0000000",
        copies=("区纪委监委机关",),
        snapshot=SNAPSHOT,
    )


@pytest.fixture
def review_facts() -> ReviewFacts:
    """A first decision that upholds the card."""
    return ReviewFacts(
        issuer=OFFICE,
        unit="茶坞镇人民政府",
        stage="first",
        about="拟亮黄牌警示",
        filed_on=date(2024, 1, 19),
        grounds="集体经营性收入的口径与上年不同，按上年口径为增长3.2%",
        reviewers=("区纪委监委机关1人", "区统计局1人"),
        excluded=("提出人", "核验人", "评分人", "挂点联系领导"),
        evidence=("申请人提交：收入明细表", "办公室提交：口径说明和核验记录"),
        is_upheld=False,
        reasons="两年口径一致，均按方案第十二条计算；申请人所附明细含一次性土地收入，按方案不计入",
        follows=("恢复办理，进入集体研究",),
        again_until=date(2024, 2, 1),
        dated=date(2024, 1, 24),
        snapshot=SNAPSHOT,
    )


@pytest.fixture
def delisting_facts() -> DelistingFacts:
    """A card taken down after twenty items were mended but for one."""
    return DelistingFacts(
        issuer=OFFICE,
        unit="茶坞镇人民政府",
        mark=YELLOW,
        card="2024-黄-001",
        shown_on=date(2024, 1, 25),
        asked_on=date(2024, 2, 26),
        inspected_on=date(2024, 3, 1),
        delisted_on=date(2024, 3, 4),
        items=tuple(
            Verified(f"第{at}项问题整改到位", at <= 2, at in (2, 7, 11, 16), at != 20) for at in range(1, 21)
        ),
        inspectors=("办公室甲", "农业农村局乙"),
        seed="20240226",
        trigger="督办超期率由0.31降为0.08，不高于0.20",
        look_back_on=date(2024, 6, 2),
        dated=date(2024, 3, 4),
        snapshot=SNAPSHOT,
    )


@pytest.fixture
def erratum_facts() -> ErratumFacts:
    """A correction that changes two ranks and withdraws a card."""
    return ErratumFacts(
        issuer=OFFICE,
        letterhead=f"{OFFICE}文件",
        number="云岫百千万办〔2024〕9号",
        published="2023年度镇街考核评价结果",
        published_on=date(2024, 1, 25),
        said="茶坞镇得分69.15分，列镇类第8名",
        right="茶坞镇得分77.30分，列镇类第6名",
        since=date(2024, 2, 20),
        cause="再次复核认定集体经营性收入漏计一笔（复核决定〔2024〕1号）",
        changes=(
            RankChange("茶坞镇", "镇", 69.15, 77.3, 8, 6),
            RankChange("竹里镇", "镇", None, 76.0, None, 7),
        ),
        withdrawn=("茶坞镇黄牌警示（编号2024-黄-001）",),
        record="第31号",
        recipients=("各镇人民政府", "各街道办事处"),
        dated=date(2024, 2, 20),
        remark="此件与原件同样范围发布",
        snapshot=SNAPSHOT,
    )


@pytest.fixture
def card_papers(
    rectification_facts: RectificationFacts,
    review_facts: ReviewFacts,
    delisting_facts: DelistingFacts,
    erratum_facts: ErratumFacts,
) -> tuple[Paper, ...]:
    """The four papers that follow a reminder."""
    return (
        rectification_notice(rectification_facts),
        review_decision(review_facts),
        delisting_decision(delisting_facts),
        erratum(erratum_facts),
    )
