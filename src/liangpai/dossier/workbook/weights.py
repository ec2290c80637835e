"""The weight the scheme states, the weight that works, and the importance each indicator really had."""

import numpy as np

from liangpai.dossier.workbook.cells import class_name, number_or_blank
from liangpai.scoring.assessment import Assessment, Standing, effective_weights
from liangpai.scoring.ranks import Array
from liangpai.scoring.weights.importance import importance
from liangpai.spreadsheets.drawing import Cell
from liangpai.spreadsheets.results import DataBar, ResultColumn, Sheet

FEWEST = 8
"""With fewer units an importance is a matter of chance."""


def weights_sheet(assessment: Assessment, standing: Standing) -> Sheet:
    """Points, effective weight and importance of the indicators of one class."""
    name = class_name(assessment, standing.class_code)
    indicators = {item.code: item for item in assessment.scheme.indicators}
    shares, found = effective_weights(standing.tree), _importance(assessment, standing)
    rows: list[tuple[Cell, ...]] = [
        (code, indicators[code].name, standing.tree.points[code], float(share), number_or_blank(what))
        for code, share, what in zip(standing.columns, shares, found, strict=True)
    ]
    return Sheet(
        name=f"{name}权重"[:31],
        title=f"{name}：规定的分值、有效权重和实际影响",
        columns=(
            ResultColumn("编码"),
            ResultColumn("指标", width=30, bold=True),
            ResultColumn("分值", number_format="0.##"),
            ResultColumn("有效权重", number_format="0.0%"),
            ResultColumn("影响力", number_format="0.000"),
        ),
        rows=rows,
        notes=(
            "影响力 S 为该指标得分能解释的总分变动的份额（0–1）；"
            f"与权重差得远，说明规定的权重没有起到规定的作用。单位少于 {FEWEST} 个时不计算。",
        ),
        conditional=(DataBar("有效权重", minimum=0), DataBar("影响力", minimum=0, maximum=1)),
        freeze=2,
        landscape=False,
    )


def _importance(assessment: Assessment, standing: Standing) -> Array:
    rated, columns = standing.rated, list(standing.columns.values())
    totals = assessment.total[rated]
    if rated.size < FEWEST or np.ptp(totals) == 0:
        return np.full(len(columns), np.nan)
    return importance(totals, assessment.scores[np.ix_(rated, np.array(columns))])
