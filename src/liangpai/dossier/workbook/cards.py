"""Card decisions with their reasons, and every check of the gate."""

from liangpai.dossier.names import unit_names
from liangpai.dossier.sentences import condition, deliberation, finding, outcome, why
from liangpai.dossier.workbook.cells import PROBABILITY, class_name
from liangpai.scoring.assessment import Assessment
from liangpai.spreadsheets.results import ResultColumn, Sheet, WordRule


def cards_sheet(assessment: Assessment) -> Sheet:
    names = unit_names(assessment.figures.units)
    cards = {kind.code: kind.name for kind in assessment.scheme.card_kinds}
    rows = [
        (
            class_name(assessment, item.class_code),
            names[item.unit],
            cards[item.card],
            outcome(item),
            item.probability,
            item.probability_error,
            item.required,
            {True: "成立", False: "不成立", None: ""}[item.stands_doubled],
            why(assessment, item),
        )
        for item in assessment.decisions
    ]
    notes = [deliberation(assessment, near) for near in assessment.near_last]
    return Sheet(
        name="亮牌审查",
        title="亮牌依据审查（拟亮牌不是亮牌决定，须经陈述、复核、集体研究和审批）",
        columns=(
            ResultColumn("类别"),
            ResultColumn("单位", width=16, bold=True),
            ResultColumn("牌种", width=12),
            ResultColumn("审查结论", width=16),
            ResultColumn("概率", number_format=PROBABILITY),
            ResultColumn("标准误", number_format=PROBABILITY),
            ResultColumn("把握度要求", number_format="0.000"),
            ResultColumn("σ加倍后"),
            ResultColumn("理由", width=80, wrap=True),
        ),
        rows=rows,
        notes=tuple(note for note in notes if note) or ("没有需要会商的末位相近单位。",),
        conditional=(
            WordRule("审查结论", ("拟亮牌",), "bad"),
            WordRule("审查结论", ("不足以区分", "暂缓"), "warn"),
            WordRule("审查结论", ("达到底线，不亮牌",), "good"),
        ),
        freeze=2,
    )


def checks_sheet(assessment: Assessment) -> Sheet:
    names = unit_names(assessment.figures.units)
    rules = {rule.code: rule.name for rule in assessment.scheme.card_rules}
    rows = [
        (
            names[item.unit],
            rules[item.rule],
            condition(check),
            finding(check),
            "通过" if check.passed else "未通过",
        )
        for item in assessment.decisions
        for check in item.checks
    ]
    return Sheet(
        name="审查明细",
        title="逐项审查",
        columns=(
            ResultColumn("单位", width=16, bold=True),
            ResultColumn("规则", width=36, wrap=True),
            ResultColumn("条件", width=34, wrap=True),
            ResultColumn("查明", width=30, wrap=True),
            ResultColumn("结论"),
        ),
        rows=rows,
        conditional=(WordRule("结论", ("未通过",), "warn"), WordRule("结论", ("通过",), "good")),
        freeze=1,
    )
