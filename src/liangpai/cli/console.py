"""What every command shares: languages, problems printed and counted, progress, and exit codes scripts can use."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from liangpai.problems import Lang, Problem, Rejected

BAD_INPUT = 2
DIFFERS = 3
INTERRUPTED = 130

LangOption = Annotated[Lang, typer.Option(envvar="LIANGPAI_LANG", help="语言 · language: zh | en")]
JsonOption = Annotated[bool, typer.Option("--json", help="以 JSON 输出 · print JSON")]

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def say(lang: Lang, zh: str, en: str) -> None:
    """One line on the standard output in the language asked for."""
    out.print(zh if lang == "zh" else en, markup=False)


def print_json(content: Any) -> None:
    """JSON on the standard output, nothing else beside it."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def show_problems(problems: Sequence[Problem], lang: Lang) -> None:
    """Every problem on the standard error, errors before warnings."""
    for problem in sorted(problems, key=lambda one: one.warning):
        word = {("zh", True): "提示", ("zh", False): "错误", ("en", True): "note", ("en", False): "error"}
        err.print(f"{word[lang, problem.warning]} {problem.says(lang)}", markup=False)


def problems_as_json(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """Problems for a script."""
    return [
        {"code": p.code, "place": p.place, "zh": p.zh, "en": p.en, "warning": p.warning} for p in problems
    ]


@contextmanager
def exits(lang: Lang, as_json: bool = False) -> Iterator[None]:
    """Turn a refusal into printed problems and exit code 2, and Ctrl-C into 130 with a word that nothing was written."""
    try:
        yield
    except Rejected as rejected:
        if as_json:
            print_json({"ok": False, "problems": problems_as_json(rejected.problems)})
        else:
            show_problems(rejected.problems, lang)
            count = sum(not problem.warning for problem in rejected.problems)
            err.print(
                f"共 {count} 处错误，没有写出任何文件。"
                if lang == "zh"
                else f"{count} errors; nothing was written.",
                markup=False,
            )
        raise typer.Exit(BAD_INPUT) from None
    except KeyboardInterrupt:
        err.print(
            "已取消，没有写出任何文件。" if lang == "zh" else "Cancelled; nothing was written.", markup=False
        )
        raise typer.Exit(INTERRUPTED) from None


class Steps:
    """A progress bar on the standard error: one line that names the stage and counts the replications."""

    def __init__(self, bar: Progress, lang: Lang) -> None:
        self._bar, self._lang = bar, lang
        self._task = bar.add_task("", total=None)

    def stage(self, name: str) -> None:
        """A stage of the job begins."""
        words = {"read": ("读取", "reading"), "score": ("计分", "scoring"), "write": ("写出", "writing")}
        self._bar.update(self._task, description=words[name][self._lang == "en"], total=None)

    def replications(self, class_code: str, done: int, total: int) -> None:
        """So many replications of a class are done."""
        word = "复算" if self._lang == "zh" else "replications"
        self._bar.update(self._task, description=f"{word} {class_code}", completed=done, total=total)


@contextmanager
def steps(lang: Lang, quiet: bool = False) -> Iterator[Steps]:
    """Show progress while the block runs; nothing where the standard error is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"))
    hidden = quiet or not err.is_terminal
    with Progress(*columns, TimeRemainingColumn(), console=err, transient=True, disable=hidden) as bar:
        yield Steps(bar, lang)
