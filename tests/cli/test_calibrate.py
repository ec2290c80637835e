"""``liangpai calibrate``: the certainty of every class, stored where it is asked for, and the curves."""

import pytest

from liangpai.dossier.schemes import load_scheme
from liangpai.scoring.certainty import certainty
from tests.cli.ran import only_names_are_chinese, ran, told


def test_the_certainty_of_every_class_shares_the_false_occasions():
    found = told("calibrate", "zhen:8,jiedao:4:1")
    assert found == [
        {"class_code": "zhen", "n": 8, "k": 1, "classes": 2, "value": certainty(8, 1, classes=2)},
        {"class_code": "jiedao", "n": 4, "k": 1, "classes": 2, "value": certainty(4, 1, classes=2)},
    ]


def test_it_is_printed_in_both_languages():
    assert "a：n=5，k=1，共 1 类，把握度 0." in ran("calibrate", "a:5").stdout
    assert only_names_are_chinese(ran("calibrate", "a:5", "--curve", "--lang", "en").output)


def test_the_curves_fall_and_rise():
    (found,) = told("calibrate", "a:5", "--curve")
    false = [row["share"] for row in found["curve"] if row["kind"] == "false"]
    power = [row["share"] for row in found["curve"] if row["kind"] == "found"]
    assert false == sorted(false, reverse=True) and power == sorted(power) and power[-1] > 0.9
    shown = ran("calibrate", "a:5", "--curve").stdout
    assert "误亮牌场次" in shown and "识别出" in shown and "%" in shown


def test_it_is_stored_in_a_scheme(golden, tmp_path):
    done = ran("calibrate", "镇:6", "--scheme", golden.scheme, "--save", tmp_path / "new.yaml")
    assert done.exit_code == 0
    (entry,) = load_scheme(tmp_path / "new.yaml").gate.certainty
    assert (entry.class_code, entry.n, entry.k, entry.value) == ("镇", 6, 1, certainty(6, 1))


def test_a_class_the_scheme_does_not_have_is_not_stored(golden, tmp_path):
    done = ran("calibrate", "乡:6", "--scheme", golden.scheme, "--save", tmp_path / "new.yaml")
    assert done.exit_code == 2 and not (tmp_path / "new.yaml").exists()


@pytest.mark.parametrize("classes", ["a", "a:b", "a:1", "a:4:4", "a:4:0", "a:-3", "a:4,", "a:1000000000", ""])
def test_sizes_that_are_none_are_refused(classes):
    assert ran("calibrate", classes).exit_code == 2


@pytest.mark.parametrize("option", ["--scheme", "--save"])
def test_a_scheme_to_read_and_a_place_to_keep_it_belong_together(golden, option):
    done = ran("calibrate", "镇:6", option, golden.scheme)
    assert done.exit_code == 2 and "--scheme" in done.stderr and "--save" in done.stderr
