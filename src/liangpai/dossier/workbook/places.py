"""Standings of one class, and how often each unit took each place."""

from collections.abc import Iterator

import numpy as np

from liangpai.dossier.workbook.cells import PROBABILITY, class_name, number_or_blank, sheet_name
from liangpai.scoring.assessment import Assessment, Standing, bands
from liangpai.spreadsheets.drawing import Cell
from liangpai.spreadsheets.results import Chart, ColourScale, DataBar, ResultColumn, Sheet, WordRule

CHART_ROWS = 40


def standing_sheet(assessment: Assessment, class_code: str) -> Sheet:
    """The standing of a class: those who are ranked, then those who are not."""
    name = class_name(assessment, class_code)
    standing = next((one for one in assessment.standings if one.class_code == class_code), None)
    placed = [] if standing is None else list(_placed(assessment, standing))
    return Sheet(
        name=sheet_name(assessment, class_code, "名次"),
        title=f"{assessment.scheme.name}·{name}名次",
        columns=_columns(assessment.scheme.precision),
        rows=[*placed, *_apart(assessment, class_code)],
        notes=(_note(name, standing),),
        conditional=(
            DataBar("得分", minimum=0, maximum=100),
            ColourScale(("居末位概率",), low="#FFFFFF", high="#E8A8A0"),
            WordRule("等次", ("优秀",), "good"),
            WordRule("等次", ("较差", "不评定"), "warn"),
        ),
        charts=tuple(_charts(name, min(len(placed), CHART_ROWS))),
        freeze=2,
        autofilter=True,
    )


def _columns(precision: int) -> tuple[ResultColumn, ...]:
    scores = f"0.{'0' * precision}" if precision else "0"
    return (
        ResultColumn("名次", number_format="0", align="center", bold=True),
        ResultColumn("单位", width=18, bold=True),
        ResultColumn("编码", width=16),
        ResultColumn("得分", number_format=scores),
        ResultColumn("等次", align="center"),
        ResultColumn("档", number_format="0", align="center"),
        ResultColumn("较上期", number_format="+0;-0;0", align="center"),
        ResultColumn("区间上限", number_format="0", align="center"),
        ResultColumn("区间下限", number_format="0", align="center"),
        ResultColumn("居末位概率", number_format=PROBABILITY),
        ResultColumn("剔除主观后名次", number_format="0", align="center"),
        ResultColumn("名次变动", number_format="+0;-0;0", align="center"),
        ResultColumn("缺报权重", number_format="0.0%"),
    )


def _note(name: str, standing: Standing | None) -> str:
    if standing is None:
        return f"{name}没有单位参加排名。"
    same = (
        "单位过多，未分档"
        if standing.simulated.behind is None
        else "“档”相同的单位在误差范围内不足以区分先后"
    )
    return f"{name}共 {standing.n} 个单位参加排名，末位指后 {standing.k} 名；{same}；区间为 90% 名次区间。"


def _charts(name: str, shown: int) -> Iterator[Chart]:
    if shown:
        yield Chart("bar", f"{name}得分", "单位", ("得分",), rows=shown, minimum=0, labels=True)
        title = f"{name}居末位概率"
        yield Chart("bar", title, "单位", ("居末位概率",), rows=shown, minimum=0, maximum=1, labels=True)


def _placed(assessment: Assessment, standing: Standing) -> Iterator[tuple[Cell, ...]]:
    units = assessment.figures.units
    previous = {item.unit: item.rank for item in assessment.figures.previous}
    shift = assessment.subjective_shift
    simulated = standing.simulated
    place = {int(row): index for index, row in enumerate(standing.rated)}
    for number, band in enumerate(bands(assessment, standing), 1):
        for row in band:
            index, rank, before = place[row], int(assessment.ranks[row]), previous.get(units[row].code)
            yield (
                rank,
                units[row].name,
                units[row].code,
                float(assessment.published[row]),
                assessment.grades[row],
                None if simulated.behind is None else number,
                None if before is None else before - rank,
                float(simulated.low[index]),
                float(simulated.high[index]),
                float(simulated.p_last[index]),
                number_or_blank(assessment.ranks_without_subjective[row]),
                number_or_blank(shift[row]),
                float(assessment.missing_weight[row]),
            )


def _apart(assessment: Assessment, class_code: str) -> Iterator[tuple[Cell, ...]]:
    """Units that are not ranked: why, and how much they left out."""
    for row, (unit, status) in enumerate(zip(assessment.figures.units, assessment.status, strict=True)):
        if unit.class_code == class_code and status != "rated":
            missing = float(assessment.missing_weight[row])
            yield (None, unit.name, unit.code, None, assessment.grades[row], *(None,) * 7, missing)


def places_sheet(assessment: Assessment, standing: Standing) -> Sheet:
    name = class_name(assessment, standing.class_code)
    order = [row for band in bands(assessment, standing) for row in band]
    place = {int(row): index for index, row in enumerate(standing.rated)}
    histogram = standing.simulated.histogram
    shares = np.full((len(order), len(order)), np.nan) if histogram is None else histogram
    titles = [f"第{rank}名" for rank in range(1, len(order) + 1)]
    return Sheet(
        name=sheet_name(assessment, standing.class_code, "名次分布"),
        title=f"{name}：{assessment.runs:,} 次复算中各名次出现的比例",
        columns=(
            ResultColumn("单位", width=18, bold=True),
            *(ResultColumn(title, number_format="0.0%") for title in titles),
        ),
        rows=[(assessment.figures.units[row].name, *shares[place[row]].tolist()) for row in order],
        conditional=(ColourScale(tuple(titles), low="#FFFFFF", high="#5B8DC0"),),
        freeze=1,
    )
