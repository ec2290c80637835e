"""``liangpai explain``: where a unit's score comes from, against its class, and what would have lifted it out."""

import dataclasses
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.table import Table

from liangpai.cli.console import JsonOption, LangOption, exits, out, print_json, say
from liangpai.dossier.archive import FIGURES, SCHEME, read_archive
from liangpai.problems import Lang, Problem, Rejected
from liangpai.scoring.assessment import Assessment, Explanation, assess, figures_from_files
from liangpai.scoring.assessment import explain as explain_unit
from liangpai.scoring.scheme import from_yaml

app = typer.Typer(add_completion=False)

FEW_RUNS = 100
"""An explanation reads no probability, so the replications are kept to the least."""


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
    _, files = read_archive(archive)
    scheme = from_yaml(files[SCHEME].decode())
    inputs = {
        name.removeprefix(FIGURES): content for name, content in files.items() if name.startswith(FIGURES)
    }
    return assess(scheme, figures_from_files(scheme, inputs), runs=FEW_RUNS)


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
    titles = {
        "zh": ("指标", "本期", "上期", "水平", "增长", "进位", "得分", "分值", "贡献", "同类中位", "差距"),
        "en": (
            "indicator",
            "now",
            "base",
            "level",
            "growth",
            "places",
            "score",
            "points",
            "contrib.",
            "median",
            "gap",
        ),
    }[lang]
    table = Table()
    for title in titles:
        table.add_column(title, justify="left" if title in ("指标", "indicator") else "right")
    for line in sheet.lines:
        numbers = (
            line.value,
            line.base,
            line.level,
            line.growth,
            line.places,
            line.score,
            line.points,
            line.contribution,
            line.class_median,
            line.shortfall,
        )
        name = f"{'★' if line.decisive else ''}{line.indicator} {indicators[line.indicator].name}"
        table.add_row(name, *("—" if np.isnan(number) else f"{number:.2f}" for number in numbers))
    out.print(table)
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


def _plain(value: object) -> object:
    """NaN is not JSON."""
    if isinstance(value, float) and np.isnan(value):
        return None
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
