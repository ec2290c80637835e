"""What every score is made of: contributions by class, and the scores of all indicators and areas."""

from liangpai.dossier.workbook.cells import class_name, number_or_blank, sheet_name
from liangpai.scoring.assessment import Assessment, Standing, bands
from liangpai.spreadsheets.drawing import Cell
from liangpai.spreadsheets.results import Chart, ColourScale, ResultColumn, Sheet

CHART_ROWS = 40


def contributions_sheet(assessment: Assessment, standing: Standing) -> Sheet:
    name = class_name(assessment, standing.class_code)
    codes = list(standing.columns)
    titles = {item.code: f"{item.code} {item.name}" for item in assessment.scheme.indicators}
    order = [row for band in bands(assessment, standing) for row in band]
    rows: list[tuple[Cell, ...]] = [
        (
            assessment.figures.units[row].name,
            *(float(assessment.contributions[row, standing.columns[code]]) for code in codes),
            float(assessment.bonus[row]),
            -float(assessment.deduction[row]),
            float(assessment.total[row]),
        )
        for row in order
    ]
    return Sheet(
        name=sheet_name(assessment, standing.class_code, "贡献"),
        title=f"{name}得分构成（各项贡献之和即总分）",
        columns=(
            ResultColumn("单位", width=18, bold=True),
            *(ResultColumn(titles[code], number_format="0.00", width=11, wrap=True) for code in codes),
            ResultColumn("加分", number_format="0.00"),
            ResultColumn("减分", number_format="0.00"),
            ResultColumn("总分", number_format="0.00", bold=True),
        ),
        rows=rows,
        charts=(
            Chart(
                "stacked_bar",
                f"{name}得分构成",
                "单位",
                tuple(titles[code] for code in codes),
                rows=min(len(rows), CHART_ROWS),
            ),
        ),
        freeze=1,
    )


def scores_sheet(assessment: Assessment) -> Sheet:
    titles = [f"{item.code} {item.name}" for item in assessment.scheme.indicators]
    rows = [
        (
            unit.name,
            class_name(assessment, unit.class_code),
            *(number_or_blank(score) for score in scores),
            *(number_or_blank(values[row]) for values in assessment.areas.values()),
        )
        for row, (unit, scores) in enumerate(zip(assessment.figures.units, assessment.scores, strict=True))
    ]
    areas = {area.code: area.name for area in assessment.scheme.areas}
    return Sheet(
        name="指标得分",
        title="指标得分与一级指标得分（0–100）",
        columns=(
            ResultColumn("单位", width=18, bold=True),
            ResultColumn("类别"),
            *(ResultColumn(title, number_format="0.00", width=11, wrap=True) for title in titles),
            *(
                ResultColumn(f"{areas[code]}（{code}）", number_format="0.00", width=13, wrap=True)
                for code in assessment.areas
            ),
        ),
        rows=rows,
        conditional=(ColourScale(tuple(titles), low="#F3D9D5", middle="#FFFFFF", high="#CFE3F5"),),
        freeze=2,
    )
