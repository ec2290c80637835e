"""Before and after: lines between two orders."""

import re

from liangpai.dossier.report.charts.slopes import Caption, Slope, slopes

CAPTION = Caption("前后", "含主观", "不含主观")


def ends(picture, style="steady"):
    found = re.findall(rf'<line class="{style}" x1="[\d.]+" y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)"', picture)
    return [(float(a), float(b)) for a, b in found]


def test_units_that_change_places_cross():
    (a1, a2), (b1, b2) = ends(slopes([Slope("甲", 1, 2), Slope("乙", 2, 1)], CAPTION))
    assert a1 < b1 and a2 > b2 and a1 == b2


def test_ties_stand_below_each_other_in_the_order_given():
    found = ends(slopes([Slope("甲", 1, 1), Slope("乙", 1, 1), Slope("丙", 3, 3)], CAPTION))
    assert [before for before, _ in found] == sorted({before for before, _ in found})
    assert all(before == after for before, after in found)


def test_a_flagged_shift_is_bold_and_said_in_words():
    drawn = slopes([Slope("甲", 1, 4, "降3位"), Slope("乙", 2, 1)], CAPTION)
    assert len(ends(drawn, "shifted")) == 1
    assert ">降3位</text>" in drawn


def test_each_end_carries_name_and_place():
    drawn = slopes([Slope("甲", 1, 2), Slope("乙", 2, 1)], CAPTION)
    assert ">甲 1</text>" in drawn and ">2 甲</text>" in drawn
    assert "含主观" in drawn and "不含主观" in drawn
