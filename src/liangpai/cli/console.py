"""What every command shares: languages, problems printed and counted, progress, and exit codes scripts can use."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.measure import Measurement
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from liangpai.problems import Lang, Problem, Rejected, errors
from liangpai.words import Words

BAD_INPUT = 2
DIFFERS = 3
INTERRUPTED = 130
ENDS = Words("共 {n} 处错误，没有写入任何内容。", "{n} {n|error|errors}; nothing was written.")

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


def print_whole(table: Table) -> None:
    """A table whose numbers are never cut: text is folded, and what is still too wide is left to the terminal."""
    least = Measurement.get(out, out.options.update(width=10_000), table).minimum
    (out if least <= out.width else Console(width=least, highlight=False)).print(table, soft_wrap=False)


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
    """Turn a refusal into printed problems and exit code 2, and Ctrl-C into 130 with a word that nothing was written.

    What the system refuses (no right to write, no space, no such folder) is a refusal like any other; a reader of our
    output that goes away is none.
    """
    try:
        yield
    except Rejected as rejected:
        _refuse(rejected.problems, lang, as_json)
    except BrokenPipeError:
        raise
    except OSError as fault:
        _refuse([_of_the_system(fault)], lang, as_json)
    except KeyboardInterrupt:
        err.print(
            "已取消，没有写入任何内容。" if lang == "zh" else "Cancelled; nothing was written.", markup=False
        )
        raise typer.Exit(INTERRUPTED) from None


def _refuse(problems: Sequence[Problem], lang: Lang, as_json: bool) -> NoReturn:
    if as_json:
        print_json({"ok": False, "problems": problems_as_json(problems)})
    else:
        show_problems(problems, lang)
        err.print(ENDS.format(n=len(errors(problems))).says(lang), markup=False)
    raise typer.Exit(BAD_INPUT) from None


def _of_the_system(fault: OSError) -> Problem:
    why = fault.strerror or str(fault)
    zh = f"系统不让读写（{why}）；请检查路径、权限和磁盘空间"
    en = f"the system refuses to read or write ({why}): check the path, the rights and the space left"
    return Problem("file.system", str(fault.filename or ""), zh, en)


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
