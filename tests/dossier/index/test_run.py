"""The fixed order of the steps, whatever the order of the keys, worked by hand on four towns."""

import numpy as np
import pytest

from liangpai.dossier.index.make import read
from liangpai.dossier.index.run import compute, raw
from liangpai.problems import Rejected
from tests.dossier.index.tables_of import META, write

nan = np.nan


def _computed(tmp_path, steps):
    return compute(read(write(tmp_path, steps)))


def test_steps_are_taken_in_their_fixed_order(tmp_path):
    done = _computed(
        tmp_path,
        "aggregate: {2: arithmetic, 1: arithmetic}\nnormalise: goalposts\nimpute: group_mean:side\ndenominate: true\n",
    )
    assert list(done.tables) == ["raw", "denominated", "imputed", "transformed", "normalised"]
    jobs = np.array([0.5, 0.75, 0.4, 0.75])
    income = np.log10(
        np.array([4, 9, 2, 2])
    )  # C takes the mean of the south, before logarithms; 1,000 to 10,000
    waste = np.array([0.8, 0.2, 0.6, 0.9])
    np.testing.assert_allclose(done.values, np.column_stack([jobs, income, waste]))
    economy = (2 * jobs + income) / 3
    np.testing.assert_allclose(done.scores["Economy"], economy)
    np.testing.assert_allclose(done.scores["Index"], (2 * economy + waste) / 3)


def test_without_steps_figures_are_scaled_by_the_sample_and_gaps_skipped(tmp_path):
    done = compute(read(write(tmp_path)))
    assert list(done.tables) == ["raw", "transformed", "normalised"]
    np.testing.assert_allclose(done.scores["Economy"][2], 0)
    assert done.ranks is not None
    assert not np.isnan(done.ranks).any()


def test_where_nothing_asks_for_logarithms_none_are_taken(tmp_path):
    done = compute(read(write(tmp_path, meta=META.replace(",log", ","))))
    assert list(done.tables) == ["raw", "normalised"]


def test_treatment_is_taken_when_asked_for(tmp_path):
    assert "treated" in _computed(tmp_path, "treat: {winmax: 1}").tables


def test_the_precision_is_used_for_ranking_only(tmp_path):
    done = _computed(tmp_path, "normalise: goalposts\nprecision: 0\n")
    assert set(done.ranks.tolist()) < {1.0, 2.0, 3.0, 4.0}
    assert len(set(done.scores["Index"].tolist())) == 4


def test_the_raw_composite_holds_the_warnings_of_the_tables(tmp_path):
    start = raw(read(write(tmp_path)))
    assert [warning.place for warning in start.warnings] == ["iData.csv:1:Time"]
    np.testing.assert_array_equal(start.values[2], [20, nan, 20])


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("impute: group_mean:bank", {("index.no_group", "STEPS.yaml")}),
        ("impute: group_mean:people", {("index.no_group", "STEPS.yaml")}),
        ("denominate: true", {("index.no_denominator", "iMeta.csv:2:Denominator")}),
    ],
)
def test_a_step_that_asks_for_what_the_tables_lack_is_refused(tmp_path, steps, expected):
    meta = META.replace("people,People,,,,,Denominator,,,,,\n", "")
    with pytest.raises(Rejected) as no:
        read(write(tmp_path, steps, meta=meta))
    assert {(problem.code, problem.place) for problem in no.value.problems} == expected


def test_denominators_that_are_not_used_need_not_be_there(tmp_path):
    meta = META.replace("people,People,,,,,Denominator,,,,,\n", "")
    assert compute(read(write(tmp_path, "denominate: false", meta=meta))).ranks is not None
