"""Growth is scored by 功效 on the change for the better."""

import numpy as np
import pytest

from liangpai.scoring.growth import GROWTH_METHODS, growth_score
from liangpai.scoring.scheme.model import Growth, Indicator, Scoring


def an_indicator(growth: Growth, direction: int = 1) -> Indicator:
    return Indicator("I", "指标", "A", {}, Scoring("minmax"), direction=direction, growth=growth)


def test_ten_per_cent_between_0_and_20_is_80() -> None:
    scored = growth_score(
        np.array([110.0, 100.0, 200.0]),
        np.array([100.0, 100.0, 100.0]),
        an_indicator(Growth("percent", 0, 20)),
    )
    assert scored.tolist() == [80, 60, 100]


def test_less_of_what_should_be_low_is_growth() -> None:
    scored = growth_score(
        np.array([8.0]), np.array([10.0]), an_indicator(Growth("absolute", 0, 4), direction=-1)
    )
    assert scored.tolist() == [80]


def test_closing_half_the_gap_to_the_target() -> None:
    scored = growth_score(
        np.array([90.0]), np.array([80.0]), an_indicator(Growth("gap_closed", 0, 1, target=100))
    )
    assert scored.tolist() == [80]


@pytest.mark.parametrize("method", list(GROWTH_METHODS))
def test_standing_still_is_never_better_than_improving(method: str) -> None:
    base = np.array([50.0, 50.0, 50.0, 60.0, 70.0])
    now = np.array([50.0, 55.0, 60.0, 60.0, 70.0])
    scored = growth_score(now, base, an_indicator(Growth(method, -1, 30, target=100)))
    assert scored[0] <= scored[1] <= scored[2]
