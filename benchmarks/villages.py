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
    names = [xlsxwriter.utility.xl_col_to_name(column) for column in range(122)]
    shares = [f"MIN(({name}%d-{LOW})/({HIGH}-{LOW}),1)" for name in names[1:61]]
    formulas = [
        *(f"=MAX(0,60+40*{share})" for share in shares),
        f"=ROUND(AVERAGE({names[61]}%d:{names[120]}%d),2)",
        f"=RANK({names[121]}%d,{names[121]}$1:{names[121]}${n})",
    ]
    _write(path, n, formulas)


def write_figures(path: Path, n: int) -> None:
    """The same figures and nothing else."""
    _write(path, n, [])


def _write(path: Path, n: int, formulas: list[str]) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("scores")
        for row, values in enumerate(figures(n).tolist()):
            sheet.write(row, 0, f"V{row:05}")
            sheet.write_row(row, 1, values)
            for column, formula in enumerate(formulas, 61):
                sheet.write_formula(row, column, formula.replace("%d", str(row + 1)), None, "")
