"""Rules that give points, with the acceptance cases of the domain."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.normalise.points import all_or_nothing, bands, deduct_per_finding, threshold_or_growth

NAN = np.nan


def test_bands_of_the_road_within_minutes() -> None:
    scored = bands([12, 15, 15.01, 30, 31], [15, 30], [0.5, 0.3, 0])
    assert scored.tolist() == [0.5, 0.5, 0.3, 0.3, 0]


def test_bands_closed_at_the_left_reward_at_least() -> None:
    assert bands([94.99, 95, 99], [95], [0, 0.5], closed="left").tolist() == [0, 0.5, 0.5]


def test_an_edge_is_an_edge_whatever_the_last_bit() -> None:
    assert bands(0.1 + 0.2, [0.3], [1, 0]) == 1
    assert bands(0.3, [0.1 + 0.2], [0, 1], closed="left") == 1


def test_bands_take_any_shape_and_leave_gaps_missing() -> None:
    scored = bands([[1.0, NAN], [5.0, 9.0]], [4], [10, 20])
    np.testing.assert_array_equal(scored, [[10, NAN], [20, 20]])


@pytest.mark.parametrize(
    "edges, points, closed, message",
    [
        ([30, 15], [1, 2, 3], "right", "rising"),
        ([15, 15], [1, 2, 3], "right", "rising"),
        ([], [1], "right", "rising"),
        ([15], [1], "right", "1 edges make 2 bands, but points has 1"),
        ([15], [1, 2], "both", "closed must be"),
    ],
)
def test_bands_that_make_no_sense_are_refused(
    edges: list[float], points: list[float], closed: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        bands([1.0], edges, points, closed)


def test_sewage_reaches_seventy_per_cent_or_grows_by_ten_points() -> None:
    scored = threshold_or_growth([66, 71, 64, 71, NAN], [55, 70, 55, NAN, 55], 70, 10, "points", 0.5)
    assert scored[:4].tolist() == [0.5, 0.5, 0, 0.5]
    assert np.isnan(scored[4])


def test_growth_of_ten_per_cent_is_relative_when_the_rule_says_so() -> None:
    assert threshold_or_growth(60.5, 55, 70, 10, "relative") == 1
    assert threshold_or_growth(60.5, 55, 70, 10, "points") == 0
    assert threshold_or_growth(60.49, 55, 70, 10, "relative") == 0


def test_without_a_base_only_the_threshold_counts() -> None:
    assert threshold_or_growth([69.0, 70.0], [NAN, NAN], 70, 10, "points").tolist() == [0, 1]


def test_staying_at_nought_is_no_relative_growth() -> None:
    assert threshold_or_growth([0.0, 5.0], [0.0, 0.0], 70, 10, "relative").tolist() == [0, 0]


def test_a_turned_figure_grows_by_falling() -> None:
    assert threshold_or_growth([-45.0, -50.0], [-55.0, -55.0], -30, 10, "points").tolist() == [1, 0]
    assert threshold_or_growth([-49.5, -50.0], [-55.0, -55.0], -30, 10, "relative").tolist() == [1, 0]


def test_the_kind_of_growth_must_be_said() -> None:
    with pytest.raises(ValueError, match="growth_kind must be 'points' or 'relative'"):
        threshold_or_growth(66, 55, 70, 10, "")
    with pytest.raises(ValueError, match="growth must be above 0"):
        threshold_or_growth(66, 55, 70, 0, "points")


def test_all_or_nothing_gives_all_at_the_threshold() -> None:
    scored = all_or_nothing([94.9, 95, 96, NAN], 95, 2.0)
    np.testing.assert_array_equal(scored, [0, 2, 2, NAN])
    assert all_or_nothing(-30, -30) == 1


def test_thirteen_findings_leave_nought_not_less() -> None:
    assert deduct_per_finding([0, 3, 13], 10).tolist() == [10, 7, 0]
    assert deduct_per_finding([13], 10, 1, floor=2).tolist() == [2]


def test_findings_drawn_below_nought_add_no_points() -> None:
    assert deduct_per_finding(-0.4, 10) == 10


def test_a_deduction_that_adds_or_a_floor_above_full_points_is_refused() -> None:
    with pytest.raises(ValueError, match="must not add points"):
        deduct_per_finding([1], 10, -1)
    with pytest.raises(ValueError, match="must not add points"):
        deduct_per_finding([1], 10, 1, floor=11)


@given(st.floats(0, 100), st.floats(0, 100))
def test_more_findings_never_leave_more(few: float, many: float) -> None:
    few, many = min(few, many), max(few, many)
    assert deduct_per_finding(many, 10) <= deduct_per_finding(few, 10)
