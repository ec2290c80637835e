"""Assessments for the tests of the report: the golden case, and a district whose units and stories are all invented."""

from functools import cache

import numpy as np

from liangpai.scoring.assessment import (
    Adjustment,
    Assessment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    Received,
    Record,
    Unit,
    VetoCase,
    assess,
)
from liangpai.scoring.scheme.model import (
    AdjustmentRule,
    Area,
    CardKind,
    CardRule,
    Certainty,
    Condition,
    EvidenceGate,
    Grade,
    Growth,
    Indicator,
    MeasurementError,
    Scheme,
    Scoring,
    Tier,
    UnitClass,
    VetoRule,
)

GRADES = (
    Grade("优秀", 85, 0.3, at_least_one=True),
    Grade("良好", 70, 0.8),
    Grade("一般", 60),
    Grade("较差", 0),
)
YELLOW = CardKind("yellow", "黄牌警示", "warn", 2, "▲", "yellow")
RED = CardKind("red", "红牌整改", "warn", 3, "■", "red")


def efficacy(code, name, weights, low, high, **rest):
    """An indicator scored by 功效 between two goalposts."""
    area = rest.pop("area", "A")
    return Indicator(code, name, area, weights, Scoring("efficacy", {"low": low, "high": high}), **rest)


def golden_scheme(**changes):
    """The scheme of the golden case: three indicators, one class of four."""
    stated = [MeasurementError("stated", sd) for sd in (2.0, 2.0, 1.15)]
    whole = {
        "id": "golden",
        "name": "金标方案",
        "version": 1,
        "period": "2023",
        "classes": (UnitClass("town", "镇"),),
        "areas": (Area("A", "全部", {"town": 100}),),
        "indicators": (
            efficacy("I1", "投资完成率", {"town": 50}, 60, 110, unit="%", error=stated[0]),
            efficacy("I2", "集体收入增长", {"town": 30}, -5, 25, unit="%", error=stated[1]),
            efficacy("I3", "满意度", {"town": 20}, 70, 100, subjective=True, error=stated[2]),
        ),
        "grades": GRADES,
        "card_kinds": (YELLOW,),
        "card_rules": (CardRule("y1", "yellow", "rank", "居本类别末位", floor=75.0),),
        "gate": EvidenceGate(certainty=(Certainty("town", 4, 1, 1, 0.92),)),
        "origin": "本系统默认",
    }
    return Scheme(**{**whole, **changes})


GOLDEN_FIGURES = [[98, 12, 88.6842], [85, 20, 84], [72, 3, 90], [70, 4.5, 91]]


def golden(names=("甲镇", "乙镇", "丙镇", "丁镇"), figures=None, runs=2_000, **changes):
    """The golden case of 2-domain §5.4, or a variant of it."""
    units = tuple(Unit(f"u{at}", name, "town") for at, name in enumerate(names))
    values = np.array(GOLDEN_FIGURES if figures is None else figures)
    return assess(golden_scheme(**changes), Figures.of(units, values, stage="试算"), runs=runs)


TOWNS = ("枕河镇", "听松镇", "碧岑镇", "流萤镇", "青禾镇", "竹里镇", "桑陌镇", "茶坞镇")
STREETS = ("望澜街道", "岚桥街道", "鹭汀街道", "荷风街道")
FORCES = ("产业项目专班", "典型镇村专班", "人居环境专班", "绿美建设专班", "要素保障专班", "宣传推介专班")
BOTH = {"town": 10.0, "street": 10.0}


def _indicators():
    moving = {"growth": Growth("percent", -5, 15), "places": True}
    force = {"force": 50.0}
    return (
        efficacy("A1", "固定资产投资完成率", BOTH, 60, 110, unit="%", **moving),
        efficacy("A2", "项目开工率", BOTH, 50, 100, unit="%", **moving),
        efficacy(
            "A3",
            "规上企业培育数",
            BOTH,
            0,
            12,
            unit="家",
            error=MeasurementError("none", reason="逐家核实"),
        ),
        efficacy("A4", "招商签约额", BOTH, 1, 9, unit="亿元", **moving),
        efficacy("B1", "集体经营性收入", BOTH, 200, 2400, unit="万元", area="B", **moving),
        efficacy("B2", "环境抽查得分", BOTH, 60, 100, area="B", **moving),
        efficacy("B3", "问题整改率", BOTH, 60, 100, unit="%", area="B"),
        efficacy("B4", "造林成活率", BOTH, 70, 98, unit="%", area="B"),
        efficacy(
            "C1",
            "群众满意度（第三方电话调查与入户问卷加权）",
            {"town": 20.0, "street": 20.0},
            70,
            100,
            area="C",
            subjective=True,
            error=MeasurementError("stated", 1.15),
        ),
        efficacy("D1", "任务完成率", force, 50, 100, unit="%", area="D"),
        efficacy("D2", "要素按期办结率", force, 50, 100, unit="%", area="D"),
    )


def _card_rules():
    return (
        CardRule("y1", "yellow", "rank", "居本类别末位且得分低于75分", ("town", "street"), floor=75.0),
        CardRule("r1", "red", "floor", "得分低于60分", floor=60.0),
        CardRule(
            "y2",
            "yellow",
            "record",
            "督办超期率超过20%",
            ("force",),
            when=(Condition("overdue_rate", ">", 0.2),),
            basis="云岫百千万指〔2023〕9号",
        ),
    )


def district_scheme():
    """Three classes, growth and places, opinions, adjustments, a veto, and card rules of every outcome."""
    return Scheme(
        id="district",
        name="镇街年度（示例）",
        version=2,
        period="2023",
        base_period="2022",
        classes=(UnitClass("town", "镇"), UnitClass("street", "街道"), UnitClass("force", "专班")),
        tiers=(Tier("up", "进位", 40, 40, 20),),
        areas=(
            Area("A", "经济与项目", {"town": 40, "street": 40}),
            Area("B", "人居与富民", {"town": 40, "street": 40}),
            Area("C", "群众满意度", {"town": 20, "street": 20}),
            Area("D", "专班履职", {"force": 100}),
        ),
        indicators=_indicators(),
        grades=GRADES,
        adjustments=(
            AdjustmentRule("b1", "创新经验被采纳", "bonus", 1, "云岫百千万指〔2023〕7号", 3),
            AdjustmentRule("d1", "查实数据不实", "deduction", 2, "云岫百千万指〔2023〕7号", 6),
        ),
        vetoes=(VetoRule("v1", "发生较大安全事故", "良好", "云岫百千万指〔2023〕8号"),),
        card_kinds=(YELLOW, RED),
        card_rules=_card_rules(),
        gate=EvidenceGate(certainty=(Certainty("town", 8, 1, 2, 0.9), Certainty("street", 4, 1, 2, 0.94))),
        bonus_cap=3,
        deduction_cap=6,
        basis=("云岫百千万指〔2023〕7号",),
        origin="本系统默认",
        issuer="云岫区百千万工程指挥部办公室",
        fictional=True,
        consequences={"yellow": "大会表态发言3分钟；5个工作日内报整改方案；30日内整改。"},
    )


def _table(rng, units):
    """Figures that follow one strength per unit, with the classes' own indicators filled."""
    scheme = district_scheme()
    now = np.full((len(units), len(scheme.indicators)), np.nan)
    strength = np.concatenate([np.linspace(0.92, 0.32, 8), [0.9, 0.75, 0.7, 0.05], np.linspace(0.9, 0.5, 6)])
    strength[7] = strength[6]
    for column, item in enumerate(scheme.indicators):
        low, high = item.scoring.parameters["low"], item.scoring.parameters["high"]
        for row, unit in enumerate(units):
            if item.weights.get(unit.class_code):
                share = np.clip(strength[row] + rng.normal(0, 0.1), 0.02, 1)
                now[row, column] = round(low + share * (high - low), 1)
    return now


@cache
def district(runs: int = 2_000) -> Assessment:
    """The invented district: no card on noise, a card on figures, a card on a record, a record on appeal."""
    rng = np.random.default_rng(7)
    named = [("town", TOWNS), ("street", STREETS), ("force", FORCES)]
    units = tuple(
        Unit(f"{code}{at}", name, code, "up") for code, names in named for at, name in enumerate(names)
    )
    now = _table(rng, units)
    base = np.round(now / rng.uniform(0.98, 1.12, now.shape), 1)
    now[2, 3] = np.nan
    now[3, 8], now[4, 8] = 98.0, 72.0
    excused = np.zeros(now.shape, dtype=bool)
    excused[9, 7] = True
    figures = Figures.of(
        units,
        now,
        base,
        excused=excused,
        excuses=(Excuse("street1", "B4", "云岫百千万办〔2023〕31号"),),
        adjustments=(
            Adjustment("town1", "b1", 1, "云岫百千万办〔2023〕40号"),
            Adjustment("town5", "d1", 1, "核查通报第3期"),
        ),
        vetoes=(VetoCase("town0", "v1", "云岫安委〔2023〕5号"),),
        records=(
            Record("force3", "overdue_rate", 0.31, "督办台账2023年第4季度"),
            Record("force4", "overdue_rate", 0.27, "督办台账2023年第4季度"),
        ),
        holds=(Hold("force4", "overdue_rate", "appeal", "办结日期有异议，复核中"),),
        received=(Received("town0", "市对镇考核", "市百千万办〔2023〕12号", 88.5, "优秀", 5),),
        previous=tuple(
            PreviousStanding(f"town{at}", 80.0, rank) for at, rank in enumerate((2, 1, 3, 5, 4, 8, 6, 7))
        ),
        as_of="2024-01-10",
        stage="试算",
    )
    return assess(district_scheme(), figures, runs=runs)
