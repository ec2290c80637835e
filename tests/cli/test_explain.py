"""``liangpai explain``: a sheet that can be read on 80 columns, with what would have lifted the unit out."""

import pytest

from tests.cli.ran import only_names_are_chinese, ran, told
from tests.dossier.cases import forged


def _archive(case):
    return case.made.folder / "result.zip"


@pytest.mark.parametrize("name", ["丙镇", "G3"])
def test_a_unit_is_found_by_its_name_or_its_code(golden, name):
    done = ran("explain", _archive(golden), name, width=80)
    assert done.exit_code == 0
    assert "★I1 投资完成率" in done.stdout and "总分 73.3333" in done.stdout
    assert "只需投资完成率从 72 到 72.15%，即可离开末位（差 0.07 分）" in done.stdout


def test_eighty_columns_show_what_matters_and_cut_no_number(yunxiu):
    lines = ran("explain", _archive(yunxiu), "茶坞镇", width=80).stdout.splitlines()
    table = [line for line in lines if line.startswith(" ") and line.strip()]
    assert table[0].split() == ["指标", "本期", "得分", "分值", "贡献", "同类中位", "差距"]
    rows = [line.split() for line in table[2:] if len(line.split()) > 6]
    assert len(rows) == 19
    numbers = [cell for row in rows for cell in row[-6:]]
    assert all(cell == "—" or float(cell.replace(",", "")) is not None for cell in numbers)
    assert "…" not in "".join(lines)


def test_a_wide_terminal_shows_every_part(yunxiu):
    shown = ran("explain", _archive(yunxiu), "茶坞镇", width=130).stdout
    for word in ("上期", "水平", "增长", "进位"):
        assert word in shown


def test_forty_columns_fold_the_names_and_keep_the_numbers(yunxiu):
    shown = ran("explain", _archive(yunxiu), "茶坞镇", width=40).stdout
    assert "939.10" in shown and "100.00" in shown and "…" not in shown


def test_contributions_in_json_sum_to_the_total(yunxiu):
    sheet = told("explain", _archive(yunxiu), "YXJ4")
    assert sum(line["contribution"] for line in sheet["lines"]) + sheet["bonus"] - sheet[
        "deduction"
    ] == pytest.approx(sheet["total"], abs=1e-9)
    assert {line["growth"] for line in sheet["lines"]} > {None}
    assert sheet["unit"] == "YXJ4" and sheet["gap"] > 0


def test_english_holds_no_chinese_but_names_and_units_of_measure(golden):
    shown = ran("explain", _archive(golden), "G3", "--lang", "en").output
    names = [item.name for item in golden.made.assessment.scheme.indicators]
    assert only_names_are_chinese(shown, *names, "分.", "分 ")
    assert "bonus 0.00, deduction 0.00, total 73.3333" in shown


def test_a_unit_that_is_not_there_is_refused_with_those_that_are(golden):
    done = ran("explain", _archive(golden), "戊镇")
    assert done.exit_code == 2
    assert "单位有：甲镇、乙镇、丙镇、丁镇" in done.stderr


def test_a_name_that_two_units_bear_asks_for_the_code(golden, tmp_path):
    def rename(content):
        content["units"][1]["name"] = content["units"][0]["name"]

    path = forged(tmp_path / "x.zip", _archive(golden), rename, "figures/figures.json")
    assert ran("explain", path, "甲镇").exit_code == 2
    assert ran("explain", path, "G2").exit_code == 0


def test_a_unit_that_is_not_rated_has_no_sheet(golden, tmp_path):
    def found_lately(content):
        content["units"][1]["months"] = 1

    path = forged(tmp_path / "x.zip", _archive(golden), found_lately, "figures/figures.json")
    done = ran("explain", path, "乙镇")
    assert done.exit_code == 2 and "未评定" in done.stderr


def test_what_is_no_archive_is_refused(tmp_path):
    (tmp_path / "x.zip").write_bytes(b"no")
    assert ran("explain", tmp_path / "x.zip", "甲镇").exit_code == 2
