"""``liangpai assess``: one workbook and one scheme in; scores, cards that passed the gate, papers and proof out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from liangpai.cli.console import (
    JsonOption,
    LangOption,
    err,
    exits,
    out,
    print_json,
    print_whole,
    problems_as_json,
    say,
    show_problems,
    steps,
)
from liangpai.dossier.letters import proposed
from liangpai.dossier.make import Made, make
from liangpai.dossier.names import unit_names
from liangpai.dossier.sentences import deliberation, outcome, probability, why
from liangpai.problems import Lang, Rejected
from liangpai.scoring.assessment import Assessment, Standing, bands
from liangpai.spreadsheets.marking import mark_errors

app = typer.Typer(add_completion=False)

MOST_SHOWN = 40


@app.command()
def assess(
    workbook: Annotated[Path, typer.Argument(help="填好的工作簿 · the filled-in workbook")],
    scheme: Annotated[Path, typer.Option(help="考核方案 .yaml 或 .xlsx · the scheme")],
    out_folder: Annotated[Path, typer.Option("--out", help="输出文件夹 · output folder")],
    mapping: Annotated[
        Path | None, typer.Option(help="自有表格的映射文件 · mapping of an office's own workbook")
    ] = None,
    units: Annotated[
        Path | None, typer.Option(help="配合映射：单位清单 .json 或本系统工作簿 · with a mapping: the units")
    ] = None,
    marked: Annotated[
        Path | None,
        typer.Option(
            help="有错时把标红的工作簿另存到 · where to put your workbook with its wrong cells marked"
        ),
    ] = None,
    runs: Annotated[int | None, typer.Option(min=100, max=1_000_000, help="复算次数 · replications")] = None,
    seed: Annotated[int, typer.Option(min=0, help="随机种子 · seed")] = 1,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """由工作簿和方案完成一次考核：得分、名次、等次、亮牌审查、通报、提醒函、报告和可核对的结果包。"""
    with exits(lang, as_json):
        with _marking(workbook, marked, lang), steps(lang, quiet=as_json) as shown:
            made = make(
                workbook,
                scheme,
                out_folder,
                mapping=mapping,
                units=units,
                runs=runs,
                seed=seed,
                lang=lang,
                stage=shown.stage,
                progress=shown.replications,
            )
        if as_json:
            print_json(summary(made))
        else:
            _show(made, lang)


@contextmanager
def _marking(workbook: Path, marked: Path | None, lang: Lang) -> Iterator[None]:
    """Give a refused workbook back with its wrong cells marked, where the person asked for it."""
    try:
        yield
    except Rejected as rejected:
        if marked is not None and workbook.suffix.lower() == ".xlsx":
            mark_errors(workbook, rejected.problems, marked, lang=lang)
            told = "标红的工作簿在" if lang == "zh" else "your workbook with its wrong cells marked:"
            err.print(f"{told} {marked}", markup=False)
        raise


def summary(made: Made) -> dict[str, object]:
    """What a script wants to know of a finished job."""
    found = made.assessment
    return {
        "ok": True,
        "hash": made.digest,
        "folder": str(made.folder),
        "files": list(made.files),
        "cards": [{"unit": item.unit, "card": item.card, "rule": item.rule} for item in proposed(found)],
        "decisions": [
            {"unit": item.unit, "rule": item.rule, "outcome": item.outcome, "probability": item.probability}
            for item in found.decisions
        ],
        "near_last": {near.class_code: list(near.units) for near in found.near_last if not near.told_apart},
        "warnings": problems_as_json(made.warnings),
    }


def _show(made: Made, lang: Lang) -> None:
    found = made.assessment
    names = unit_names(found.figures.units)
    for standing in found.standings:
        print_whole(_table(found, standing, lang))
        _say_more(standing.rated.size, lang)
    for item in found.decisions[:MOST_SHOWN]:
        line = f"{names[item.unit]} · {outcome(item, lang)} · {why(found, item, lang)}"
        out.print(line, markup=False)
    _say_more(len(found.decisions), lang)
    for near in found.near_last:
        sentence = deliberation(found, near, lang)
        if sentence:
            out.print(sentence, markup=False)
    show_problems(made.warnings, lang)
    say(lang, f"\n结果在 {made.folder}：", f"\nWritten to {made.folder}:")
    for name in made.files[:MOST_SHOWN]:
        out.print(f"  {name}", markup=False)
    _say_more(len(made.files), lang)
    say(lang, f"结果校验码 {made.digest}", f"Result hash {made.digest}")


def _say_more(count: int, lang: Lang) -> None:
    more = count - MOST_SHOWN
    if more > 0:
        say(lang, f"……另有 {more:,} 项，见结果文件。", f"… and {more:,} more, in the files.")


def _table(found: Assessment, standing: Standing, lang: Lang) -> Table:
    name = next(item.name for item in found.scheme.classes if item.code == standing.class_code)
    titles = {
        "zh": ("名次", "单位", "得分", "等次", "90%名次区间", "居末位概率"),
        "en": ("rank", "unit", "score", "grade", "90 % ranks", "P(last)"),
    }[lang]
    size = f"n={standing.n}, k={standing.k}"
    title = f"{name}（{size}）" if lang == "zh" else f"{name} ({size})"
    table = Table(title=escape(title), title_justify="left")
    for heading in titles:
        words = heading in ("单位", "unit", "等次", "grade")
        table.add_column(heading, justify="left" if words else "right", no_wrap=not words, overflow="fold")
    simulated = standing.simulated
    place = {int(row): index for index, row in enumerate(standing.rated)}
    order = [(number, row) for number, band in enumerate(bands(found, standing)) for row in band]
    for at, (number, row) in enumerate(order[:MOST_SHOWN]):
        ends_band = at + 1 < len(order) and order[at + 1][0] != number
        table.add_row(
            f"{found.ranks[row]:.0f}",
            escape(found.figures.units[row].name),
            f"{found.published[row]:.{found.scheme.precision}f}",
            escape(found.grades[row]),
            f"{simulated.low[place[row]]:.0f}–{simulated.high[place[row]]:.0f}",
            probability(simulated.p_last[place[row]]).strip(),
            end_section=ends_band,
        )
    return table
