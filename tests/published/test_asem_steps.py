"""The steps before weighting reproduce the worked example of 51 units × 49 indicators to 1e-9."""

from typing import Any

import numpy as np
import pytest

from liangpai.scoring.denominate import denominate
from liangpai.scoring.missing import group_mean
from liangpai.scoring.normalise import normalise
from liangpai.scoring.outliers import treat
from liangpai.scoring.screen import enough_figures, flags, statistics
from tests.published.asem import Asem

pytestmark = pytest.mark.published


def test_the_reader_aligns_units_by_code(asem: Asem) -> None:
    codes, columns, values = asem.table("01_raw")
    raw_codes, raw_columns, raw = asem.table("00_iData")
    assert codes == raw_codes == tuple(sorted(codes))
    assert values.shape == (51, 49)
    assert columns == asem.indicators
    shared = [raw_columns.index(column) for column in columns]
    np.testing.assert_array_equal(values, raw[:, shared])


STATISTICS = {
    "Min": "minimum",
    "Max": "maximum",
    "Mean": "mean",
    "Median": "median",
    "Std": "sd",
    "Skew": "skew",
    "Kurt": "kurtosis",
    "N.Avail": "available",
    "N.NonZero": "nonzero",
    "N.Unique": "unique",
    "N.Same": "same",
    "Frc.Avail": "share_available",
    "Frc.NonZero": "share_nonzero",
    "Frc.Unique": "share_unique",
    "Frc.Same": "share_same",
}


def test_statistics_agree_to_the_three_digits_published(asem: Asem) -> None:
    found = statistics(asem.values("01_raw", asem.indicators))
    published = {row["iCode"]: row for row in asem.rows("stats_raw")}
    for column, name in STATISTICS.items():
        theirs = [float(published[code][column]) for code in asem.indicators]
        # Half a unit of the third digit: 9.205 is printed as 9.20 by one program and as 9.21 by another.
        half = [0.50001 * 10.0 ** (np.floor(np.log10(abs(value))) - 2) if value else 0.0 for value in theirs]
        assert (np.abs(getattr(found, name) - theirs) <= half).all(), column


def test_flags_agree_with_the_published_ones(asem: Asem) -> None:
    found = flags(statistics(asem.values("01_raw", asem.indicators)))
    published = {row["iCode"]: row for row in asem.rows("stats_raw")}
    for column, flag in {
        "Flag.Avail": found.scarce,
        "Flag.NonZero": found.zeros,
        "Flag.Unique": found.repeated,
        "Flag.SkewKurt": found.outliers,
    }.items():
        assert [published[code][column] != "ok" for code in asem.indicators] == flag.tolist(), column


def test_figures_are_denominated_as_published(asem: Asem) -> None:
    codes, columns, values = asem.table("00_iData")
    ones = np.ones(len(codes))
    below = [values[:, columns.index(name)] if name else ones for name in asem.denominators]
    ours = denominate(asem.values("01_raw", asem.indicators), np.column_stack(below))
    np.testing.assert_allclose(ours, asem.values("02_denominated", asem.indicators), rtol=1e-9, atol=0)


def test_every_unit_has_enough_figures_once_they_are_imputed(asem: Asem) -> None:
    assert enough_figures(asem.values("03_imputed", asem.indicators), available=0.9).all()
    np.testing.assert_array_equal(asem.table("03_imputed")[2], asem.table("04_screened")[2])


def test_gaps_are_filled_by_the_mean_of_peers_as_published(asem: Asem) -> None:
    ours = group_mean(asem.values("02_denominated", asem.indicators), asem.groups("EurAsia_group"))
    np.testing.assert_allclose(ours.values, asem.values("03_imputed", asem.indicators), rtol=1e-9, atol=1e-15)
    assert (ours.source != "missing").all()


def test_outliers_are_treated_as_published(asem: Asem) -> None:
    ours, records = treat(asem.values("04_screened", asem.indicators))
    np.testing.assert_allclose(ours, asem.values("05_treated", asem.indicators), rtol=1e-9, atol=0)
    for record, row in zip(records, asem.rows("05_treat_details"), strict=True):
        winsorised = row["winsorise.nwin"] not in ("", "NA")
        assert record.passed
        assert record.outcome == ("winsorised" if winsorised else "passed")
        assert record.steps == (int(row["winsorise.nwin"]) if winsorised else 0)
        last = "1" if winsorised else "0"
        for ours_now, name in ((record.skew, "Skew"), (record.kurtosis, "Kurt")):
            assert ours_now == pytest.approx(float(row[f"check_SkewKurt{last}.{name}"]), rel=1e-9)
        assert record.skew_before == pytest.approx(float(row["check_SkewKurt0.Skew"]), rel=1e-9)
        assert record.kurtosis_before == pytest.approx(float(row["check_SkewKurt0.Kurt"]), rel=1e-9)


def test_the_treated_points_are_the_published_ones(asem: Asem) -> None:
    _, records = treat(asem.values("04_screened", asem.indicators))
    lines = asem.rows("05_treated_points")  # in the order of the treated table, so of unit codes
    for record, code in zip(records, asem.indicators, strict=True):
        marks = [line[code] for line in lines]
        assert tuple(i for i, mark in enumerate(marks) if mark == "winhi") == record.high
        assert tuple(i for i, mark in enumerate(marks) if mark == "winlo") == record.low


@pytest.mark.parametrize(
    "table, method, parameters",
    [
        ("06_normalised", "minmax", {"lower": 0, "upper": 100}),
        ("06_normalised_n_zscore", "zscore", {"mean": 10, "sd": 2}),
        ("06_normalised_n_prank", "prank", {}),
        ("07_aggregated_a_gmean_minmax1_100", "minmax", {"lower": 1, "upper": 100}),
    ],
)
def test_figures_are_normalised_as_published(
    asem: Asem, table: str, method: str, parameters: dict[str, Any]
) -> None:
    treated = asem.values("05_treated", asem.indicators)
    ours = normalise(treated, method, direction=asem.directions, **parameters)
    np.testing.assert_allclose(ours.values, asem.values(table, asem.indicators), rtol=1e-9, atol=1e-12)
    assert not ours.neutral.any()


def test_gaps_are_kept_as_published(asem: Asem) -> None:
    raw = asem.values("01_raw", asem.indicators)
    ours = normalise(raw, "minmax", direction=asem.directions).values
    np.testing.assert_allclose(
        ours, asem.values("09_rawNA_normalised", asem.indicators), rtol=1e-9, atol=1e-12
    )


def test_the_chain_from_raw_figures_reaches_the_published_scores(asem: Asem) -> None:
    _, columns, values = asem.table("00_iData")
    ones = np.ones(len(values))
    below = [values[:, columns.index(name)] if name else ones for name in asem.denominators]
    denominated = denominate(
        values[:, [columns.index(code) for code in asem.indicators]], np.column_stack(below)
    )
    treated = treat(group_mean(denominated, asem.groups("EurAsia_group")).values).values
    ours = normalise(treated, "minmax", direction=asem.directions).values
    np.testing.assert_allclose(ours, asem.values("06_normalised", asem.indicators), rtol=1e-9, atol=1e-9)
