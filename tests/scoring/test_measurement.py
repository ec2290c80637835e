"""σ of a figure from each of its sources."""

import numpy as np
import pytest

from liangpai.scoring.measurement import from_band, from_span, from_survey, from_verification, stated, verify

NAN = np.nan


def test_a_stated_error_is_taken_as_it_is() -> None:
    assert stated([0.0, 2.5]).tolist() == [0, 2.5]


def test_the_default_is_two_per_cent_of_the_goalpost_span() -> None:
    assert from_span(60, 110) == pytest.approx(1.0)
    assert from_span([110, 0], [60, 10], share=0.1).tolist() == [5, 1]


def test_an_expert_band_is_read_as_ninety_five_per_cent() -> None:
    assert from_band(1.96) == pytest.approx(1.0, abs=2e-5)


def test_a_survey_gives_its_standard_error() -> None:
    assert from_survey([120, 50, 20]) == pytest.approx(1.146, abs=5e-4)
    assert from_survey([50, 50], points=(100, 0)) == 5


def test_a_verification_factor_by_hand() -> None:
    factor = verify([100, 100, 50, 0, NAN, 10], [90, 110, 50, 5, 5, NAN])
    assert factor.n == 3
    assert (factor.mean, factor.sd) == pytest.approx((1.0, 0.1))
    assert from_verification([200.0, -200.0], factor) == pytest.approx([20, 20])


def test_the_bias_of_a_source_counts_as_error_of_a_figure_that_stands_as_reported() -> None:
    factor = verify([100, 100], [70, 70])
    assert factor.sd == pytest.approx(0)
    assert from_verification([10.0, NAN], factor)[0] == pytest.approx(3.0)


def test_one_recount_shows_no_spread() -> None:
    with pytest.raises(ValueError, match="at least two"):
        verify([100, 0], [90, 5])


@pytest.mark.parametrize("wrong", [-1.0, NAN, np.inf])
def test_an_error_that_is_negative_or_no_number_is_refused(wrong: float) -> None:
    for source in (stated, from_band):
        with pytest.raises(ValueError, match="must be a number not below 0"):
            source(wrong)
    with pytest.raises(ValueError, match="must be a number not below 0"):
        from_span(0, 1, share=wrong)
    with pytest.raises(ValueError, match="the span must be"):
        from_span(0, NAN)
