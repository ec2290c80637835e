"""The ladder of places."""

import re

import pytest

from liangpai.dossier.report.charts.ladder import NUMBERED, WIDE, Ladder


def at(picture, style, name):
    return [float(x) for x in re.findall(rf'class="{style}" {name}="([\d.]+)"', picture)]


def test_the_dot_stands_on_its_place_and_the_bar_around_its_interval():
    ladder = Ladder(8, 1)
    strip = ladder.strip(3, 2, 5, "三")
    (dot,) = at(strip, "place", "cx")
    (start,) = at(strip, "interval", "x")
    assert dot == pytest.approx(ladder.x(3), abs=0.05)
    assert start < ladder.x(2) < dot
    assert ">3</text>" in strip


def test_the_last_places_are_shaded_where_there_are_any():
    assert "lastzone" in Ladder(8, 1).strip(1, 1, 1, "一")
    assert "lastzone" not in Ladder(8, 0).strip(1, 1, 1, "一")
    assert "lastzone" not in Ladder(1, 1).strip(1, 1, 1, "一")
    (start,) = at(Ladder(8, 2).axis("名次"), "lastzone", "x")
    assert Ladder(8, 2).x(6) < start < Ladder(8, 2).x(7)


def test_few_places_are_all_named_and_many_by_quarters():
    assert re.findall(r">(\d+)</text>", Ladder(8, 1).axis("名次")) == [str(place) for place in range(1, 9)]
    assert re.findall(r">(\d+)</text>", Ladder(101, 1).axis("名次")) == ["1", "26", "51", "76", "101"]


def test_a_crowded_ladder_has_plain_dots():
    strip = Ladder(NUMBERED + 1, 1).strip(9, 8, 12, "九")
    assert "</text>" not in strip and 'class="place"' in strip


def test_every_place_lies_inside_the_picture():
    for n in (1, 2, 7, 26_842):
        assert 0 < Ladder(n, 1).x(1) <= Ladder(n, 1).x(n) < WIDE
