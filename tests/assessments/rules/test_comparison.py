"""Two runs side by side: who moved, what caused it, and the sentence of an erratum."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from liangpai.assessments.rules.comparison import (
    FigureChange,
    Moved,
    Placed,
    erratum,
    figure_changes,
    lists_changed,
    moves,
)
from liangpai.examples import load_example
from liangpai.scoring.assessment import Record

SCHEME, FIGURES = load_example("golden")
BEFORE = {"a": Placed(80.0, 1, "良好"), "b": Placed(70.0, 2, "一般"), "c": Placed(60.0, 3, "一般")}
AFTER = {"a": Placed(80.0, 2, "良好"), "b": Placed(81.5, 1, "良好"), "d": Placed(None, None, "不评定")}
UNITS = {code: (f"{code}镇", "镇") for code in "abcd"}


def _moved():
    return {one.unit: one for one in moves(BEFORE, AFTER, UNITS)}


def test_places_and_points_gained_are_positive() -> None:
    found = _moved()
    assert (found["b"].places, found["b"].points) == (1, 11.5)
    assert (found["a"].places, found["a"].points) == (-1, 0.0)


def test_a_unit_of_one_run_only_has_no_difference() -> None:
    found = _moved()
    assert (found["c"].places, found["c"].points) == (None, None)
    assert (found["d"].places, found["d"].is_changed) == (None, True)


def test_units_of_neither_run_are_left_out_and_the_furthest_stand_first() -> None:
    assert set(_moved()) == set("abcd")
    assert next(one.unit for one in moves(BEFORE, AFTER, {**UNITS, "e": ("e镇", "镇")})) == "b"


def test_the_same_run_moves_nobody() -> None:
    assert not any(one.is_changed for one in moves(BEFORE, BEFORE, UNITS))


def test_a_figure_that_differs_is_named_by_unit_and_indicator() -> None:
    now = FIGURES.now.copy()
    now[1, 0] = 12.5
    found = list(figure_changes(SCHEME, FIGURES, replace(FIGURES, now=now)))
    assert [(one.unit, one.item, one.before, one.after) for one in found] == [
        (FIGURES.units[1].code, SCHEME.indicator_codes[0], FIGURES.now[1, 0], 12.5)
    ]


def test_a_missing_figure_equals_a_missing_figure_and_a_new_unit_had_none() -> None:
    now = FIGURES.now.copy()
    now[0, 0] = np.nan
    gone = replace(FIGURES, now=now)
    assert list(figure_changes(SCHEME, gone, gone)) == []
    assert next(iter(figure_changes(SCHEME, FIGURES, gone))).after is None
    first = replace(FIGURES, units=FIGURES.units[:1], now=FIGURES.now[:1])
    fresh = list(figure_changes(SCHEME, first, FIGURES))
    assert {one.before for one in fresh} == {None}


def test_lists_that_differ_are_named() -> None:
    more = replace(
        FIGURES, records=(*FIGURES.records, Record(FIGURES.units[0].code, "fulfilment", 0.9, "文"))
    )
    assert lists_changed(FIGURES, more) == ["records"]
    assert lists_changed(FIGURES, FIGURES) == []


def test_an_erratum_says_what_was_corrected_why_and_whose_result_changed() -> None:
    change = FigureChange("a", "枕河镇", "C1", "集体收入", "万元", 12.6, 9.8)
    moved = [Moved("a", "枕河镇", "镇", Placed(80.12, 2, "良好"), Placed(79.5, 3, "良好"))]
    words = erratum([change], moved, {("a", "C1"): "按三资平台核减"})
    assert words.zh == (
        "更正数据 1 项：枕河镇“集体收入”由 12.6万元 更正为 9.8万元（按三资平台核减）。"
        "结果有变化的单位 1 个：枕河镇得分 80.12→79.50、名次 2→3。"
    )
    assert words.en == (
        "1 figure corrected: 枕河镇, 集体收入: 12.6万元 corrected to 9.8万元 (按三资平台核减). "
        "1 unit changed: 枕河镇 score 80.12 → 79.50, rank 2 → 3."
    )


def test_an_erratum_without_effect_says_so() -> None:
    same = Moved("a", "枕河镇", "镇", Placed(80.0, 1, "良好"), Placed(80.0, 1, "良好"))
    change = FigureChange("a", "枕河镇", "C1", "集体收入", "", None, 9.8)
    words = erratum([change], [same], {})
    assert "由 缺报 更正为 9.8。" in words.zh
    assert words.zh.endswith("均未变化。")


def test_an_erratum_of_other_records_names_no_figure() -> None:
    gone = Moved("a", "枕河镇", "镇", Placed(80.0, 1, "良好"), Placed(None, None, ""))
    words = erratum([], [gone], {})
    assert words.zh.startswith("有关事项更正后重新计算。")
    assert "枕河镇得分 80.00→—、名次 1→—、等次 良好→—" in words.zh
    assert words.en.startswith("Recomputed after other records were corrected. 1 unit changed")


PLACED = st.builds(
    Placed,
    st.none() | st.floats(0, 100),
    st.none() | st.integers(1, 9),
    st.sampled_from(["优秀", "良好", ""]),
)


@given(st.dictionaries(st.sampled_from("abcd"), PLACED), st.dictionaries(st.sampled_from("abcd"), PLACED))
def test_places_lost_one_way_are_gained_the_other(before, after) -> None:
    there = {one.unit: one for one in moves(before, after, UNITS)}
    back = {one.unit: one for one in moves(after, before, UNITS)}
    assert there.keys() == back.keys() == before.keys() | after.keys()
    for unit, one in there.items():
        assert one.places is None or one.places == -back[unit].places
        assert one.is_changed == back[unit].is_changed
