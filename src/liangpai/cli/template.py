"""``liangpai template``: the workbook of a scheme, blank or with the units filled in."""

from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import LangOption, exits, say
from liangpai.dossier.schemes import load_scheme
from liangpai.dossier.sources import read_units
from liangpai.dossier.template import figures_template
from liangpai.problems import refuse_errors
from liangpai.scoring.soundness import check_scheme
from liangpai.spreadsheets.template import write_template

app = typer.Typer(add_completion=False)


@app.command()
def template(
    scheme: Annotated[Path, typer.Argument(help="考核方案 · the scheme")],
    out: Annotated[Path, typer.Option("--out", help="写到哪里（.xlsx）· where to")],
    units: Annotated[Path | None, typer.Option(help="单位清单 .json · list of units")] = None,
    lang: LangOption = "zh",
) -> None:
    """按方案生成填报工作簿：表头带单位和口径，选项可下拉，版本有印记。"""
    with exits(lang):
        loaded = load_scheme(scheme)
        refuse_errors(check_scheme(loaded))
        known = read_units(loaded, units)[0] if units else ()
        write_template(figures_template(loaded, known), out)
        say(lang, f"已写出 {out}", f"Written {out}")
