"""``liangpai template``: the workbook of a scheme, blank or with the units filled in."""

import json
from dataclasses import replace

import openpyxl

from liangpai.dossier.schemes import save_scheme
from liangpai.examples import load_example
from tests.cli.ran import ran


def _units(path):
    page = openpyxl.load_workbook(path)["单位"]
    return [row[0] for row in page.iter_rows(min_row=5, values_only=True) if row[0]]


def test_a_blank_workbook_asks_for_the_units(golden, tmp_path):
    done = ran("template", golden.scheme, "--out", tmp_path / "a.xlsx")
    assert done.exit_code == 0 and "已写出" in done.stdout
    assert _units(tmp_path / "a.xlsx") == []


def test_units_are_filled_in_from_a_list_or_a_workbook(golden, tmp_path):
    listed = {"units": [{"code": "x1", "name": "某镇", "class_code": "镇"}]}
    (tmp_path / "units.json").write_text(json.dumps(listed))
    assert (
        ran(
            "template", golden.scheme, "--out", tmp_path / "a.xlsx", "--units", tmp_path / "units.json"
        ).exit_code
        == 0
    )
    assert _units(tmp_path / "a.xlsx") == ["x1"]
    assert (
        ran("template", golden.scheme, "--out", tmp_path / "b.xlsx", "--units", golden.workbook).exit_code
        == 0
    )
    assert _units(tmp_path / "b.xlsx") == ["G1", "G2", "G3", "G4"]


def test_a_wrong_scheme_or_list_gives_no_workbook(golden, tmp_path):
    scheme, _ = load_example("golden")
    save_scheme(replace(scheme, grades=()), tmp_path / "wrong.yaml")
    assert ran("template", tmp_path / "wrong.yaml", "--out", tmp_path / "a.xlsx").exit_code == 2
    assert (
        ran(
            "template", golden.scheme, "--out", tmp_path / "a.xlsx", "--units", tmp_path / "none.json"
        ).exit_code
        == 2
    )
    assert not (tmp_path / "a.xlsx").exists()


def test_a_folder_that_is_not_there_is_named(golden, tmp_path):
    done = ran("template", golden.scheme, "--out", tmp_path / "none" / "a.xlsx", "--lang", "en")
    assert done.exit_code == 2
    assert "the system refuses" in done.stderr
