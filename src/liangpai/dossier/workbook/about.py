"""The first sheet and the last ones: what was assessed by which scheme, adjustments, results from above."""

from collections.abc import Iterator

from liangpai.dossier.names import unit_names
from liangpai.dossier.sentences import deliberation
from liangpai.scoring.assessment import Assessment, rewards_of
from liangpai.scoring.scheme import scheme_hash
from liangpai.spreadsheets.drawing import Cell
from liangpai.spreadsheets.results import ResultColumn, Sheet


def about(assessment: Assessment, digest: str) -> Sheet:
    scheme = assessment.scheme
    facts = [
        ("方案", f"{scheme.name}（第{scheme.version}版）"),
        ("考核期", scheme.period),
        ("依据", "；".join(scheme.basis)),
        ("方案来源", scheme.origin),
        ("数据性质", "演示数据，虚构地名" if scheme.fictional else ""),
        ("阶段", assessment.figures.stage),
        ("截止日期", assessment.figures.as_of),
        ("单位数", str(len(assessment.figures.units))),
        ("复算次数", f"{assessment.runs:,}（随机种子 {assessment.seed}）"),
        ("方案校验码", scheme_hash(scheme)),
        ("结果校验码", digest),
        *(("提示", problem.says()) for problem in assessment.warnings),
        *(("会商", deliberation(assessment, near)) for near in assessment.near_last),
    ]
    return Sheet(
        name="说明",
        title=f"{scheme.name}·考核结果",
        columns=(ResultColumn("项目", width=14, bold=True), ResultColumn("内容", width=90, wrap=True)),
        rows=[row for row in facts if row[1]],
        notes=("名次按公布精度（四舍五入）排列，同分同名次；类别之间不作比较。",),
        landscape=False,
    )


def extras(assessment: Assessment) -> Iterator[Sheet]:
    names = unit_names(assessment.figures.units)
    rules = {rule.code: (rule.name, rule.kind) for rule in assessment.scheme.adjustments}
    vetoes = {veto.code: veto for veto in assessment.scheme.vetoes}
    figures = assessment.figures
    adjusted: list[tuple[Cell, ...]] = [
        (
            names[item.unit],
            {"bonus": "加分", "deduction": "减分"}[rules[item.rule][1]],
            rules[item.rule][0],
            item.cases,
            item.basis,
        )
        for item in figures.adjustments
    ]
    adjusted += [
        (
            names[item.unit],
            "等次封顶",
            f"{vetoes[item.veto].name}（最高{vetoes[item.veto].cap_grade}）",
            1,
            item.basis,
        )
        for item in figures.vetoes
    ]
    if adjusted:
        columns = ("单位", "种类", "事项", "件数", "依据")
        yield Sheet("加减分与否决", "加分、减分与等次封顶", _texts(columns), adjusted, freeze=1)
    rewarded: list[tuple[Cell, ...]] = [
        (unit.name, reward.name, reward.grade, reward.money or None, reward.land or None, reward.basis)
        for unit in (figures.units if assessment.scheme.rewards else ())
        for reward in rewards_of(assessment, unit.code)
    ]
    if rewarded:
        columns_rewarded = ("单位", "奖励", "等次", "资金（万元）", "用地（亩）", "依据")
        yield Sheet("奖励", "按等次应得的奖励", _texts(columns_rewarded), rewarded, freeze=1)
    if figures.received:
        received = [
            (names[item.unit], item.item, item.score, item.grade, item.rank, item.issuer)
            for item in figures.received
        ]
        columns_received = ("单位", "考核名称", "得分", "等次", "名次", "发文机关和文号")
        title = "接收的上级结果（按原样录入，未经本次计算）"
        yield Sheet("上级结果", title, _texts(columns_received), received, freeze=1)


def _texts(titles: tuple[str, ...]) -> tuple[ResultColumn, ...]:
    return tuple(ResultColumn(title, width=18, wrap=True, bold=title == "单位") for title in titles)
