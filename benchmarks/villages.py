"""A made-up province for the whole job: 26,842 villages × 60 indicators, as a workbook of ours and as a sheet of formulas."""

from pathlib import Path

import numpy as np
import xlsxwriter
from numpy.typing import NDArray

from liangpai.dossier.filled import filled_template
from liangpai.dossier.schemes import save_scheme
from liangpai.scoring.assessment import Figures, Unit
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Area, Grade, Indicator, Scoring, UnitClass
from liangpai.spreadsheets.template import write_template

Array = NDArray[np.float64]
LOW, HIGH = 20.0, 90.0
CODE = "村"


def scheme() -> Scheme:
    """Twelve areas of five indicators, scored by 功效 between 20 and 90; villages are ranked but dealt no cards."""
    areas = [Area(f"A{number:02}", f"方面{number}", {CODE: 100 / 12}) for number in range(12)]
    indicators = [
        Indicator(
            code=f"I{number:02}",
            name=f"指标{number}",
            area=areas[number // 5].code,
            weights={CODE: 100 / 60},
            scoring=Scoring("efficacy", {"low": LOW, "high": HIGH}),
        )
        for number in range(60)
    ]
    return Scheme(
        id="bench",
        name="速度测试",
        version=1,
        period="2023",
        classes=(UnitClass(CODE, CODE),),
        areas=tuple(areas),
        indicators=tuple(indicators),
        grades=(Grade("优秀", 90, 0.3), Grade("良好", 80), Grade("一般", 0)),
        issuer="测试",
        fictional=True,
    )


def figures(n: int) -> Array:
    """Figures of n villages that hang together as real ones do, to one decimal."""
    rng = np.random.default_rng(n)
    return np.clip(rng.normal(62, 8, (n, 1)) + rng.normal(0, 12, (n, 60)), 0, 100).round(1)


def write_ours(folder: Path, n: int) -> tuple[Path, Path]:
    """The filled-in workbook and the scheme."""
    units = tuple(Unit(f"V{row:05}", f"第{row}村", CODE) for row in range(n))
    workbook, stored = folder / "villages.xlsx", folder / "scheme.yaml"
    write_template(filled_template(scheme(), Figures.of(units, figures(n))), workbook)
    save_scheme(scheme(), stored)
    return workbook, stored


def write_formulas(path: Path, n: int) -> None:
    """The same figures with a formula for every score, the total and the rank, none of them calculated yet."""
    table = figures(n)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("scores")
        cells = [(xlsxwriter.utility.xl_col_to_name(1 + place), 61 + place) for place in range(60)]
        first, last = (xlsxwriter.utility.xl_col_to_name(column) for column in (61, 120))
        total = xlsxwriter.utility.xl_col_to_name(121)
        for row, values in enumerate(table.tolist()):
            sheet.write(row, 0, f"V{row:05}")
            for place, value in enumerate(values):
                sheet.write(row, 1 + place, value)
            for name, column in cells:
                share = f"MIN(({name}{row + 1}-{LOW})/({HIGH}-{LOW}),1)"
                sheet.write_formula(row, column, f"=MAX(0,60+40*{share})", None, "")
            sheet.write_formula(row, 121, f"=ROUND(AVERAGE({first}{row + 1}:{last}{row + 1}),2)", None, "")
            sheet.write_formula(row, 122, f"=RANK({total}{row + 1},{total}$1:{total}${n})", None, "")
