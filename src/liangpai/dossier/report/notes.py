"""The end of the report: what was received, added, capped, excused or is disputed, how it was computed, and the hashes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from liangpai.dossier.report.numbers import NOTHING, measured, signed
from liangpai.dossier.report.source import Source
from liangpai.scoring.assessment.bands import TOLD_APART

MOST = 200
"""Rows shown of a table."""


@dataclass(frozen=True)
class Table:
    """A small table with its title and a sentence below."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def tables(source: Source) -> tuple[Table, ...]:
    """Only the tables that hold anything."""
    made = (_received(source), _adjustments(source), _vetoes(source), _excuses(source), _holds(source))
    return tuple(_cut(source, table) for table in made if table.rows)


def _cut(source: Source, table: Table) -> Table:
    if len(table.rows) <= MOST:
        return table
    more = source.say("more", n=len(table.rows) - MOST)
    return replace(table, rows=table.rows[:MOST], note=f"{table.note} {more}".strip())


def _columns(source: Source, *keys: str) -> tuple[str, ...]:
    return tuple(source.say(key) for key in keys)


def _received(source: Source) -> Table:
    rows = tuple(
        (
            source.names[item.unit],
            item.item,
            NOTHING if item.score is None else measured(item.score),
            item.grade or NOTHING,
            NOTHING if item.rank is None else str(item.rank),
            item.issuer,
        )
        for item in source.assessment.figures.received
    )
    columns = _columns(source, "unit", "item", "score", "grade", "rank", "from")
    return Table(source.say("received"), columns, rows, source.say("received_note"))


def _adjustments(source: Source) -> Table:
    rules = {rule.code: rule for rule in source.assessment.scheme.adjustments}
    rows = []
    for item in source.assessment.figures.adjustments:
        rule = rules[item.rule]
        points = item.cases * rule.points * (1 if rule.kind == "bonus" else -1)
        rows.append(
            (
                source.names[item.unit],
                f"{source.say(rule.kind)}·{rule.name}",
                measured(item.cases),
                signed(points),
                item.basis,
            )
        )
    columns = _columns(source, "unit", "item", "cases", "adjustment_points", "basis")
    return Table(source.say("adjustments"), columns, tuple(rows), source.say("capped"))


def _vetoes(source: Source) -> Table:
    vetoes = {veto.code: veto for veto in source.assessment.scheme.vetoes}
    rows = tuple(
        (source.names[case.unit], vetoes[case.veto].name, vetoes[case.veto].cap_grade, case.basis)
        for case in source.assessment.figures.vetoes
    )
    return Table(source.say("vetoes"), _columns(source, "unit", "item", "cap_grade", "basis"), rows)


def _excuses(source: Source) -> Table:
    rows = tuple(
        (source.names[item.unit], source.indicators[item.indicator].name, item.basis)
        for item in source.assessment.figures.excuses
    )
    return Table(source.say("excuses"), _columns(source, "unit", "indicator", "basis"), rows)


def _holds(source: Source) -> Table:
    rows = tuple(
        (source.names[item.unit], _subject(source, item.subject), source.say(item.kind), item.note or NOTHING)
        for item in source.assessment.figures.holds
    )
    return Table(source.say("holds"), _columns(source, "unit", "subject", "kind", "note"), rows)


def _subject(source: Source, code: str) -> str:
    named = source.indicators.get(code) or source.kinds.get(code)
    return named.name if named else code


def method(source: Source) -> tuple[str, ...]:
    """How the result was computed, in sentences; what is a default of ours is called so."""
    return tuple(_method_en(source) if source.lang == "en" else _method_zh(source))


def _defaulted(source: Source) -> list[str]:
    return [item.name for item in source.assessment.scheme.indicators if item.error.kind == "default"]


def _method_zh(source: Source) -> Iterator[str]:
    assessment = source.assessment
    scheme, uncertainty = assessment.scheme, assessment.scheme.uncertainty
    yield (
        f"得分保留{scheme.precision}位小数（四舍五入），名次按公布的得分排列；得分相同的名次相同，后一名次相应空出。"
    )
    varied = {
        "uniform": f"各级权重上下浮动{uncertainty.spread:.0%}",
        "dirichlet": f"权重按狄利克雷分布变动（集中度{uncertainty.concentration:g}）",
        "none": "权重不变动",
    }[uncertainty.weights]
    methods = f"，合成方法另用{source.listed(list(uncertainty.methods))}" if uncertainty.methods else ""
    yield (
        f"每类复算{assessment.runs:,}次（随机种子{assessment.seed}）：每项数据加上测量误差，{varied}{methods}；"
        "同一输入和种子得到同一结果。"
    )
    if _defaulted(source):
        yield (
            f"下列指标没有说明测量误差，按参照区间的2%计，系本系统默认值，并非上级规定：{source.listed(_defaulted(source))}。"
        )
    yield (
        f"从一档中名次最前的单位起，后面的单位只要没有在{TOLD_APART:.0%}以上的复算中落后于它，就归入同一档；"
        f"{TOLD_APART:.0%}系本系统默认值。"
    )
    yield (
        f"居末位概率超过{scheme.gate.near_last:.0%}的单位列为末位相近单位；缺报权重超过{scheme.unrated_missing:.0%}的单位不评定，"
        "并视为排在所有参评单位之后。"
    )
    yield "各项贡献之和加减加分、减分等于总分；概率的标准误来自有限次复算。"


def _method_en(source: Source) -> Iterator[str]:
    assessment = source.assessment
    scheme, uncertainty = assessment.scheme, assessment.scheme.uncertainty
    yield (
        f"Scores are rounded half up to {scheme.precision} decimals and ranked as published; equal scores share a rank."
    )
    varied = {
        "uniform": f"weights varied by ±{uncertainty.spread:.0%} on every level",
        "dirichlet": f"weights drawn from a Dirichlet distribution (concentration {uncertainty.concentration:g})",
        "none": "weights left as stated",
    }[uncertainty.weights]
    others = source.listed(list(uncertainty.methods))
    methods = f", and aggregation also by {others}" if others else ""
    yield (
        f"Every class was recalculated {assessment.runs:,} times (seed {assessment.seed}): measurement error on every "
        f"figure, {varied}{methods}; the same input and seed give the same result."
    )
    if _defaulted(source):
        yield (
            "No measurement error was stated for these indicators, so 2 % of the reference span stands, a default of "
            f"this system and no rule of any authority: {source.listed(_defaulted(source))}."
        )
    yield (
        "A band begins with its best unit and takes every next unit that does not fall behind it in at least "
        f"{TOLD_APART:.0%} of recalculations; the {TOLD_APART:.0%} is a default of this system."
    )
    yield (
        f"Units whose probability of the last places exceeds {scheme.gate.near_last:.0%} are near the last; a unit with "
        f"more than {scheme.unrated_missing:.0%} of its weight missing is not rated and counts below every rated unit."
    )
    yield "Contributions, bonus and deduction sum to the total; standard errors come from the finite number of runs."


def fingerprints(source: Source, hashes: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """What can be verified, by name; a name we do not know stands as it was given."""
    return tuple((source.texts.get(f"hash_{name}", name), value) for name, value in hashes.items())
