"""Every sentence comes in both languages, with its rule and, for errors, the way out."""

import inspect

import pytest

from liangpai.problems import Problem
from liangpai.scoring.composite import NotAggregated, says
from liangpai.scoring.tree import Group

GIVEN = {
    "code": "x",
    "codes": ["x"],
    "units": ("A", "B"),
    "unit": "A",
    "method": "mean",
    "value": -1.0,
    "parent": "X",
    "column": "Low",
    "reason": ValueError("too large"),
}


@pytest.mark.parametrize(
    "name", [name for name, _ in inspect.getmembers(says, inspect.isfunction) if name[0] != "_"]
)
def test_a_sentence_is_said_in_both_languages(name):
    function = getattr(says, name)
    if function is Problem:
        return
    given = dict(GIVEN)
    if name == "not_aggregated":
        given["reason"] = NotAggregated("X", "geometric", ValueError("too large"), Group("X", ("x",), None))
    said = function(**{key: given[key] for key in inspect.signature(function).parameters})
    assert said.zh.endswith("。")
    assert said.en.endswith(".")
    assert said.code.startswith("index.")
