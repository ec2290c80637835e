"""σ of every figure: by the figure, by the scheme, or our default."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.scoring.assessment.sigma import sigma_of_figures
from liangpai.scoring.scheme.model import MeasurementError, Scoring


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MeasurementError(), 2.0),
        (MeasurementError("stated", 1.5), 1.5),
        (MeasurementError("relative", 0.05), 4.0),
        (MeasurementError("span", 0.03), 3.0),
        (MeasurementError("band", 1.959964), 1.0),
        (MeasurementError("none", 0, "台账"), 0.0),
    ],
)
def test_the_scheme_states_the_error(one_class, error, expected) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80.0], [np.nan]])
    scheme = replace(scheme, indicators=(replace(scheme.indicators[0], error=error),))
    assert sigma_of_figures(scheme, figures)[:, 0].tolist() == pytest.approx([expected, 0])


def test_the_error_of_a_single_figure_goes_first(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80.0], [70.0]])
    stated = replace(figures, sigma=np.array([[0.7], [np.nan]]))
    assert sigma_of_figures(scheme, stated)[:, 0].tolist() == [0.7, 2.0]


def test_without_goalposts_the_default_stands_on_the_spread_of_the_class(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80.0], [30.0]])
    indicator = replace(scheme.indicators[0], scoring=Scoring("minmax"), error=MeasurementError())
    assert sigma_of_figures(replace(scheme, indicators=(indicator,)), figures)[:, 0].tolist() == [1, 1]
    empty = replace(figures, now=np.full((2, 1), np.nan))
    assert sigma_of_figures(replace(scheme, indicators=(indicator,)), empty)[:, 0].tolist() == [0, 0]
