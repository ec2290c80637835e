"""Replications with other weights and methods: exact where nothing varies, counted where something fails."""

import numpy as np
import pytest

from liangpai.dossier.index.make import read
from liangpai.dossier.index.replicas import Replicas, Way, spread_of_ranks
from liangpai.dossier.index.run import compute
from liangpai.dossier.index.vary import read_vary
from liangpai.problems import Rejected
from tests.dossier.index.tables_of import DATA, META, write

META1 = META.replace("people,,0,1,", ",,0,200,")  # goalposts for jobs as they are, not per head
STEPS = "denominate: true\nimpute: mean\ntreat: {}\nnormalise: {method: minmax, lower: 1}\n"


def _replicas(tmp_path, vary, steps=STEPS, meta=META):
    held = read(write(tmp_path, steps, meta=meta))
    return Replicas(held, read_vary(vary, held.steps)), compute(held)


def test_where_nothing_varies_every_replication_is_the_nominal_index(tmp_path):
    replicas, nominal = _replicas(tmp_path, "weights:0")
    block = replicas.draw(np.random.default_rng(1), 3)
    np.testing.assert_allclose(block, np.tile(nominal.scores["Index"], (3, 1)))
    spread, said = spread_of_ranks(replicas, 50, 1, seed=1)
    np.testing.assert_array_equal(spread.median, nominal.ranks)
    assert said == []


def test_each_way_is_computed_as_if_it_were_the_nominal_one(tmp_path):
    replicas, _ = _replicas(
        tmp_path,
        "winmax:0|5,normalise:minmax|zscore:mean=50:sd=5,impute:mean|median,aggregate:harmonic|arithmetic",
    )
    ones = {node.code: np.array([node.weight]) for node in replicas.tree.nodes if node.parent}
    found = replicas.scores(Way(impute=1, winmax=0, normalise=1, aggregate=0), ones)
    steps = "denominate: true\nimpute: median\ntreat: {winmax: 0}\nnormalise: {method: zscore, mean: 50, sd: 5}\naggregate: harmonic\n"
    wanted = compute(read(write(tmp_path, steps))).scores["Index"]
    np.testing.assert_allclose(found, wanted[None])


def test_weights_vary_by_their_spread_and_no_more(tmp_path):
    replicas, nominal = _replicas(tmp_path, "weights:0.25")
    block = replicas.draw(np.random.default_rng(2), 500)
    assert np.ptp(block, axis=0).min() > 0
    wide, _ = _replicas(tmp_path, "weights:0.9")
    assert np.all(np.ptp(wide.draw(np.random.default_rng(2), 500), axis=0) > np.ptp(block, axis=0))
    np.testing.assert_allclose(block.mean(axis=0), nominal.scores["Index"], atol=1.5)


def test_each_weight_is_multiplied_by_a_factor_from_one_less_to_one_more_than_the_spread(tmp_path):
    replicas, _ = _replicas(tmp_path, "weights:0.25")
    drawn = replicas._weights(np.random.default_rng(4), 4000)
    assert set(drawn) == {"jobs", "income", "waste", "Economy", "Nature"}
    for node in replicas.tree.nodes[:5]:
        factor = drawn[node.code] / node.weight
        assert 0.75 <= factor.min() < 0.76
        assert 1.24 < factor.max() <= 1.25
    assert abs(np.corrcoef(drawn["jobs"], drawn["income"])[0, 1]) < 0.1


def test_the_number_of_winsorised_points_varies(tmp_path):
    rows = [f"u{i},,north,1,{i if i < 37 else 10 ** (i - 34)},2000,10,2022" for i in range(40)]
    held = read(write(tmp_path, "treat: {then: none}\n", "\n".join([DATA.splitlines()[0], *rows]) + "\n"))
    replicas = Replicas(held, read_vary("winmax:1|3", held.steps))
    ones = {node.code: np.ones(1) for node in replicas.tree.nodes if node.parent}
    one, three = (replicas.scores(Way(winmax=number), ones)[0] for number in (0, 1))
    assert one[39] == one[38] > one[37]
    assert three[39] == three[36] > three[35]


def test_an_indicator_left_out_leaves_its_weight_to_the_others(tmp_path):
    replicas, nominal = _replicas(tmp_path, "indicators:drop")
    block = np.unique(replicas.draw(np.random.default_rng(3), 60).round(9), axis=0)
    jobs, income, waste = nominal.values.T
    economy = (2 * jobs + income) / 3
    wanted = [(2 * income + waste) / 3, (2 * jobs + waste) / 3, economy]
    np.testing.assert_allclose(block, np.unique(np.round(wanted, 9), axis=0))


def test_the_same_seed_gives_the_same_spread_and_progress_is_told(tmp_path):
    replicas, _ = _replicas(tmp_path, "weights:0.5,aggregate:arithmetic|geometric")
    told = []
    first, _ = spread_of_ranks(replicas, 100, 1, 7, lambda done, total: told.append((done, total)))
    second, _ = spread_of_ranks(replicas, 100, 1, 7)
    np.testing.assert_array_equal(first.histogram, second.histogram)
    assert told[-1] == (100, 100)


def test_replications_that_fail_are_counted_by_their_reason_and_the_others_stand(tmp_path):
    replicas, _ = _replicas(
        tmp_path, "weights:0.25,normalise:minmax|zscore|fracmax,aggregate:arithmetic|geometric"
    )
    spread, said = spread_of_ranks(replicas, 120, 1, seed=5)
    assert {problem.code for problem in said} == {"index.failed_runs"}
    assert sum(replicas.failures.values()) == spread.last.failed[0] > 40
    assert all(problem.warning for problem in said)
    assert any("Economy: geometric" in problem.en for problem in said)
    assert any("fracmax" in problem.en for problem in said)
    assert spread.last.runs == 120


def test_one_replication_outside_the_domain_does_not_take_the_others_with_it(tmp_path):
    held = read(
        write(
            tmp_path,
            "normalise: goalposts\naggregate: geometric\n",
            DATA.replace("100,50,4000", "100,0,4000"),
            META1,
        )
    )
    replicas = Replicas(held, read_vary("weights:0.25", held.steps))
    weights = {node.code: np.ones(3) for node in replicas.tree.nodes if node.parent}
    weights["jobs"] = np.array(
        [1.0, 0.0, 1.0]
    )  # the figure of 0 counts in the first and third replication only
    scores = replicas.scores(Way(), weights)
    assert np.isnan(scores).all(axis=1).tolist() == [True, False, True]
    assert dict(replicas.failures) == {"Economy: geometric": 2}


def test_when_no_replication_can_be_computed_the_run_is_refused(tmp_path):
    replicas, _ = _replicas(tmp_path, "normalise:zscore,aggregate:geometric")
    with pytest.raises(Rejected) as no:
        spread_of_ranks(replicas, 20, 1, seed=1)
    assert not any(problem.warning for problem in no.value.problems)


def test_a_group_that_does_not_exist_is_refused_before_anything_is_drawn(tmp_path):
    with pytest.raises(Rejected, match="no group column 'bank'"):
        _replicas(tmp_path, "impute:none|group_mean:bank")
