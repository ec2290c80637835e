"""What was read."""

from datetime import date

import numpy as np
import pytest

from liangpai.problems import Problem
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.reading import Reading, TableRead

READ = TableRead(
    "表",
    ("甲", "乙"),
    {"A1": np.array([1.0, 2.0]), "A2": ("x", None), "A3": (date(2024, 1, 1), None)},
    Grid("页", ()),
    (4, 5),
    {"unit": 0, "A1": 2},
    "unit",
)


def test_numbers_and_texts_are_asked_for_by_kind() -> None:
    assert READ.numbers(["A1", "A1"]).tolist() == [[1.0, 1.0], [2.0, 2.0]]
    assert READ.numbers([]).shape == (2, 0)
    assert READ.texts("A2") == ("x", None)
    for wrong in (lambda: READ.numbers(["A2"]), lambda: READ.texts("A1"), lambda: READ.texts("A3")):
        with pytest.raises(TypeError):
            wrong()


def test_a_value_given_by_the_template_has_the_place_of_its_key() -> None:
    assert (READ.place("A1", 1), READ.place("A9", 1)) == ("页!C6", "页!A6")


def test_a_reading_with_warnings_only_is_usable() -> None:
    warning, error = Problem("a", "", "", "", warning=True), Problem("b", "", "", "")
    assert Reading({}, (warning,)).is_usable
    assert not Reading({}, (warning, error)).is_usable
