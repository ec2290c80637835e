"""Reading iMeta, and every row that cannot be used."""

import numpy as np
import pytest

from liangpai.dossier.index.meta import read_meta
from liangpai.problems import Rejected

HEAD = "iCode,Level,Parent,Direction,Weight,Type,Denominator,Target,Low,High,Transform\n"
GOOD = {
    "x": "x,1,P,1,2,Indicator,pop,9,0,10,log",
    "y": "y,,P,-1,1,indicator,,,,,none",
    "P": "P,2,,1,NA,Aggregate,,,,,",
    "g": "g,,,,,Group,,,,,",
    "pop": "pop,,,,,Denominator,,,,,",
    "o": "o,,,,,Other,,,,,",
}


def _write(tmp_path, **changed):
    path = tmp_path / "iMeta.csv"
    path.write_text(HEAD + "\n".join((GOOD | changed).values()) + "\n")
    return path


def _refused(path):
    with pytest.raises(Rejected) as no:
        read_meta(path)
    return {(problem.code, problem.place) for problem in no.value.problems}


def test_a_good_table_gives_tree_directions_spans_and_the_kinds_of_columns(tmp_path):
    meta = read_meta(_write(tmp_path))
    assert meta.tree.indicators == ("x", "y")
    assert meta.tree.index == "P"
    np.testing.assert_array_equal(meta.directions, [1, -1])
    np.testing.assert_array_equal(meta.low, [0, np.nan])
    np.testing.assert_array_equal(meta.high, [10, np.nan])
    np.testing.assert_array_equal(meta.target, [9, np.nan])
    np.testing.assert_array_equal(meta.logged, [True, False])
    assert meta.denominators == ("pop", "")
    assert (meta.groups, meta.denominator_columns) == (("g",), ("pop",))
    assert "o" in meta.known
    assert meta.warnings == ()


def test_without_the_columns_direction_and_weight_more_is_better_and_all_weigh_the_same(tmp_path):
    path = tmp_path / "iMeta.csv"
    path.write_text("iCode,Level,Parent,Type\nx,1,P,Indicator\ny,1,P,Indicator\nP,2,,Aggregate\n")
    meta = read_meta(path)
    np.testing.assert_array_equal(meta.directions, [1, 1])
    np.testing.assert_array_equal(meta.tree.groups(1)[0].weights, [1, 1])


def test_the_direction_of_an_aggregate_is_reported_as_without_effect(tmp_path):
    meta = read_meta(_write(tmp_path, P="P,2,,-1,1,Aggregate,,,,,"))
    assert [(warning.code, warning.warning) for warning in meta.warnings] == [
        ("meta.aggregate_direction", True)
    ]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"x": "x,1,P,1,2,Indikator,,,,,"}, {("meta.type", "iMeta.csv:2:Type")}),
        ({"o": ",,,,,Other,,,,,"}, {("meta.no_code", "iMeta.csv:7:iCode")}),
        (
            {"x": "x,one,P,1,2,Indicator,,,,,"},
            {("table.not_a_number", "iMeta.csv:2:Level"), ("meta.level", "iMeta.csv:2:Level")},
        ),
        ({"x": "x,1.5,P,1,2,Indicator,,,,,"}, {("meta.level", "iMeta.csv:2:Level")}),
        ({"P": "P,,,1,1,Aggregate,,,,,"}, {("meta.level", "iMeta.csv:4:Level")}),
        ({"P": "P,1,,1,1,Aggregate,,,,,"}, {("meta.level", "iMeta.csv:4:Level")}),
        (
            {"x": "x,1,P,up,2,Indicator,,,,,"},
            {("table.not_a_number", "iMeta.csv:2:Direction"), ("meta.direction", "iMeta.csv:2:Direction")},
        ),
        ({"x": "x,1,P,0,2,Indicator,,,,,"}, {("meta.direction", "iMeta.csv:2:Direction")}),
        ({"x": "x,1,P,1,,Indicator,,,,,"}, {("tree.weight", "iMeta.csv:2")}),
        ({"x": "x,1,Q,1,1,Indicator,,,,,"}, {("tree.unknown_parent", "iMeta.csv:2")}),
        ({"x": "x,1,P,1,1,Indicator,,,10,10,"}, {("meta.goalposts", "iMeta.csv:2:Low")}),
        ({"x": "x,1,P,1,1,Indicator,,,0,ten,"}, {("table.not_a_number", "iMeta.csv:2:High")}),
        ({"x": "x,1,P,1,1,Indicator,,,,,sqrt"}, {("meta.transform", "iMeta.csv:2:Transform")}),
    ],
)
def test_a_row_that_cannot_be_used_is_named_by_its_cell(tmp_path, changed, expected):
    assert expected <= _refused(_write(tmp_path, **changed))
