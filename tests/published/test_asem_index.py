"""The tree, weights and aggregation reproduce the worked example of 51 units × 49 indicators to 1e-9."""

import csv
from pathlib import Path

import numpy as np
import pytest

from liangpai.dossier.index import Tables, make_index
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


STEPS = """
denominate: true
impute: group_mean:EurAsia_group
treat: {winmax: 5, skew: 2, kurtosis: 3.5, then: log}
normalise: {method: minmax, lower: 0, upper: 100}
aggregate: {1: arithmetic, 2: arithmetic, 3: arithmetic}
"""


def _through_the_front_door(asem: Asem, folder: Path, steps: str) -> tuple[Path, dict[str, list[str]]]:
    """Where the index was written, and scores.csv as columns in the order of units sorted by code."""
    (folder / "STEPS.yaml").write_text(steps)
    source = Tables(asem.folder / "00_iData.csv", asem.folder / "00_iMeta.csv", folder / "STEPS.yaml")
    made = make_index(source, folder / "out")
    assert [warning.place for warning in made.composite.warnings][:1] == ["00_iData.csv:1:Time"]
    return folder / "out", _columns(folder / "out" / "scores.csv")


def _columns(path: Path) -> dict[str, list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: row["uCode"])
    return {column: [row[column] for row in rows] for column in rows[0]}


def _numbers(columns: dict[str, list[str]], codes: tuple[str, ...]) -> np.ndarray:
    return np.array([[float(cell or "nan") for cell in columns[code]] for code in codes]).T


@pytest.mark.parametrize(
    ("changed", "table"),
    [
        ("", "07_aggregated"),
        ("normalise: {method: zscore, mean: 10, sd: 2}", "07_aggregated_amean_n_zscore"),
        ("normalise: prank", "07_aggregated_amean_n_prank"),
        (
            "normalise: {method: minmax, lower: 1, upper: 100}\naggregate: geometric",
            "07_aggregated_a_gmean_minmax1_100",
        ),
        ("denominate: false\nimpute: none\ntreat: none", "09_rawNA_aggregated"),
        (
            "denominate: false\nimpute: none\ntreat: none\navailability: 0.7",
            "09_rawNA_aggregated_thresh07",
        ),
    ],
)
def test_the_front_door_leads_to_every_aggregate_of_the_reference(
    asem: Asem, meta: Meta, tmp_path: Path, changed: str, table: str
) -> None:
    keys = {line.partition(":")[0] for line in changed.splitlines()}
    kept = [line for line in STEPS.splitlines() if line.partition(":")[0] not in keys]
    _, columns = _through_the_front_door(asem, tmp_path, "\n".join([*kept, changed]))
    codes = (*meta.tree.indicators, *meta.tree.aggregates)
    np.testing.assert_allclose(_numbers(columns, codes), asem.values(table, codes), rtol=0, atol=1e-9)


def test_the_front_door_writes_every_step_of_the_reference_and_its_ranks(
    asem: Asem, meta: Meta, tmp_path: Path
) -> None:
    out, columns = _through_the_front_door(asem, tmp_path, STEPS)
    steps = {
        "1_raw": "01_raw",
        "2_denominated": "02_denominated",
        "3_imputed": "03_imputed",
        "4_treated": "05_treated",
        "5_normalised": "06_normalised",
    }
    for written, wanted in steps.items():
        found = _numbers(_columns(out / "steps" / f"{written}.csv"), meta.tree.indicators)
        np.testing.assert_allclose(found, asem.values(wanted, meta.tree.indicators), rtol=1e-12, atol=1e-9)
    ranks = asem.values("08_results_full", ("Rank",))[:, 0]
    np.testing.assert_array_equal([float(rank) for rank in columns["rank"]], ranks)
