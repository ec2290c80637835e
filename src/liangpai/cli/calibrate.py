"""``liangpai calibrate``: the certainty a card needs in each class, and what such a measurement can decide."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from liangpai.cli.console import JsonOption, LangOption, exits, out, print_json, say
from liangpai.dossier.schemes import load_scheme, save_scheme
from liangpai.problems import Lang, Problem, Rejected, refuse_errors
from liangpai.scoring.certainty import CurveRow, curve_table
from liangpai.scoring.certainty import certainty as calibrated
from liangpai.scoring.ranks import last_places
from liangpai.scoring.scheme.model import Certainty, Scheme
from liangpai.scoring.soundness import check_scheme

app = typer.Typer(add_completion=False)

Size = tuple[str, int, int]
MOST_UNITS = 200_000


@app.command()
def calibrate(
    classes: Annotated[str, typer.Argument(help="类别:单位数[:末位数]，逗号分隔，如 zhen:8,jiedao:4")],
    scheme: Annotated[Path | None, typer.Option(help="写入哪个方案 · store in this scheme")] = None,
    save: Annotated[Path | None, typer.Option(help="写好的方案存到 · where to save it")] = None,
    curve: Annotated[bool, typer.Option(help="列出曲线 · print the curves")] = False,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """所有单位其实一样时，误亮牌的场次不超过 5%：求每个类别的把握度；并列出差几个σ能识别出来。"""
    with exits(lang, as_json):
        if (scheme is None) != (save is None):
            raise Rejected([_half_told()])
        sizes = [_size(entry) for entry in classes.split(",")]
        found = [
            Certainty(code, n, k, len(sizes), calibrated(n, k, classes=len(sizes))) for code, n, k in sizes
        ]
        if scheme and save:
            _store(scheme, save, tuple(found))
        curves = [curve_table(n, k, classes=len(sizes)) if curve else [] for _, n, k in sizes]
        if as_json:
            print_json([_as_json(*pair) for pair in zip(found, curves, strict=True)])
            return
        for entry, rows in zip(found, curves, strict=True):
            say(
                lang,
                f"{entry.class_code}：n={entry.n}，k={entry.k}，共 {entry.classes} 类，把握度 {entry.value:.3f}",
                f"{entry.class_code}: n={entry.n}, k={entry.k}, {entry.classes} classes, certainty {entry.value:.3f}",
            )
            if rows:
                _show(rows, lang)


def _as_json(entry: Certainty, rows: list[CurveRow]) -> dict[str, object]:
    return {**vars(entry), **({"curve": [asdict(row) for row in rows]} if rows else {})}


def _half_told() -> Problem:
    return Problem(
        "calibrate.save",
        "--scheme --save",
        "--scheme 和 --save 要一起给：读哪个方案，写好后存到哪里",
        "--scheme and --save belong together: which scheme to read, and where to keep the new one",
    )


def _size(entry: str) -> Size:
    code, *numbers = entry.strip().split(":")
    try:
        n, *rest = (int(number) for number in numbers)
        k = rest[0] if rest else last_places(n)
    except (ValueError, IndexError):
        n, k = 0, 0
    if not 0 < k < n <= MOST_UNITS:
        raise Rejected(
            [
                Problem(
                    "calibrate.classes",
                    entry,
                    f"应写成 类别:单位数 或 类别:单位数:末位数，末位数小于单位数，单位数不超过 {MOST_UNITS:,}",
                    f"write CLASS:UNITS or CLASS:UNITS:LAST with fewer last places than units, at most {MOST_UNITS:,}",
                )
            ]
        )
    return code, n, k


def _store(path: Path, save: Path, found: tuple[Certainty, ...]) -> Scheme:
    scheme = load_scheme(path)
    stored = replace(scheme, gate=replace(scheme.gate, certainty=found))
    refuse_errors(check_scheme(stored))
    save_scheme(stored, save)
    return stored


def _show(rows: list[CurveRow], lang: Lang) -> None:
    titles = {
        "false": ("把握度", "误亮牌场次", "certainty", "false cards"),
        "found": ("落后σ", "识别出", "gap in σ", "found"),
    }
    for kind in ("false", "found"):
        zh_at, zh_share, en_at, en_share = titles[kind]
        table = Table()
        table.add_column(zh_at if lang == "zh" else en_at, justify="right")
        table.add_column(zh_share if lang == "zh" else en_share, justify="right")
        for row in rows:
            if row.kind == kind:
                table.add_row(f"{row.at:.3f}", f"{row.share:.1%}")
        out.print(table)
