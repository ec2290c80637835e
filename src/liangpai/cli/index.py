"""``liangpai index``: any published composite index from its exchange tables, with the uncertainty of its ranks."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from liangpai.cli.console import (
    JsonOption,
    LangOption,
    exits,
    out,
    print_json,
    problems_as_json,
    say,
    show_problems,
    steps,
)
from liangpai.dossier.index import Made, Repeats, Tables, make_index
from liangpai.problems import Lang
from liangpai.scoring.composite import Composite

app = typer.Typer(add_completion=False)

MOST_SHOWN = 40


@app.command()
def index(
    data: Annotated[Path, typer.Option(help="iData.csv：每行一个单位 · a row per unit")],
    meta: Annotated[
        Path, typer.Option(help="iMeta.csv：每行一个指标或汇总项 · a row per indicator or aggregate")
    ],
    out_folder: Annotated[Path, typer.Option("--out", help="输出文件夹 · output folder")],
    steps_file: Annotated[
        Path | None, typer.Option("--steps", help="STEPS.yaml：各步方法 · the method of every step")
    ] = None,
    runs: Annotated[int, typer.Option(min=0, max=1_000_000, help="复算次数 · replications")] = 0,
    vary: Annotated[
        str | None,
        typer.Option(help="变动什么 · what varies: weights:0.25,normalise:minmax|zscore,aggregate:…"),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="随机种子 · seed")] = 1,
    k: Annotated[int | None, typer.Option(min=1, help="末几位 · places that count as last")] = None,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """由公开指数的数据表计算得分、名次和每一步的中间表，可复算名次的不确定性。"""
    with exits(lang, as_json):
        with steps(lang, quiet=as_json) as shown:
            made = make_index(
                Tables(data, meta, steps_file),
                out_folder,
                Repeats(runs, vary, seed, k),
                lambda done, total: shown.replications("", done, total),
            )
        if as_json:
            print_json(summary(made))
        else:
            _show(made, lang)


def summary(made: Made) -> dict[str, object]:
    """What a script wants to know of a finished index."""
    return {
        "ok": True,
        "folder": str(made.folder),
        "files": list(made.files),
        "units": len(made.composite.units),
        "indicators": len(made.composite.tree.indicators),
        "warnings": problems_as_json(made.composite.warnings),
    }


def _show(made: Made, lang: Lang) -> None:
    out.print(_table(made.composite, lang))
    show_problems(made.composite.warnings, lang)
    say(lang, f"\n结果在 {made.folder}：", f"\nWritten to {made.folder}:")
    for name in made.files:
        out.print(f"  {name}", markup=False)


def _table(composite: Composite, lang: Lang) -> Table:
    """The first places; the files hold all of them."""
    top = composite.tree.index
    table = Table(title=f"{top}（n={len(composite.units)}）", title_justify="left")
    for title in ("名次", "单位", top) if lang == "zh" else ("rank", "unit", top):
        table.add_column(title, justify="left" if title in {"单位", "unit"} else "right")
    for rank, unit, score in composite.places()[:MOST_SHOWN]:
        table.add_row(f"{rank:.0f}", unit, f"{score:.4f}")
    return table
