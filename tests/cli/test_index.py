"""``liangpai index`` at the command line: exit codes, both languages, JSON, and nothing half-written."""

import json

import pytest
from typer.testing import CliRunner

from liangpai.cli import index as command
from tests.dossier.index.tables_of import DATA, write

STEPS = "denominate: true\nnormalise: goalposts\n"


def _run(tables, out, *options):
    given = ["--data", str(tables.figures), "--meta", str(tables.meta), "--out", str(out)]
    return CliRunner().invoke(
        command.app, [*given, *(["--steps", str(tables.steps)] if tables.steps else []), *options]
    )


@pytest.mark.parametrize(("lang", "word"), [("zh", "名次"), ("en", "rank")])
def test_a_finished_index_shows_its_first_places_and_its_files(tmp_path, lang, word):
    ran = _run(write(tmp_path / "in", STEPS), tmp_path / "out", "--lang", lang, "--runs", "20")
    assert ran.exit_code == 0
    assert word in ran.stdout
    assert "uncertainty.csv" in ran.stdout
    assert "iData.csv:1:Time" in ran.stderr
    assert (tmp_path / "out" / "uncertainty.csv").exists()


def test_a_script_gets_json_and_nothing_else(tmp_path):
    ran = _run(write(tmp_path / "in"), tmp_path / "out", "--json")
    told = json.loads(ran.stdout)
    assert (told["ok"], told["units"], told["indicators"]) == (True, 4, 3)
    assert "scores.csv" in told["files"]
    assert told["warnings"][0]["code"] == "data.ignored_column"


def test_bad_input_is_named_by_its_cell_with_exit_code_two_and_nothing_is_written(tmp_path):
    tables = write(tmp_path / "in", STEPS, DATA.replace(",50,", ",fifty,"))
    ran = _run(tables, tmp_path / "out", "--lang", "en")
    assert ran.exit_code == 2
    assert "iData.csv:2:jobs: 'fifty' is not a number" in ran.stderr
    assert not (tmp_path / "out").exists()
    assert json.loads(_run(tables, tmp_path / "out", "--json").stdout)["ok"] is False


def test_an_interruption_ends_with_130(tmp_path, monkeypatch):
    def interrupt(*_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "make_index", interrupt)
    ran = _run(write(tmp_path / "in"), tmp_path / "out")
    assert ran.exit_code == 130
    assert not (tmp_path / "out").exists()


def test_the_last_places_the_seed_and_what_varies_are_passed_on(tmp_path):
    options = ("--runs", "30", "--vary", "weights:0.5", "--seed", "9", "--k", "2")
    assert _run(write(tmp_path / "in", STEPS), tmp_path / "out", *options).exit_code == 0
    record = json.loads((tmp_path / "out" / "index.json").read_text())
    assert record["uncertainty"] == {"runs": 30, "vary": "weights:0.5", "seed": 9, "last_places": 2}
