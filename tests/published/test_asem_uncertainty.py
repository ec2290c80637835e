"""The 1,000 published uncertainty runs, replayed from their parameters: every score, and the spread of ranks."""

from pathlib import Path

import numpy as np
import pytest

from liangpai.dossier.index import Tables
from liangpai.dossier.index.make import read
from liangpai.dossier.index.recipe import Normalise
from liangpai.dossier.index.replicas import Replicas, Way
from liangpai.dossier.index.vary import Vary
from liangpai.scoring.ranks import competition_ranks
from liangpai.scoring.uncertainty import RankTally
from tests.published.asem import Array, Asem

pytestmark = pytest.mark.published

VARY = Vary(
    impute=("group_mean:EurAsia_group",),
    winmax=(1, 2, 3, 4, 5),
    normalise=(Normalise("minmax", {"lower": 1, "upper": 100}), Normalise("zscore", {"mean": 10, "sd": 2})),
    aggregate=("arithmetic", "geometric"),
    weights=0.25,
)
STEPS = (
    "denominate: true\nimpute: group_mean:EurAsia_group\ntreat: {}\nnormalise: {method: minmax, lower: 1}\n"
)


@pytest.fixture(scope="module")
def replayed(asem: Asem, tmp_path_factory: pytest.TempPathFactory) -> Array:
    """Scores of shape (1000, 51), units in the order of iData."""
    steps = tmp_path_factory.mktemp("asem") / "STEPS.yaml"
    steps.write_text(STEPS)
    replicas = Replicas(read(Tables(asem.folder / "00_iData.csv", asem.folder / "00_iMeta.csv", steps)), VARY)
    runs = asem.rows("11_UA_N1000_para")
    ways = np.array([_way(run) for run in runs])
    noisy = {
        row["iCode"]: np.array([float(row[f"X{run['weights']}"]) for run in runs])
        for row in asem.rows("10_noisy_weights_100")
    }
    scores = np.full((len(runs), 51), np.nan)
    for way in np.unique(ways, axis=0):
        rows = np.flatnonzero((ways == way).all(axis=1))
        scores[rows] = replicas.scores(
            Way(*way.tolist()), {code: drawn[rows] for code, drawn in noisy.items()}
        )
    assert not replicas.failures
    return scores


def _way(run: dict[str, str]) -> Way:
    return Way(
        winmax=int(run["winmax"]) - 1,
        normalise=["n_minmax", "n_zscore"].index(run["norm"]),
        aggregate=["a_amean", "a_gmean"].index(run["agg"]),
    )


def _published(asem: Asem, name: str, columns: list[str]) -> Array:
    """Columns of a published table, units in the order of iData."""
    rows = {row["uCode"]: row for row in asem.rows(name)}
    units = [row["uCode"] for row in asem.rows("00_iData")]
    return np.array([[float(rows[unit][column]) for column in columns] for unit in units])


RUNS = [f"r_{number}" for number in range(1, 1001)]


def test_every_score_of_every_run_is_that_of_the_reference(asem: Asem, replayed: Array) -> None:
    wanted = _published(asem, "11_UA_N1000_scores", RUNS).T
    np.testing.assert_allclose(replayed, wanted, rtol=0, atol=1e-9)


def test_every_rank_of_every_run_is_that_of_the_reference(asem: Asem, replayed: Array) -> None:
    wanted = _published(asem, "11_UA_N1000_ranks", RUNS).T
    np.testing.assert_array_equal([competition_ranks(scores) for scores in replayed], wanted)


def test_the_spread_of_ranks_is_that_of_the_reference(asem: Asem, replayed: Array) -> None:
    tally = RankTally(51, 10, None)
    tally.add(replayed)
    spread = tally.result()
    found = np.column_stack([spread.mean, spread.median, spread.low, spread.high])
    wanted = _published(asem, "11_UA_N1000_rankstats", ["Mean", "Median", "Q5", "Q95"])
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-9)


def test_uncertainty_asked_for_at_the_front_door_comes_near_the_published_spread(
    asem: Asem, tmp_path: Path
) -> None:
    """Other draws of the same kind: mean ranks within one place for every unit."""
    (tmp_path / "STEPS.yaml").write_text(STEPS)
    held = read(Tables(asem.folder / "00_iData.csv", asem.folder / "00_iMeta.csv", tmp_path / "STEPS.yaml"))
    tally = RankTally(51, 10, None)
    tally.add(Replicas(held, VARY).draw(np.random.default_rng(1), 1000))
    wanted = _published(asem, "11_UA_N1000_rankstats", ["Mean"])[:, 0]
    np.testing.assert_allclose(tally.result().mean, wanted, rtol=0, atol=1.0)
