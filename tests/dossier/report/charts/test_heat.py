"""The heat map: numbers that can be read, cells in their place, darker only ever more."""

import re

from hypothesis import given
from hypothesis import strategies as st

from liangpai.dossier.report.charts.heat import heat_map, ink_on, shade


def luminance(colour):
    parts = [c / 255 / 12.92 if c / 255 <= 0.03928 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@given(st.floats(0, 1))
def test_every_number_has_enough_contrast(share):
    light, dark = sorted((luminance(shade(share)), luminance(ink_on(share))), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_is_never_paler(a, b):
    low, high = sorted((a, b))
    assert luminance(shade(high)) <= luminance(shade(low))


def test_shares_are_printed_in_per_cent_and_nearly_nothing_stays_blank():
    drawn = heat_map(["甲", "乙"], [[0.996, 0.004], [0.004, 0.996]], 1, "图", "名次")
    assert re.findall(r'class="incell[^>]*>(\d+)<', drawn) == ["100", "100"]
    assert "甲 · 1: 0.996" in drawn


def test_the_last_places_are_cut_off_by_a_line():
    rows = [[0.5, 0.5], [0.5, 0.5]]
    assert 'class="cut"' in heat_map(["甲", "乙"], rows, 1, "图", "名次")
    assert 'class="cut"' not in heat_map(["甲", "乙"], rows, 0, "图", "名次")


def test_cells_shrink_as_units_grow_in_number():
    def wide(n):
        names, rows = [f"{at}镇" for at in range(n)], [[1.0 / n] * n] * n
        return float(
            re.search(r'class="cell" [^>]*width="([\d.]+)"', heat_map(names, rows, 1, "图", "名次"))[1]
        )

    assert wide(12) > wide(22) > wide(40) > 20
