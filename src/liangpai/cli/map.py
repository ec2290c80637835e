"""``liangpai map``: look at an office's own file, propose where its figures stand, and keep that as a mapping file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import LangOption, exits, out, say
from liangpai.dossier import template as sheets
from liangpai.dossier.schemes import load_scheme
from liangpai.dossier.sources import read_units
from liangpai.dossier.template import figures_template
from liangpai.problems import Problem, Rejected, refuse_errors
from liangpai.scoring.soundness import check_scheme
from liangpai.spreadsheets.mapping import Mapping, save_mapping, suggest_mapping

app = typer.Typer(add_completion=False)


@app.command("map")
def map_workbook(
    workbook: Annotated[Path, typer.Argument(help="自有表格 .xlsx/.xls/.ods · the office's own file")],
    scheme: Annotated[Path, typer.Option(help="考核方案 · the scheme")],
    save: Annotated[Path, typer.Option("--out", help="映射文件写到哪里（.yaml）· where to keep the mapping")],
    units: Annotated[Path | None, typer.Option(help="单位清单 .json 或本系统工作簿 · the units")] = None,
    lang: LangOption = "zh",
) -> None:
    """识别表头、单位列和指标列，存成映射文件；核对修改后用 assess --mapping 反复使用。"""
    with exits(lang):
        loaded = load_scheme(scheme)
        refuse_errors(check_scheme(loaded))
        known = read_units(loaded, units)[0] if units else ()
        template = figures_template(loaded, known)
        mappings = usable(suggest_mapping(workbook, template))
        if sheets.NOW not in {mapping.table for mapping in mappings}:
            raise Rejected([_nothing_found(workbook)])
        save_mapping(mappings, save)
        out.print(save.read_text(encoding="utf-8"), markup=False)
        say(lang, f"已存成 {save}，请核对后使用。", f"Kept as {save}; check it before use.")


def usable(proposed: Sequence[Mapping]) -> tuple[Mapping, ...]:
    """The proposals worth keeping: units are given beside the file, and one column is not two periods at once."""
    now = {
        (mapping.sheet, column)
        for mapping in proposed
        if mapping.table == sheets.NOW
        for column in mapping.columns.values()
    }
    return tuple(
        mapping
        for mapping in proposed
        if mapping.table != sheets.UNITS
        and not (
            mapping.table == sheets.BASE and now & {(mapping.sheet, one) for one in mapping.columns.values()}
        )
    )


def _nothing_found(workbook: Path) -> Problem:
    return Problem(
        "map.nothing_found",
        workbook.name,
        "没有找到本期数据：请用 --units 给出单位清单，并让表头文字与指标名称一致，或手写映射文件",
        "found no figures of this period: give --units, let the headers say the indicators' names, or write the "
        "mapping file by hand",
    )
