"""The tree of an index: its levels and weights, and every way in which rows fail to be a tree."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.problems import Rejected
from liangpai.scoring.tree import Node, grow, one_group, problems

ROWS = [
    Node("a", 1, "X", 1.0, True, place="row 2"),
    Node("b", 1, "X", 3.0, True, place="row 3"),
    Node("c", 1, "Y", 5.0, True, place="row 4"),
    Node("d", 2, "Z", 2.0, True, place="row 5"),
    Node("Z", 3, "", np.nan, place="row 6"),
    Node("X", 2, "Z", 1.0, place="row 7"),
    Node("Y", 2, "Z", 1.0, place="row 8"),
]


def _codes(rows):
    return {(problem.code, problem.place) for problem in problems(rows)}


def _changed(place, **fields):
    return [
        Node(
            **{**{key: getattr(row, key) for key in Node.__slots__}, **(fields if row.place == place else {})}
        )
        for row in ROWS
    ]


def test_a_tree_knows_its_items_level_by_level_and_its_top():
    tree = grow(ROWS)
    assert tree.indicators == ("a", "b", "c", "d")
    assert tree.aggregates == ("X", "Y", "Z")
    assert (tree.index, tree.height) == ("Z", 3)
    assert [(group.parent, group.items) for group in tree.groups(1)] == [("X", ("a", "b")), ("Y", ("c",))]
    np.testing.assert_array_equal(tree.groups(2)[0].weights, [2, 1, 1])
    assert tree.groups(3) == ()


def test_an_effective_weight_is_the_product_of_the_shares_up_the_tree():
    shares = {"a": 0.0625, "b": 0.1875, "c": 0.25, "d": 0.5, "Z": 1.0, "X": 0.25, "Y": 0.25}
    assert grow(ROWS).effective_weights() == shares


@given(st.lists(st.floats(0.01, 10), min_size=7, max_size=7))
def test_the_effective_weights_of_the_indicators_sum_to_one(weights):
    rows = [Node(r.code, r.level, r.parent, w, r.indicator) for r, w in zip(ROWS, weights, strict=True)]
    tree = grow(rows)
    effective = tree.effective_weights()
    assert sum(effective[code] for code in tree.indicators) == pytest.approx(1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (_changed("row 3", code="a"), {("tree.duplicate_code", "row 2"), ("tree.duplicate_code", "row 3")}),
        (_changed("row 2", parent="W"), {("tree.unknown_parent", "row 2")}),
        (_changed("row 2", parent="d"), {("tree.indicator_as_parent", "row 2")}),
        (_changed("row 2", parent="Z"), {("tree.level_mismatch", "row 2")}),
        (_changed("row 2", weight=np.nan), {("tree.weight", "row 2")}),
        (_changed("row 2", weight=-1.0), {("tree.weight", "row 2")}),
        (_changed("row 4", weight=0.0), {("tree.no_weight", "row 8")}),
        (_changed("row 4", parent="X"), {("tree.no_items", "row 8")}),
        (_changed("row 8", parent=""), {("tree.one_index", "row 6")}),
        (
            _changed("row 6", parent="X"),
            {("tree.cycle", "row 6"), ("tree.cycle", "row 7"), ("tree.one_index", "")}
            | {("tree.weight", "row 6")},
        ),
        ([], {("tree.no_indicator", "")}),
        (ROWS[:1], {("tree.unknown_parent", "row 2"), ("tree.one_index", "")}),
        ([Node("a", 1, indicator=True, place="row 2")], {("tree.one_index", "row 2")}),
    ],
)
def test_rows_that_are_no_tree_are_named_by_their_place(rows, expected):
    assert _codes(rows) == expected


def test_a_good_tree_has_no_problem_and_a_bad_one_is_refused_with_all_of_them():
    assert problems(ROWS) == []
    with pytest.raises(Rejected) as no:
        grow(_changed("row 2", parent="W", weight=-1.0))
    assert len(no.value.problems) == 2


def test_a_node_above_a_circle_is_not_itself_in_the_circle():
    rows = [*_changed("row 6", parent="X"), Node("e", 1, "Y", 1.0, True, place="row 9")]
    assert ("tree.cycle", "row 9") not in _codes(rows)


def test_the_simplest_tree_gathers_all_indicators_into_the_index():
    assert one_group(["a", "b"]).effective_weights() == {"a": 0.5, "b": 0.5, "Index": 1.0}
    assert one_group(["a", "b"], [3, 1], "Z").effective_weights()["a"] == 0.75
    with pytest.raises(Rejected, match="more than once"):
        one_group(["a", "a"])
