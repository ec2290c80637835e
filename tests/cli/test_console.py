"""What every command shares: languages, problems, exit codes, progress."""

import errno
import io
import json

import pytest
import typer
from rich.console import Console
from rich.table import Table

from liangpai.cli import console
from liangpai.cli.console import exits, print_whole, show_problems, steps
from liangpai.problems import Problem, Rejected

WRONG = Problem("x.wrong", "本期数据!C7", "应为数字", "a number is expected")
NOTE = Problem("x.note", "误差", "没有说明", "not stated", warning=True)


def _left_with(error, lang="zh", as_json=False):
    with pytest.raises(typer.Exit) as left, exits(lang, as_json):
        raise error
    return left.value.exit_code


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ["错误 本期数据!C7：应为数字", "提示 误差：没有说明", "共 1 处错误，没有写入任何内容。"]),
        (
            "en",
            [
                "error 本期数据!C7: a number is expected",
                "note 误差: not stated",
                "1 error; nothing was written.",
            ],
        ),
    ],
)
def test_a_refusal_names_every_problem_errors_first_and_ends_with_2(capsys, lang, lines):
    assert _left_with(Rejected([NOTE, WRONG]), lang) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == lines


def test_a_refusal_as_json_is_json_and_nothing_else(capsys):
    assert _left_with(Rejected([WRONG]), as_json=True) == 2
    out, err = capsys.readouterr()
    assert err == ""
    assert json.loads(out) == {"ok": False, "problems": console.problems_as_json([WRONG])}


@pytest.mark.parametrize(("lang", "word"), [("zh", "已取消"), ("en", "Cancelled")])
def test_an_interruption_ends_with_130(capsys, lang, word):
    assert _left_with(KeyboardInterrupt(), lang) == 130
    assert word in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_the_system_refuses_is_named_and_ends_with_2(capsys, lang):
    fault = OSError(errno.ENOSPC, "No space left on device", "/data/out")
    assert _left_with(fault, lang) == 2
    err = capsys.readouterr().err
    assert "/data/out" in err and "No space left on device" in err
    assert _left_with(OSError("odd"), lang) == 2
    assert "odd" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_problem_of_ours():
    with pytest.raises(BrokenPipeError), exits("zh"):
        raise BrokenPipeError


def test_a_fault_of_ours_is_not_hidden():
    with pytest.raises(ZeroDivisionError), exits("zh"):
        raise ZeroDivisionError


def test_square_brackets_in_what_people_wrote_are_shown_as_they_are(capsys):
    show_problems([Problem("x", "表[1]!A1", "[red]坏[/red]", "bad")], "zh")
    assert capsys.readouterr().err == "错误 表[1]!A1：[red]坏[/red]\n"


def test_the_bar_counts_replications_and_names_stages(monkeypatch):
    shown = io.StringIO()
    monkeypatch.setattr(console, "err", Console(file=shown, force_terminal=True, width=80))
    with steps("en") as bar:
        for stage in ("read", "score", "write"):
            bar.stage(stage)
        bar.replications("town", 50, 100)
    text = shown.getvalue()
    assert "replications town" in text and "50%" in text


def test_the_bar_is_silent_where_nobody_looks(monkeypatch):
    shown = io.StringIO()
    monkeypatch.setattr(console, "err", Console(file=shown, width=80))
    with steps("zh") as bar:
        bar.stage("read")
        bar.replications("镇", 1, 2)
    assert shown.getvalue().strip() == ""


@pytest.mark.parametrize("width", [40, 200])
def test_numbers_of_a_table_are_never_cut(monkeypatch, capsys, width):
    monkeypatch.setattr(console, "out", Console(width=width))
    table = Table()
    table.add_column("name", overflow="fold")
    for title in "abcd":
        table.add_column(title, no_wrap=True)
    table.add_row("一个很长很长的指标名称", *["1,234,567,890.12"] * 4)
    print_whole(table)
    out = capsys.readouterr().out
    assert out.count("1,234,567,890.12") == 4 and "…" not in out
