"""What the workbook of a scheme asks for: units, two periods of figures, and the records a card may rest on."""

from collections.abc import Sequence

from liangpai.scoring.assessment import Unit
from liangpai.scoring.scheme import Scheme, scheme_hash
from liangpai.scoring.scheme.model import Indicator
from liangpai.spreadsheets.template import Column, Table, Template, TemplateStamp

UNITS, NOW, BASE = "单位", "本期数据", "上期数据"
SETTINGS, SIGMA, EXCUSED = "基本信息", "误差", "免计"
ADJUSTMENTS, VETOES, RECORDS = "加减分", "否决事项", "记录"
PRIOR_CARDS, HOLDS = "既往亮牌", "冲突与申诉"
RECEIVED, PREVIOUS = "上级结果", "上期名次"

AS_OF, STAGE = "截止日期", "阶段"
STAGES = ("试算", "试算反馈", "定稿")
HOLD_KINDS = {"数据冲突": "conflict", "申诉": "appeal"}
YES_NO = ("是", "否")

_NUMBER = Column("no", "序号", kind="code", required=True, width=8)
_UNIT = Column("unit", "单位编码", kind="code", required=True, width=16)
_BASIS = Column("basis", "依据文号", kind="text", required=True, width=30)


def figures_template(scheme: Scheme, units: Sequence[Unit] = (), *, with_figures_of: str = "") -> Template:
    """The workbook for one scheme; units that are already known are filled in and their rows fixed.

    Args:
        scheme: its indicators become the columns, its name, version and hash the stamp.
        units: prefilled rows; without them the office lists its own.
        with_figures_of: a line for the cover that says whose figures stand inside, empty for a blank template.
    """
    stamp = TemplateStamp("liangpai", "figures/1", scheme.id, str(scheme.version), scheme_hash(scheme))
    records = (_units(scheme, units), *_periods(scheme, units), *_details(scheme), *_history(scheme))
    return Template(
        title=f"{scheme.name}·数据填报",
        stamp=stamp,
        tables=(_settings(), *records),
        notes=tuple(
            line
            for line in (
                with_figures_of,
                "先填“单位”，再填“本期数据”“上期数据”；其余各表有则填，没有就留空。",
                "空格表示缺报，按方案计零分；不涉及本单位的指标请填入“免计”并写明依据。",
                "数据单位写在表头，请只填数字，不要写“万”“%”等字样。",
            )
            if line
        ),
    )


def _settings() -> Table:
    columns = (
        Column("key", "项目", kind="code", required=True),
        Column(
            "content", "内容", kind="text", width=24, hint="日期写成 2024-01-10；阶段写试算、试算反馈或定稿"
        ),
    )
    rows = ({"key": AS_OF}, {"key": STAGE})
    return Table(SETTINGS, columns, rows, fixed_rows=True, optional=True)


def _units(scheme: Scheme, units: Sequence[Unit]) -> Table:
    class_names = {item.code: item.name for item in scheme.classes}
    tier_names = {tier.code: tier.name for tier in scheme.tiers}
    columns = [
        Column("code", "单位编码", kind="code", required=True, width=16),
        Column("name", "单位名称", kind="text", required=True, width=20),
        Column("class", "类别", kind="choice", choices=tuple(class_names.values()), required=True),
    ]
    if tier_names:
        needed = any(indicator.growth or indicator.places for indicator in scheme.indicators)
        tiers = tuple(tier_names.values())
        columns.append(Column("tier", "层级", kind="choice", choices=tiers, required=needed))
    columns.append(
        Column(
            "months", "成立月数", "月", minimum=0, hint=f"成立不满 {scheme.new_unit_months} 个月的单位填写"
        )
    )
    rows = tuple(
        {
            "code": unit.code,
            "name": unit.name,
            "class": class_names.get(unit.class_code),
            **({"tier": tier_names.get(unit.tier)} if tier_names else {}),
            "months": None if unit.months is None else float(unit.months),
        }
        for unit in units
    )
    return Table(UNITS, tuple(columns), rows, name_column="name", spare_rows=0 if units else 200)


def _periods(scheme: Scheme, units: Sequence[Unit]) -> list[Table]:
    columns = (
        _UNIT,
        Column("name", "单位名称", kind="text", width=20),
        *(_figure_column(indicator) for indicator in scheme.indicators),
    )
    rows = tuple({"unit": unit.code, "name": unit.name} for unit in units)
    base = f"（{scheme.base_period}）" if scheme.base_period else ""
    now = Table(NOW, columns, rows, title=f"{scheme.name}：本期数据（{scheme.period}）", name_column="name")
    if not any(_looks_back(indicator) for indicator in scheme.indicators):
        return [now]
    title = f"{scheme.name}：上期数据{base}"
    return [now, Table(BASE, columns, rows, title=title, name_column="name", optional=True)]


def _looks_back(indicator: Indicator) -> bool:
    """What no score needs is not asked for."""
    compared = indicator.scoring.method == "threshold_or_growth"
    return compared or indicator.growth is not None or indicator.places


def _figure_column(indicator: Indicator) -> Column:
    note = "；".join(
        text
        for text in (
            indicator.definition,
            f"来源：{indicator.source}" if indicator.source else "",
            "越低越好" if indicator.direction == -1 else "",
            "主观指标" if indicator.subjective else "",
        )
        if text
    )
    return Column(
        indicator.code,
        f"{indicator.code} {indicator.name}",
        indicator.unit,
        percent="percent" if indicator.unit == "%" else None,
        note=note,
    )


def _details(scheme: Scheme) -> list[Table]:
    indicator = Column("indicator", "指标编码", kind="choice", choices=scheme.indicator_codes, required=True)
    tables = [
        Table(
            SIGMA,
            (_NUMBER, _UNIT, indicator, Column("sigma", "标准误差σ", minimum=0, required=True)),
            hint="只填单独说明误差的数据，例如抽样调查",
            optional=True,
        ),
        Table(EXCUSED, (_NUMBER, _UNIT, indicator, _BASIS), hint="经批准不适用于本单位的指标", optional=True),
    ]
    if scheme.adjustments:
        rule = Column(
            "rule",
            "规则编码",
            kind="choice",
            choices=tuple(rule.code for rule in scheme.adjustments),
            required=True,
        )
        cases = Column("cases", "件数", minimum=0, required=True)
        tables.append(Table(ADJUSTMENTS, (_NUMBER, _UNIT, rule, cases, _BASIS), optional=True))
    if scheme.vetoes:
        codes = tuple(veto.code for veto in scheme.vetoes)
        veto = Column("veto", "否决编码", kind="choice", choices=codes, required=True)
        tables.append(Table(VETOES, (_NUMBER, _UNIT, veto, _BASIS), optional=True))
    return tables


def _history(scheme: Scheme) -> list[Table]:
    subjects = sorted({condition.record for rule in scheme.card_rules for condition in rule.when})
    cards = tuple(kind.code for kind in scheme.card_kinds)
    tables = []
    if subjects:
        record = Column("record", "记录项", kind="choice", choices=tuple(subjects), required=True)
        value = Column("value", "数值", required=True)
        basis = Column("basis", "依据", kind="text", width=30)
        tables.append(Table(RECORDS, (_NUMBER, _UNIT, record, value, basis), optional=True))
    if cards:
        card = Column("card", "牌种", kind="choice", choices=cards, required=True)
        ago = Column("ago", "几次以前", minimum=1, required=True, hint="上一次为 1")
        passed = Column("passed", "当时通过依据审查", kind="choice", choices=YES_NO, required=True)
        disputed = tuple(dict.fromkeys([*scheme.indicator_codes, *_recorded(scheme), *cards]))
        subject = Column("subject", "指标、记录项或牌种", kind="choice", choices=disputed, required=True)
        kind = Column("kind", "种类", kind="choice", choices=tuple(HOLD_KINDS), required=True)
        note = Column("note", "说明", kind="text", width=30)
        tables.append(Table(PRIOR_CARDS, (_NUMBER, _UNIT, card, ago, passed), optional=True))
        tables.append(Table(HOLDS, (_NUMBER, _UNIT, subject, kind, note), optional=True))
    score, grade = Column("score", "得分"), Column("grade", "等次", kind="text")
    rank = Column("rank", "名次", minimum=1)
    issuer = Column("issuer", "发文机关和文号", kind="text", required=True, width=30)
    item = Column("item", "考核名称", kind="text", required=True, width=24)
    tables.append(
        Table(
            RECEIVED,
            (_NUMBER, _UNIT, item, issuer, score, grade, rank),
            hint="上级考核的结果按原样录入，不重新计算",
            optional=True,
        )
    )
    tables.append(Table(PREVIOUS, (_UNIT, score, rank, grade), optional=True))
    return tables


def _recorded(scheme: Scheme) -> list[str]:
    """Every record a card may rest on or an indicator comes from."""
    asked = {condition.record for rule in scheme.card_rules for condition in rule.when}
    return sorted(asked | {indicator.record for indicator in scheme.indicators if indicator.record})
