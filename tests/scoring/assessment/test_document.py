"""Figures survive their text form to the last bit."""

from dataclasses import fields

import numpy as np
import pytest

from liangpai.examples import load_example
from liangpai.scoring.assessment import Figures, figures_from_files, figures_to_files, table_to_csv


@pytest.mark.parametrize("name", ["conference", "golden", "yunxiu"])
def test_figures_come_back_as_they_were(name: str) -> None:
    scheme, figures = load_example(name)
    again = figures_from_files(scheme, figures_to_files(scheme, figures))
    for spec in fields(Figures):
        one, two = getattr(figures, spec.name), getattr(again, spec.name)
        if isinstance(one, np.ndarray):
            assert np.array_equal(one, two, equal_nan=one.dtype != bool)
        else:
            assert one == two


def test_numbers_keep_every_bit_and_counts_stay_counts() -> None:
    table = np.array([[0.1 + 0.2, 3.0], [1e-300, np.nan]])
    assert table_to_csv(["unit", "a", "b"], ["x", "y,z"], table).decode() == (
        'unit,a,b\nx,0.30000000000000004,3\n"y,z",1e-300,\n'
    )


def test_odd_codes_and_empty_rows_keep_their_places() -> None:
    table = np.array([[np.nan], [2.0], [0.5]])
    written = table_to_csv(["unit", "a"], ['n"an\n.0,', "nan", ".0"], table).decode()
    assert written == 'unit,a\n"n""an\n.0,",\nnan,2\n.0,0.5\n'
    assert table_to_csv(["unit"], ["x"], np.empty((1, 0))) == b"unit\nx\n"


def test_a_table_of_other_units_is_refused() -> None:
    scheme, figures = load_example("golden")
    files = figures_to_files(scheme, figures)
    files["now.csv"] = files["now.csv"].replace(b"I2", b"I9")
    with pytest.raises(ValueError, match="in their order"):
        figures_from_files(scheme, files)
    with pytest.raises(KeyError):
        figures_from_files(scheme, {})
