"""Every way of scoring in a scheme gives 0–100, by worked cases (AC-5.2 to AC-5.4)."""

import numpy as np
import pytest

from liangpai.scoring.marks import METHODS, number, numbers, span, text
from liangpai.scoring.scheme.model import Indicator, Scoring

NAN = np.nan


def an_indicator(method: str, direction: int = 1, **parameters: object) -> Indicator:
    return Indicator("I", "指标", "A", {}, Scoring(method, parameters), direction=direction)  # type: ignore[arg-type]


def marks(
    method: str, x: list[float], base: list[float] | None = None, direction: int = 1, **parameters: object
) -> list[float]:
    before = np.full(len(x), NAN) if base is None else np.array(base)
    scored = METHODS[method].mark(np.array(x), before, an_indicator(method, direction, **parameters))
    return [round(float(score), 4) for score in scored]


def test_efficacy_is_60_at_low_100_at_high_and_never_under_0() -> None:
    assert marks("efficacy", [60, 110, 85, 130, -100], low=60.0, high=110.0) == [60, 100, 80, 100, 0]
    assert marks("efficacy", [30, 10, 20], direction=-1, low=30.0, high=10.0) == [60, 100, 80]


def test_bands_close_on_the_right_unless_said_otherwise() -> None:
    times = [12, 15, 15.01, 30, 31]
    assert marks("bands", times, edges=[15.0, 30.0], points=[0.5, 0.3, 0.0]) == [100, 100, 60, 60, 0]
    assert marks("bands", [94.9, 95], edges=[95.0], points=[0.0, 0.5], closed="left") == [0, 100]


def test_threshold_or_growth_says_whether_ten_per_cent_are_points_or_relative() -> None:
    rule = {"threshold": 70.0, "growth": 10.0}
    assert marks("threshold_or_growth", [66, 66], [55, 57], growth_kind="points", **rule) == [100, 0]
    assert marks("threshold_or_growth", [60.5, 60], [55, 55], growth_kind="relative", **rule) == [100, 0]
    assert marks("threshold_or_growth", [71], [NAN], growth_kind="points", **rule) == [100]


def test_deductions_stop_at_nothing() -> None:
    assert marks("deduct", [0, 3, 10, 13], full=10.0, per_finding=1.0) == [100, 70, 0, 0]


def test_a_target_is_completed_up_to_its_cap() -> None:
    assert marks("target", [40, 80, 100], target=80.0) == [50, 100, 100]
    assert marks("target", [100], target=80.0, cap=1.2) == [120]


def test_all_or_nothing_and_goalposts() -> None:
    assert marks("all_or_nothing", [4.9, 5], threshold=5.0) == [0, 100]
    assert marks("all_or_nothing", [4.9, 5, 5.1], direction=-1, threshold=5.0) == [100, 100, 0]
    assert marks("goalposts", [0, 5, 12], low=0.0, high=10.0) == [0, 50, 100]


def test_methods_of_the_sample_look_along_the_units_of_a_class() -> None:
    block = np.array([[1.0, 2.0, 3.0], [30.0, 20.0, 10.0]])
    for method in ("minmax", "prank"):
        scored = METHODS[method].mark(block, block, an_indicator(method))
        assert scored.tolist() == [[0, 50, 100], [100, 50, 0]]
    assert METHODS["fracmax"].mark(block, block, an_indicator("fracmax"))[0].tolist() == pytest.approx(
        [100 / 3, 200 / 3, 100]
    )
    assert METHODS["zscore"].mark(block, block, an_indicator("zscore")).tolist() == [
        [60, 70, 80],
        [80, 70, 60],
    ]
    assert marks("minmax", [1, 2, 3], direction=-1, lower=60.0, upper=100.0) == [100, 80, 60]


@pytest.mark.parametrize(
    ("method", "parameters", "width"),
    [
        ("efficacy", {"low": 60.0, "high": 110.0}, 50.0),
        ("goalposts", {"low": 5.0, "high": 1.0}, 4.0),
        ("bands", {"edges": [15.0, 30.0], "points": [1.0, 0.5, 0.0]}, 30.0),
        ("bands", {"edges": [95.0], "points": [0.0, 0.5]}, 190.0),
        ("threshold_or_growth", {"threshold": 70.0}, 70.0),
        ("all_or_nothing", {"threshold": 0.0}, 1.0),
        ("deduct", {"full": 10.0, "per_finding": 2.0}, 5.0),
        ("target", {"target": 8.0}, 8.0),
        ("minmax", {}, None),
    ],
)
def test_the_default_error_stands_on_the_width_of_the_goalposts(
    method: str, parameters: dict[str, object], width: float | None
) -> None:
    assert span(an_indicator(method, **parameters)) == width


def test_a_parameter_of_the_wrong_kind_is_named() -> None:
    with pytest.raises(ValueError, match="I: parameter low must be a number"):
        number(an_indicator("efficacy", low="a"), "low")
    with pytest.raises(ValueError, match="I: parameter edges must be a list"):
        numbers(an_indicator("bands", edges="a"), "edges")
    assert numbers(an_indicator("bands", edges=3.0), "edges") == [3.0]
    assert text(an_indicator("bands"), "closed", "right") == "right"
