"""``liangpai scheme check|hash|convert|diff``: everything one does with a scheme before figures arrive."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from liangpai.cli.console import (
    BAD_INPUT,
    DIFFERS,
    JsonOption,
    LangOption,
    exits,
    print_json,
    problems_as_json,
    say,
    show_problems,
)
from liangpai.dossier.schemes import load_scheme, save_scheme
from liangpai.problems import errors
from liangpai.scoring.scheme import diff as differences
from liangpai.scoring.scheme import scheme_hash
from liangpai.scoring.soundness import check_scheme
from liangpai.words import Words

app = typer.Typer(add_completion=False, no_args_is_help=True)

SchemeFile = Annotated[Path, typer.Argument(help="考核方案 .yaml 或 .xlsx · the scheme")]


@app.command()
def check(scheme: SchemeFile, lang: LangOption = "zh", as_json: JsonOption = False) -> None:
    """逐条检查方案，说明错在哪里、怎么改 · check a scheme."""
    with exits(lang, as_json):
        loaded = load_scheme(scheme)
        problems = check_scheme(loaded)
        wrong = errors(problems)
        if as_json:
            print_json({"ok": not wrong, "hash": scheme_hash(loaded), "problems": problems_as_json(problems)})
        else:
            show_problems(problems, lang)
            words = Words("{n} 处错误，{m} 条提示。", "{n} {n|error|errors}, {m} {m|note|notes}.")
            say(lang, *words.format(n=len(wrong), m=len(problems) - len(wrong)))
        if wrong:
            raise typer.Exit(BAD_INPUT)


@app.command("hash")
def print_hash(
    scheme: SchemeFile,
    algorithm: Annotated[Literal["sha256", "sm3"], typer.Option(help="sha256 | sm3")] = "sha256",
    lang: LangOption = "zh",
) -> None:
    """方案内容的校验码：内容相同则校验码相同 · the content hash."""
    with exits(lang):
        say(lang, *(scheme_hash(load_scheme(scheme), algorithm),) * 2)


@app.command()
def convert(scheme: SchemeFile, out: Annotated[Path, typer.Argument()], lang: LangOption = "zh") -> None:
    """在 YAML 和 Excel 之间转换，内容无损 · convert, lossless."""
    with exits(lang):
        save_scheme(load_scheme(scheme), out)
        say(lang, f"已写出 {out}", f"Written {out}")


@app.command()
def diff(
    old: SchemeFile,
    new: Annotated[Path, typer.Argument(help="新版方案 · the newer scheme")],
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """逐项列出两版方案的差别；有差别时退出码为 3 · list the differences."""
    with exits(lang, as_json):
        changes = differences(load_scheme(old), load_scheme(new))
        if as_json:
            print_json([{"path": one.path, "before": one.before, "after": one.after} for one in changes])
        else:
            for one in changes:
                say(lang, *(f"{one.path}: {_shown(one.before)} → {_shown(one.after)}",) * 2)
            words = Words("共 {n} 处不同。", "{n} {n|difference|differences}.")
            say(lang, *words.format(n=len(changes)))
        if changes:
            raise typer.Exit(DIFFERS)


def _shown(value: object) -> str:
    return "—" if value is None else str(value)
