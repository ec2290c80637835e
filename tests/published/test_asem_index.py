"""The tree, weights and aggregation reproduce the worked example of 51 units × 49 indicators to 1e-9."""

import numpy as np
import pytest

from liangpai.dossier.index.meta import Meta, read_meta
from liangpai.scoring.composite.fold import fold
from liangpai.scoring.ranks import competition_ranks, round_half_up
from tests.published.asem import Asem

pytestmark = pytest.mark.published


@pytest.fixture(scope="module")
def meta(asem: Asem) -> Meta:
    """iMeta read through the front door."""
    return read_meta(asem.folder / "00_iMeta.csv")


@pytest.mark.parametrize(
    ("table", "method", "availability"),
    [
        ("07_aggregated", "arithmetic", 0.0),
        ("07_aggregated_a_gmean_minmax1_100", "geometric", 0.0),
        ("07_aggregated_amean_n_zscore", "arithmetic", 0.0),
        ("07_aggregated_amean_n_prank", "arithmetic", 0.0),
        ("09_rawNA_aggregated", "arithmetic", 0.0),
        ("09_rawNA_aggregated_thresh07", "arithmetic", 0.7),
    ],
)
def test_every_aggregate_is_that_of_the_reference(
    asem: Asem, meta: Meta, table: str, method: str, availability: float
) -> None:
    values = asem.values(table, meta.tree.indicators)
    found = fold(meta.tree, values, dict.fromkeys(range(1, 4), method), availability)
    wanted = asem.values(table, meta.tree.aggregates)
    np.testing.assert_allclose(np.column_stack(list(found.values())), wanted, rtol=0, atol=1e-9)


def test_the_published_table_is_reached_to_its_two_decimals_and_in_its_ranks(asem: Asem, meta: Meta) -> None:
    values = asem.values("07_aggregated", meta.tree.indicators)
    found = fold(meta.tree, values, dict.fromkeys(range(1, 4), "arithmetic"))
    published = asem.values("08_results_full", meta.tree.aggregates)
    ranks = asem.values("08_results_ranks", meta.tree.aggregates)
    for column, code in enumerate(meta.tree.aggregates):
        np.testing.assert_allclose(found[code], published[:, column], rtol=0, atol=1e-9)
        np.testing.assert_array_equal(round_half_up(found[code], 2), round_half_up(published[:, column], 2))
        np.testing.assert_array_equal(competition_ranks(found[code]), ranks[:, column])
    np.testing.assert_array_equal(
        competition_ranks(found["Index"]), asem.values("08_results_full", ("Rank",))[:, 0]
    )


def test_ranks_inside_the_groups_of_gdp_are_those_of_the_reference(asem: Asem, meta: Meta) -> None:
    rows = {row["uCode"]: row for row in asem.rows("08_results_groupranks_GDP")}
    codes, _, _ = asem.table("07_aggregated")
    labels = asem.groups("GDP_group")
    for code, column in zip(
        meta.tree.aggregates, asem.values("07_aggregated", meta.tree.aggregates).T, strict=True
    ):
        for label in set(labels):
            inside = [i for i, own in enumerate(labels) if own == label]
            wanted = [float(rows[codes[i]][code]) for i in inside]
            np.testing.assert_array_equal(competition_ranks(column[inside]), wanted)


def test_effective_weights_are_those_of_the_reference(asem: Asem, meta: Meta) -> None:
    effective = meta.tree.effective_weights()
    for row in asem.rows("effective_weights"):
        assert effective[row["iCode"]] == pytest.approx(float(row["EffWeight"]), abs=1e-9)
