"""``liangpai assess``: the whole job at the command line, refused by cell, interrupted without a trace."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import openpyxl
import pytest

from liangpai.cli import assess as command
from liangpai.dossier.make import make
from tests.cli.ran import only_names_are_chinese, ran, told
from tests.dossier.cases import RUNS, contents
from tests.dossier.workbooks import damaged

FEW = ("--runs", RUNS)


def _assess(case, out, *options):
    return ran("assess", case.workbook, "--scheme", case.scheme, "--out", out, *FEW, *options)


def test_a_finished_job_shows_standings_decisions_deliberation_and_files(yunxiu, tmp_path):
    done = _assess(yunxiu, tmp_path / "out")
    assert done.exit_code == 0
    for word in (
        "枕河镇",
        "荷风街道 · 拟亮牌 · 类别末位且低于75分",
        "不足以区分：同为末位相近单位",
        "提醒函-荷风街道.docx",
    ):
        assert word in done.stdout
    assert yunxiu.made.digest in done.stdout
    assert "没有写明测量误差" in done.stderr
    assert contents(tmp_path / "out") == contents(yunxiu.made.folder)


def test_english_holds_no_chinese_but_names_and_data(golden, tmp_path):
    done = _assess(golden, tmp_path / "out", "--lang", "en")
    found = golden.made.assessment
    names = [*(unit.name for unit in found.figures.units), *(grade.name for grade in found.scheme.grades)]
    rules = [rule.name for rule in found.scheme.card_rules]
    assert only_names_are_chinese(done.stdout + done.stderr, *names, *rules, "通报.docx", "镇")
    assert "P(last)" in done.stdout and "for deliberation" in done.stdout


def test_a_script_gets_json_and_nothing_else(yunxiu, tmp_path):
    words = ("assess", yunxiu.workbook, "--scheme", yunxiu.scheme, "--out", tmp_path / "out", *FEW)
    say = told(*words)
    assert (say["ok"], say["hash"]) == (True, yunxiu.made.digest)
    assert {card["unit"] for card in say["cards"]} == {"YXJ4", "YXT05", "YXT04"}
    assert sorted(say["files"]) == sorted(contents(tmp_path / "out"))
    assert set(say["near_last"]) == {"镇"}
    assert [warning["code"] for warning in say["warnings"]] == ["scheme.error_default"]


def test_a_broken_workbook_is_refused_cell_by_cell_and_nothing_is_written(golden, tmp_path):
    changes = {"C5": "约98", "D6": "12.6万", "A8": "G9"}
    broken = damaged(golden.workbook, tmp_path / "broken.xlsx", {"本期数据": changes})
    before = broken.read_bytes()
    done = ran("assess", broken, "--scheme", golden.scheme, "--out", tmp_path / "deep" / "out")
    assert done.exit_code == 2
    assert all(f"本期数据!{cell}" in done.stderr for cell in ("C5", "D6"))
    assert "没有写入任何内容" in done.stderr and done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["broken.xlsx"]
    assert broken.read_bytes() == before
    say = told("assess", broken, "--scheme", golden.scheme, "--out", tmp_path / "out")
    assert {problem["place"] for problem in say["problems"]} >= {"本期数据!C5", "本期数据!D6"}


def test_a_refused_workbook_comes_back_marked_where_it_is_asked_for(golden, tmp_path):
    broken = damaged(golden.workbook, tmp_path / "broken.xlsx", {"本期数据": {"C5": "约98"}})
    marked = tmp_path / "marked.xlsx"
    words = ("assess", broken, "--scheme", golden.scheme, "--out", tmp_path / "out", "--marked", marked)
    assert ran(*words).exit_code == 2
    assert openpyxl.load_workbook(marked)["本期数据"]["C5"].comment is not None
    assert not (tmp_path / "out").exists()


def test_only_a_workbook_that_can_bear_marks_is_marked(golden, tmp_path):
    own = tmp_path / "own.xls"
    own.write_bytes(b"no workbook")
    words = (
        "assess",
        own,
        "--scheme",
        golden.scheme,
        "--out",
        tmp_path / "out",
        "--marked",
        tmp_path / "m.xlsx",
    )
    assert ran(*words).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["own.xls"]


@pytest.mark.parametrize("missing", ["workbook", "scheme"])
def test_a_file_that_is_not_there_is_refused(golden, tmp_path, missing):
    given = {"workbook": golden.workbook, "scheme": golden.scheme, missing: tmp_path / "none.xlsx"}
    done = ran("assess", given["workbook"], "--scheme", given["scheme"], "--out", tmp_path / "out")
    assert done.exit_code == 2
    assert "none.xlsx" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_somebody_else_is_refused_and_untouched(golden, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "diary.txt").write_text("mine")
    done = _assess(golden, out)
    assert done.exit_code == 2
    assert "diary.txt" in done.stderr
    assert contents(out) == {"diary.txt": b"mine"}


@pytest.mark.parametrize("runs", [99, 1_000_001, "many"])
def test_replications_out_of_range_are_refused(golden, tmp_path, runs):
    words = ("assess", golden.workbook, "--scheme", golden.scheme, "--out", tmp_path / "out", "--runs", runs)
    assert ran(*words).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_more_lines_than_anybody_reads_are_counted(yunxiu, tmp_path, monkeypatch):
    monkeypatch.setattr(command, "MOST_SHOWN", 3)
    done = _assess(yunxiu, tmp_path / "out")
    assert "……另有 5 项，见结果文件。" in done.stdout  # towns
    assert done.stdout.count("· 拟亮牌 ·") + done.stdout.count("· 不足以区分 ·") <= 3
    monkeypatch.setattr(command, "MOST_SHOWN", 7)
    assert "… and 1 more, in the files." in _assess(yunxiu, tmp_path / "out", "--lang", "en").stdout


def test_names_are_shown_as_they_are_written(golden, tmp_path):
    """Square brackets mean colours to the terminal."""
    workbook = damaged(
        golden.workbook,
        tmp_path / "a.xlsx",
        {sheet: {"B5": "[red]甲[/red]"} for sheet in ("单位", "本期数据")},
    )
    done = ran("assess", workbook, "--scheme", golden.scheme, "--out", tmp_path / "out", *FEW)
    assert done.exit_code == 0, done.output
    assert "[red]甲[/red]" in done.stdout


def _started(case, out, runs):
    words = [
        sys.executable,
        "-m",
        "liangpai.cli",
        "assess",
        case.workbook,
        "--scheme",
        case.scheme,
        "--out",
        out,
    ]
    return subprocess.Popen(
        [*words, "--runs", str(runs)],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Who runs the tests in the background has Ctrl-C ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    )


def _wait_for(condition, process, seconds=30):
    until = time.monotonic() + seconds
    while not condition():
        assert process.poll() is None, process.stderr.read().decode()
        assert time.monotonic() < until
        time.sleep(0.01)


def test_ctrl_c_during_a_long_run_leaves_nothing_and_ends_with_130(yunxiu, tmp_path):
    process = _started(yunxiu, tmp_path / "deep" / "out", 1_000_000)
    try:
        _wait_for(lambda: (tmp_path / "deep").is_dir() and any((tmp_path / "deep").iterdir()), process)
        time.sleep(0.5)
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert "没有写入任何内容" in process.stderr.read().decode()
        assert list(tmp_path.iterdir()) == []
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.communicate()


def test_ctrl_c_keeps_the_former_result(golden, yunxiu, tmp_path):
    out = make(golden.workbook, golden.scheme, tmp_path / "out", runs=RUNS).folder
    before = contents(out)
    process = _started(yunxiu, out, 1_000_000)
    try:
        _wait_for(lambda: len(list(tmp_path.iterdir())) == 2, process)
        time.sleep(0.3)
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 130
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.communicate()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert contents(out) == before
