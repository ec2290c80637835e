"""Reading STEPS.yaml: every key by its rule, every mistake by its place."""

import pytest

from liangpai.dossier.index.recipe import Normalise, Steps, Treat
from liangpai.dossier.index.steps import read_steps
from liangpai.problems import Rejected


def _read(tmp_path, text, height=3):
    path = tmp_path / "S.yaml"
    path.write_text(text, encoding="utf-8")
    return read_steps(path, height)


def _refused(tmp_path, text, height=3):
    with pytest.raises(Rejected) as no:
        _read(tmp_path, text, height)
    assert all(problem.zh and problem.en for problem in no.value.problems)
    return {(problem.code, problem.place) for problem in no.value.problems}


def test_without_a_file_figures_are_scaled_to_a_hundred_and_averaged():
    steps = read_steps(None, 4)
    assert steps == Steps(aggregate={1: "arithmetic", 2: "arithmetic", 3: "arithmetic"})
    assert steps.normalise.method == "minmax"


def test_an_empty_file_is_the_same_as_none(tmp_path):
    assert _read(tmp_path, "# nothing yet\n") == read_steps(None, 3)


def test_every_key_is_read_whatever_the_order(tmp_path):
    steps = _read(
        tmp_path,
        "precision: 2\naggregate: {2: geometric, 1: 'power:2'}\navailability: 0.7\nnormalise: {method: zscore, mean: 10}\n"
        "treat: {winmax: 3, skew: 1.5, kurtosis: 3, then: none}\nimpute: group_mean:Region\ndenominate: true\n",
    )
    assert steps == Steps(
        True, "group_mean:Region", Treat(3, 1.5, 3.0, "none"), Normalise("zscore", {"mean": 10}),
        {1: "power:2", 2: "geometric"}, 0.7, 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("treat: {}", Treat()),
        ("treat: {winmax: 1}", Treat(winmax=1)),
        ("treat: {then: null}", Treat(then="none")),
        ("treat: none", None),
        ("treat: null", None),
    ],
)
def test_treatment_fills_in_what_is_not_said(tmp_path, text, expected):
    assert _read(tmp_path, text).treat == expected


def test_a_step_can_be_switched_off_by_name(tmp_path):
    steps = _read(tmp_path, "impute: null\nnormalise: none\nprecision: none\naggregate: harmonic\n")
    assert (steps.impute, steps.normalise.method, steps.precision) == ("none", "none", None)
    assert steps.aggregate == {1: "harmonic", 2: "harmonic"}
    assert steps.with_aggregation("geometric").aggregate == {1: "geometric", 2: "geometric"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("normalize: minmax", {("steps.unknown_key", "S.yaml:normalize")}),
        ("denominate: maybe", {("steps.value", "S.yaml:denominate")}),
        ("impute: knn", {("steps.value", "S.yaml:impute")}),
        ("impute: group_mean", {("steps.value", "S.yaml:impute")}),
        ("impute: mean:Region", {("steps.value", "S.yaml:impute")}),
        ("treat: hard", {("steps.value", "S.yaml:treat")}),
        ("treat: {winmax: -1, skew: x, kurtosis: true, then: sqrt, limit: 3}",
         {("steps.value", "S.yaml:treat.winmax"), ("steps.value", "S.yaml:treat.skew"),
          ("steps.value", "S.yaml:treat.kurtosis"), ("steps.value", "S.yaml:treat.then"),
          ("steps.unknown_key", "S.yaml:treat.limit")}),
        ("normalise: 5", {("steps.value", "S.yaml:normalise")}),
        ("normalise: {lower: 0}", {("steps.value", "S.yaml:normalise")}),
        ("normalise: min-max", {("steps.value", "S.yaml:normalise")}),
        ("normalise: {method: zscore, lower: 0}", {("steps.value", "S.yaml:normalise")}),
        ("normalise: {method: prank, lower: 0}", {("steps.value", "S.yaml:normalise")}),
        ("normalise: {method: none, lower: 0}", {("steps.value", "S.yaml:normalise")}),
        ("aggregate: median", {("steps.value", "S.yaml:aggregate")}),
        ("aggregate: {1: arithmetic}", {("steps.value", "S.yaml:aggregate.2")}),
        ("aggregate: {1: arithmetic, 2: geometric, 3: geometric, top: x}",
         {("steps.value", "S.yaml:aggregate.3"), ("steps.value", "S.yaml:aggregate.top")}),
        ("availability: 70", {("steps.value", "S.yaml:availability")}),
        ("availability: most", {("steps.value", "S.yaml:availability")}),
        ("precision: -1", {("steps.value", "S.yaml:precision")}),
        ("precision: 1.5", {("steps.value", "S.yaml:precision")}),
        ("- minmax", {("steps.yaml", "S.yaml")}),
        ("a: [1,\nb: 2", {("steps.yaml", "S.yaml:2")}),
        ("impute: mean\nimpute: median", {("steps.yaml", "S.yaml:2")}),
        ("impute: \x07", {("steps.yaml", "S.yaml")}),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_used_is_named_by_its_key(tmp_path, text, expected):
    assert _refused(tmp_path, text) == expected
