"""The waterfall: bars that stand on each other up to the total."""

import re

import pytest

from liangpai.dossier.report.charts.waterfall import Caption, Step, waterfall

CAPTION = Caption("得分构成", "总分", "贡献", "较中位")


def bars(picture, style):
    found = re.findall(rf'class="{style}" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', picture)
    return [(float(x), float(wide)) for x, wide in found]


def test_each_bar_begins_where_the_one_before_ended():
    drawn = waterfall([Step("一", 40, 35), Step("二", 30, 30)], 70, CAPTION)
    (first, second), (whole,) = bars(drawn, "part"), bars(drawn, "whole")
    assert second[0] == pytest.approx(sum(first), abs=0.2)
    assert whole[0] == first[0]
    assert sum(second) == pytest.approx(sum(whole), abs=0.2)


def test_what_is_lacking_to_the_median_is_boxed_and_said():
    drawn = waterfall([Step("一", 30, 35)], 30, CAPTION)
    (short,), (lack,) = bars(drawn, "short"), bars(drawn, "lack")
    assert lack[0] == pytest.approx(sum(short), abs=0.2)
    assert "−5.00" in drawn and 'class="number low"' in drawn


def test_a_difference_under_the_printed_digits_is_no_lack():
    drawn = waterfall([Step("一", 30, 30.004)], 30, CAPTION)
    assert 'class="lack"' not in drawn and 'class="part"' in drawn


def test_bonus_and_deduction_have_no_median():
    drawn = waterfall([Step("一", 80, 80), Step("加分", 2), Step("减分", -3)], 79, CAPTION)
    assert drawn.count('class="median"') == 1
    (plus,), (minus,), (whole,) = bars(drawn, "plus"), bars(drawn, "minus"), bars(drawn, "whole")
    assert minus[0] == pytest.approx(sum(whole), abs=0.2)
    assert sum(minus) == pytest.approx(sum(plus), abs=0.2)
    links = re.findall(r'class="link" x1="([\d.]+)"', drawn)
    assert float(links[-1]) == pytest.approx(sum(whole), abs=0.2)
    assert "+2.00" in drawn and "−3.00" in drawn


def test_a_score_of_nothing_can_be_drawn():
    drawn = waterfall([Step("一", 0, 0)], 0, CAPTION)
    assert ">0.00<" in drawn
    assert "总分" in waterfall([], 0, CAPTION)


def test_a_long_name_is_cut_in_the_picture_and_whole_under_the_pointer():
    long = "名字很长的一个指标写在图上放不下"
    drawn = waterfall([Step(long, 10, 10)], 10, CAPTION)
    assert f"<title>{long}: +10.00</title>" in drawn
    assert f">{long}<" not in drawn
