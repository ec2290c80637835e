"""The pictures of a class: which are drawn, what they hold, and what is said where they are not."""

import dataclasses
import re

import numpy as np

from liangpai.dossier.report.evidence import pictures, shift_words
from liangpai.dossier.report.source import MOST_DRAWN, Source
from liangpai.scoring.assessment import Figures, Unit, assess
from tests.dossier.report.cases import district, golden, golden_scheme


def drawn(assessment, lang="zh", at=0):
    return pictures(Source(assessment, lang), assessment.standings[at])


def village(n, runs=50):
    values = np.linspace([110, 25, 70], [60, -5, 100], n)
    units = tuple(Unit(f"v{at}", f"{at}村", "town") for at in range(n))
    return assess(golden_scheme(), Figures.of(units, values), runs=runs)


def test_a_class_with_levels_growth_and_opinions_has_all_three():
    found = drawn(district())
    assert [(one.title, one.shape) for one in found] == [
        ("名次可接受度", "plain"),
        ("水平与增长", "tall"),
        ("剔除主观指标前后", "plain"),
    ]
    assert all(one.drawing for one in found)


def test_what_cannot_be_drawn_says_why_at_the_end():
    found = drawn(golden())
    assert [(one.title, one.shape) for one in found[2:]] == [("水平与增长", "untold")]
    assert "从略" in found[2].key and found[2].drawing is None
    force = drawn(district(), at=2)
    assert [one.shape for one in force] == ["wide", "untold", "untold"]
    assert force[2].key == "本类别没有主观指标，剔除前后名次不变。"


def test_a_map_of_many_units_takes_the_width_of_the_page():
    found = drawn(village(20))
    assert [one.shape for one in found] == ["wide", "plain", "untold"]


def test_a_shift_of_three_places_is_flagged_in_words():
    slopes = drawn(district())[2].drawing
    shifts = {
        unit.name: shift
        for unit, shift in zip(district().figures.units, district().subjective_shift, strict=True)
        if unit.class_code == "town"
    }
    flagged = {name for name, shift in shifts.items() if abs(shift) >= 3}
    assert len(re.findall(r'class="label flag"', slopes)) == len(flagged)


def test_a_large_class_names_only_the_shifts():
    found = {one.title: one for one in drawn(village(MOST_DRAWN + 1))}
    assert found["名次可接受度"].drawing is None
    assert found["剔除主观指标前后"].drawing is None
    assert "只列名次变动3位以上的单位：" in found["剔除主观指标前后"].key
    still = dataclasses.replace(
        (assessment := village(MOST_DRAWN + 1)), ranks_without_subjective=assessment.ranks
    )
    assert {one.title: one for one in drawn(still)}["剔除主观指标前后"].key.endswith("：无。")


def test_a_level_is_the_mean_by_points_over_figures_that_also_grew():
    spots = drawn(district())[1].drawing
    parts = district().parts
    grows = [0, 1, 3, 4, 5]  # A1 A2 A4 B1 B2, 10 points each
    level, growth = (np.mean(parts[name][0, grows]) for name in ("level", "growth"))
    assert f"枕河镇: {level:.2f}, {growth:.2f}" in spots


def test_a_shift_is_said_in_words():
    zh, en = Source(golden(), "zh"), Source(golden(), "en")
    assert [shift_words(zh, shift) for shift in (3, -1, 0)] == ["升3位", "降1位", "持平"]
    assert shift_words(en, -2) == "down 2"
