"""``liangpai explain``: where a unit's score comes from, against its class, and what would have lifted it out."""

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import numpy as np
import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from liangpai.cli.console import JsonOption, LangOption, exits, out, print_json, print_whole, say
from liangpai.dossier.verify import open_export
from liangpai.problems import Lang, Problem, Rejected
from liangpai.scoring.assessment import Assessment, Explanation, Line, assess
from liangpai.scoring.assessment import explain as explain_unit
from liangpai.scoring.scheme.model import Indicator

app = typer.Typer(add_completion=False)

FEW_RUNS = 100
"""An explanation reads no probability, so the replications are kept to the least."""
WIDE = 120
NAME_LEAST = 16


class Column(NamedTuple):
    """A column of the sheet; those that are not ``always`` shown need a wide terminal."""

    field: str
    zh: str
    en: str
    always: bool = False


COLUMNS = (
    Column("value", "本期", "now", True),
    Column("base", "上期", "base"),
    Column("level", "水平", "level"),
    Column("growth", "增长", "growth"),
    Column("places", "进位", "places"),
    Column("score", "得分", "score", True),
    Column("points", "分值", "points", True),
    Column("contribution", "贡献", "contrib.", True),
    Column("class_median", "同类中位", "median", True),
    Column("shortfall", "差距", "gap", True),
)


@app.command()
def explain(
    archive: Annotated[Path, typer.Argument(help="result.zip")],
    unit: Annotated[str, typer.Argument(help="单位编码或名称 · code or name of the unit")],
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """逐项说明一个单位的得分：水平、增长、进位、贡献、与同类中位的差距，以及最小的改进。"""
    with exits(lang, as_json):
        found = _recompute(archive)
        sheet = _sheet(found, unit)
        if as_json:
            print_json(_plain(dataclasses.asdict(sheet)))
        else:
            _show(found, sheet, lang)


def _recompute(archive: Path) -> Assessment:
    export = open_export(archive)
    return assess(export.scheme, export.figures, runs=FEW_RUNS)


def _sheet(found: Assessment, unit: str) -> Explanation:
    codes = [one.code for one in found.figures.units if unit in (one.code, one.name)]
    if len(codes) == 1:
        try:
            return explain_unit(found, codes[0])
        except KeyError:
            pass
    names = "、".join(one.name for one in found.figures.units[:20])
    raise Rejected(
        [
            Problem(
                "explain.unit",
                unit,
                f"没有这个单位，或该单位未评定，或名称不唯一（请用编码）；单位有：{names} …",
                f"no such unit, or it is not rated, or the name is not unique (use its code); units: {names} …",
            )
        ]
    )


def _show(found: Assessment, sheet: Explanation, lang: Lang) -> None:
    indicators = {item.code: item for item in found.scheme.indicators}
    _print_lines(sheet.lines, indicators, lang)
    say(
        lang,
        f"加分 {sheet.bonus:.2f}，减分 {sheet.deduction:.2f}，总分 {sheet.total:.4f}",
        f"bonus {sheet.bonus:.2f}, deduction {sheet.deduction:.2f}, total {sheet.total:.4f}",
    )
    for lift in sheet.lifts[:5]:
        indicator = indicators[lift.indicator]
        say(
            lang,
            f"只需{indicator.name}从 {lift.value:.4g} 到 {lift.needed:.4g}{indicator.unit}，即可离开末位（差 {sheet.gap:.2f} 分）",
            f"{indicator.name} from {lift.value:.4g} to {lift.needed:.4g}{indicator.unit} alone would leave the last "
            f"places (gap {sheet.gap:.2f})",
        )


def _print_lines(lines: Sequence[Line], indicators: Mapping[str, Indicator], lang: Lang) -> None:
    """Numbers are never cut: names are folded, and a table that is still too wide is left to the terminal."""
    shown = [column for column in COLUMNS if out.width >= WIDE or column.always]
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("指标" if lang == "zh" else "indicator", overflow="fold", min_width=NAME_LEAST)
    for column in shown:
        table.add_column(column.zh if lang == "zh" else column.en, justify="right", no_wrap=True)
    for line in lines:
        name = f"{'★' if line.decisive else ''}{line.indicator} {indicators[line.indicator].name}"
        table.add_row(escape(name), *(_number(getattr(line, column.field)) for column in shown))
    print_whole(table)


def _number(value: float) -> str:
    return "—" if np.isnan(value) else f"{value:,.2f}"


def _plain(value: object) -> object:
    """NaN is not JSON."""
    if isinstance(value, float) and np.isnan(value):
        return None
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
