"""The EM algorithm against what is known of normal distributions."""

import numpy as np
import pytest

from liangpai.scoring.missing.normal import em

NAN = np.nan


def test_an_exact_line_is_continued() -> None:
    filled = em([[1.0, 20.0], [2.0, NAN], [3.0, 60.0], [4.0, 80.0]])
    assert filled.values[1, 1] == pytest.approx(40.0, abs=1e-5)
    assert filled.source[1, 1] == "em"


def test_one_gappy_indicator_is_filled_by_the_regression_of_the_complete_units() -> None:
    # With a single pattern of gaps the likelihood factorises, so the answer is known: least squares.
    rng = np.random.default_rng(5)
    x = rng.multivariate_normal([3, -1], [[1, 0.6], [0.6, 2]], size=80)
    x[60:, 1] = NAN
    slope, start = np.polyfit(x[:60, 0], x[:60, 1], 1)
    np.testing.assert_allclose(em(x).values[60:, 1], start + slope * x[60:, 0], atol=1e-6)


def test_unrelated_indicators_are_filled_near_their_means() -> None:
    x = np.array([[1.0, 5.0], [1.0, 7.0], [-1.0, 5.0], [-1.0, 7.0], [3.0, NAN]])
    assert em(x).values[4, 1] == pytest.approx(6.0, abs=1e-6)


def test_the_unit_of_measure_does_not_matter() -> None:
    rng = np.random.default_rng(6)
    x = rng.normal(size=(40, 3)) @ rng.normal(size=(3, 3))
    x[rng.random(x.shape) < 0.2] = NAN
    factor, shift = np.array([1.0, 1e6, 1e-6]), np.array([0.0, 1e6, 5.0])
    np.testing.assert_allclose(em(x * factor + shift).values, em(x).values * factor + shift, rtol=1e-5)


def test_a_repeated_indicator_does_no_harm() -> None:
    x = np.array([[1.0, 1.0, 2.0], [2.0, 2.0, 4.0], [3.0, 3.0, 6.0], [4.0, 4.0, NAN]])
    assert em(x).values[3, 2] == pytest.approx(8.0, abs=1e-4)


def test_a_constant_indicator_is_filled_with_its_value() -> None:
    assert em([[7.0, 1.0], [7.0, 3.0], [NAN, 2.0]]).values[2, 0] == pytest.approx(7.0)


def test_complete_figures_stay_as_they_are() -> None:
    x = np.array([[1.0, 2.0], [3.0, 5.0], [4.0, 4.0]])
    np.testing.assert_array_equal(em(x).values, x)


def test_an_indicator_nobody_has_stays_missing_and_a_unit_without_figures_takes_the_means() -> None:
    filled = em([[1.0, NAN], [3.0, NAN], [NAN, NAN]])
    assert filled.values[2, 0] == pytest.approx(2.0, abs=1e-6)
    assert (filled.source[:, 1] == "missing").all()
    assert np.isnan(em([[NAN], [NAN]]).values).all()


def test_rounds_that_do_not_settle_are_refused() -> None:
    with pytest.raises(ValueError, match="did not settle in 1 rounds"):
        em([[1.0, 2.0], [2.0, NAN], [3.0, 6.5], [4.0, 7.0]], most=1)
