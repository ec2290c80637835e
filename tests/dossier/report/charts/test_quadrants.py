"""Level against growth: dots at their values, names that do not lie on each other."""

import re

import pytest

from liangpai.dossier.report.charts.quadrants import (
    BOTTOM,
    HIGH,
    LEFT,
    RIGHT,
    TOP,
    WIDE,
    Caption,
    Spot,
    quadrants,
)

CAPTION = Caption("水平与增长", "水平分", "增长分", ("低快", "高快", "高慢", "低慢"))


def dots(picture):
    return [
        (float(x), float(y)) for x, y in re.findall(r'class="spot[^"]*" cx="([\d.]+)" cy="([\d.]+)"', picture)
    ]


def test_a_higher_level_lies_right_and_faster_growth_above():
    (x1, y1), (x2, y2) = dots(quadrants([Spot("甲", 70, 60), Spot("乙", 90, 80)], CAPTION))
    assert x1 < x2 and y1 > y2
    assert x1 > LEFT and x2 < WIDE - RIGHT and y2 > TOP and y1 < HIGH - BOTTOM


def test_the_cross_is_the_median_of_the_class():
    spots = [Spot("甲", 70, 60), Spot("乙", 90, 80), Spot("丙", 80, 75)]
    drawn = quadrants(spots, CAPTION)
    across = re.search(r'class="cross" x1="([\d.]+)"', drawn)[1]
    assert float(across) == pytest.approx(dots(drawn)[2][0], abs=0.1)


def test_every_quadrant_is_named_in_words():
    drawn = quadrants([Spot("甲", 70, 60), Spot("乙", 90, 80)], CAPTION)
    assert all(f">{word}</text>" in drawn for word in (*CAPTION.corners, "水平分", "增长分"))


def test_a_unit_with_a_decision_is_a_ring():
    assert quadrants([Spot("甲", 70, 60, marked=True), Spot("乙", 90, 80)], CAPTION).count("spot marked") == 1


def test_names_that_would_lie_on_each_other_are_left_to_the_pointer():
    crowd = [Spot(f"第{at}个单位", 80, 70) for at in range(12)]
    drawn = quadrants(crowd, CAPTION)
    assert len(dots(drawn)) == 12
    assert drawn.count('class="label"') < 12
    assert all(f"<title>{spot.name}: 80.00, 70.00</title>" in drawn for spot in crowd)


def test_a_class_without_any_spread_can_be_drawn():
    assert len(dots(quadrants([Spot("甲", 80, 70), Spot("乙", 80, 70)], CAPTION))) == 2


def test_the_ticks_are_round_and_few():
    drawn = quadrants([Spot("甲", 61.3, 0), Spot("乙", 98.7, 100)], CAPTION)
    ticks = [float(tick) for tick in re.findall(r'class="tick"[^>]*>([\d.-]+)<', drawn)]
    assert 4 <= len(ticks) <= 14
    assert all(tick % 5 == 0 for tick in ticks)
