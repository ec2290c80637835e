import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.scoring.uncertainty import (
    LastTally,
    RankTally,
    Variant,
    WeightTree,
    draw_dirichlet,
    draw_nominal,
    draw_uniform,
    linear_scores,
    run,
)

PARENTS = (np.array([0, 0, 0, 1, 1, 2]), np.array([0, 0, 1]), np.array([0, 0]))
TREE = WeightTree(
    PARENTS, (np.array([1.0, 2.0, 1.0, 3.0, 1.0, 1.0]), np.array([2.0, 1.0, 1.0]), np.array([0.7, 0.3]))
)
GOLDEN = np.array(
    [[90.4, 82.6667, 84.9123], [80, 93.3333, 78.6667], [69.6, 70.6667, 86.6667], [68, 72.6667, 88]]
)
# slopes of 功效: 40 / (110 − 60), 40 / (25 + 5), 40 / (100 − 70)
GOLDEN_NOISE = np.tile([2 * 40 / 50, 2 * 40 / 30, 1.15 * 40 / 30], (4, 1))


def _rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def _step_by_step(scores, draws, row, availability):
    """The index as one would compute it by hand, group by group and unit by unit."""
    means = []
    for unit in scores:
        items = list(unit)
        for owners, level in zip(draws.parents, draws.levels, strict=True):
            above = []
            for parent in range(owners.max() + 1):
                kids = [i for i in range(len(owners)) if owners[i] == parent]
                there = [i for i in kids if not np.isnan(items[i])]
                if not there or len(there) / len(kids) < availability:
                    above.append(np.nan)
                else:
                    weights = [level[row, i] for i in there]
                    above.append(
                        sum(w * items[i] for w, i in zip(weights, there, strict=True)) / sum(weights)
                    )
            items = above
        means.append(items[0])
    return np.array(means)


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.0, 0.1, 0.6]), st.sampled_from([0.0, 0.5, 0.7]))
def test_the_collapsed_index_is_the_index_step_by_step_with_gaps(seed, gaps, availability):
    rng = _rng(seed)
    scores = rng.uniform(0, 100, (9, 6))
    scores[rng.random(scores.shape) < gaps] = np.nan
    draws = draw_uniform(TREE, 4, rng)
    block = np.concatenate(list(linear_scores([Variant(scores)], draws, rng, availability=availability)))
    for row in range(4):
        assert block[row] == pytest.approx(
            _step_by_step(scores, draws, row, availability), nan_ok=True, rel=1e-12
        )


def test_geometric_means_collapse_too():
    scores = _rng(3).uniform(1, 100, (5, 6))
    draws = draw_uniform(TREE, 3, _rng(4))
    (block,) = linear_scores([Variant(scores, geometric=True)], draws, _rng())
    for row in range(3):
        assert block[row] == pytest.approx(np.exp(_step_by_step(np.log(scores), draws, row, 0.0)))


@pytest.mark.parametrize("geometric", [False, True])
def test_one_error_per_unit_has_the_variance_of_all_its_figures_errors(geometric):
    rng = _rng(5)
    scores, noise = rng.uniform(40, 90, (4, 6)), rng.uniform(0, 2, (4, 6))
    scores[0, 1] = scores[1, 5] = noise[0, 1] = np.nan
    draws = draw_nominal(TREE, 40_000)
    (variant, exact) = (Variant(scores, noise, geometric), Variant(scores, None, geometric))
    noisy = np.concatenate(list(linear_scores([variant], draws, _rng(6))))
    (still,) = linear_scores([exact], draw_nominal(TREE, 1), _rng(6))
    whole = np.zeros((40_000, 4))
    for unit in range(4):
        shaken = scores[unit] + noise[unit] * _rng(7 + unit).standard_normal((40_000, 6))
        (one,) = linear_scores([Variant(shaken, None, geometric)], draw_nominal(TREE, 1), _rng())
        whole[:, unit] = one[0]
    assert noisy.mean(axis=0) == pytest.approx(still[0], abs=0.05)
    assert noisy.std(axis=0) == pytest.approx(whole.std(axis=0), rel=0.02)


def test_the_golden_case_deals_no_card():
    tally = RankTally(4, 1, 2, floors=(75.0,), pairs=True)
    draws = draw_nominal(WeightTree.flat(np.array([0.5, 0.3, 0.2])), 100_000)
    run(linear_scores([Variant(GOLDEN, GOLDEN_NOISE)], draws, _rng(1)), [tally], 100_000)
    spread = tally.result()
    assert spread.last.p_last == pytest.approx([0, 0, 0.515, 0.485], abs=0.01)
    assert spread.last.p_last.max() < 0.8
    assert np.all(spread.last.p_last_se < 0.002)
    assert spread.p_behind is not None
    assert spread.p_behind[2, 3] == pytest.approx(0.515, abs=0.01)


def test_the_golden_case_with_weights_alone():
    tally = LastTally(4, 1, 2)
    draws = draw_dirichlet(WeightTree.flat(np.array([0.5, 0.3, 0.2])), 100_000, _rng(2), 50.0)
    run(linear_scores([Variant(GOLDEN)], draws, _rng()), [tally], 100_000)
    assert tally.result().p_last == pytest.approx([0, 0, 0.606, 0.394], abs=0.01)


def test_each_replication_takes_its_variant():
    variants = [Variant(np.full((2, 6), value)) for value in (10.0, 20.0, 30.0)]
    draws = draw_nominal(TREE, 5)
    blocks = linear_scores(
        variants, draws, _rng(), choice=np.array([0, 2, 2, 0, 2]), offsets=np.array([0.0, -1.0])
    )
    assert np.concatenate(list(blocks))[:, 0] == pytest.approx([10, 10, 30, 30, 30])
    (block,) = linear_scores(variants[:1], draws, _rng(), offsets=np.array([2.0, -1.0]))
    assert block[0] == pytest.approx([12, 9])


def test_a_weight_of_zero_leaves_its_gaps_out_of_account():
    tree = WeightTree((np.array([0, 0]),), (np.array([1.0, 0.0]),))
    scores = np.array([[50.0, np.nan], [np.nan, 90.0]])
    (block,) = linear_scores([Variant(scores)], draw_nominal(tree, 1), _rng(), availability=0.9)
    assert block[0] == pytest.approx([50.0, np.nan], nan_ok=True)


def test_single_precision_ranks_as_double_precision_does():
    scores = _rng(8).normal(60, 10, (300, 6))
    draws = draw_uniform(TREE, 200, _rng(9))
    spreads = []
    for dtype in (np.float32, np.float64):
        tally = RankTally(300, 60)
        run(linear_scores([Variant(scores)], draws, _rng(), dtype=dtype), [tally], 200)
        spreads.append(tally.result())
    assert spreads[0].mean == pytest.approx(spreads[1].mean, abs=0.1)
    assert spreads[0].last.p_last == pytest.approx(spreads[1].last.p_last, abs=0.01)


def test_the_same_seed_gives_the_same_replications():
    variant = Variant(_rng(3).uniform(0, 100, (50, 6)), np.ones((50, 6)))
    once, again = (
        np.concatenate(list(linear_scores([variant], draw_uniform(TREE, 9000, _rng(4)), _rng(5))))
        for _ in range(2)
    )
    assert np.array_equal(once, again)


ONES = np.ones((2, 6))


@pytest.mark.parametrize(
    "variants,choice,sentence",
    [
        ([], None, "at least one variant"),
        ([Variant(ONES)], [0], "needs one of 1 variants"),
        ([Variant(ONES)], [0, 1, 0], "needs one of 1 variants"),
        ([Variant(ONES)], [0, -1, 0], "needs one of 1 variants"),
        ([Variant(np.ones((2, 5)))], None, "shape"),
        ([Variant(ONES), Variant(np.ones((3, 6)))], None, "shape"),
        ([Variant(ONES, np.ones((2, 1)))], None, "shape"),
        ([Variant(ONES, -ONES)], None, "standard deviation"),
        ([Variant(0 * ONES, geometric=True)], None, "above 0"),
    ],
)
def test_what_does_not_fit_is_refused(variants, choice, sentence):
    chosen = None if choice is None else np.array(choice)
    with pytest.raises(ValueError, match=sentence):
        linear_scores(variants, draw_nominal(TREE, 3), _rng(), choice=chosen)
