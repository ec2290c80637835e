"""The Human Development Index 2022 from its four inputs, through the front door: no mismatch at three decimals."""

import csv
from pathlib import Path

import numpy as np
import pytest

from liangpai.dossier.index import Tables, make_index
from liangpai.scoring.ranks import competition_ranks, round_half_up

pytestmark = pytest.mark.published

META = """iCode,iName,Level,Parent,Direction,Weight,Type,Low,High,Transform
le_2022,Life expectancy,1,Health,1,1,Indicator,20,85,none
eys_2022,Expected schooling,1,Education,1,1,Indicator,0,18,none
mys_2022,Mean schooling,1,Education,1,1,Indicator,0,15,none
gnipc_2022,Income per head,1,Income,1,1,Indicator,100,75000,log
Health,Health,2,HDI,1,1,Aggregate,,,
Education,Education,2,HDI,1,1,Aggregate,,,
Income,Income,2,HDI,1,1,Aggregate,,,
HDI,Human Development Index,3,,1,1,Aggregate,,,
"""
STEPS = "normalise: goalposts\naggregate: {1: arithmetic, 2: geometric}\nprecision: 3\n"
INPUTS = ("le_2022", "eys_2022", "mys_2022", "gnipc_2022")


@pytest.fixture(scope="module")
def countries(reference: Path) -> list[dict[str, str]]:
    """The countries with full inputs: aggregates of regions (ZZ*) and incomplete rows apart."""
    with (reference / "hdi" / "hdi_2022.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row for row in rows if not row["iso3"].startswith("ZZ") and all(row[name] for name in INPUTS)]


@pytest.fixture(scope="module")
def scores(countries: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """scores.csv of the index made from the countries."""
    folder = tmp_path_factory.mktemp("hdi")
    (folder / "iMeta.csv").write_text(META)
    (folder / "STEPS.yaml").write_text(STEPS)
    with (folder / "iData.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["uCode", "uName", *INPUTS])
        writer.writerows([row["iso3"], row["country"], *[row[name] for name in INPUTS]] for row in countries)
    source = Tables(folder / "iData.csv", folder / "iMeta.csv", folder / "STEPS.yaml")
    assert make_index(source, folder / "out").composite.warnings == ()
    with (folder / "out" / "scores.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_index_of_every_country_is_the_published_one(
    countries: list[dict[str, str]], scores: list[dict[str, str]]
) -> None:
    assert len(countries) == len(scores) == 193
    found = round_half_up(np.array([float(row["HDI"]) for row in scores]), 3)
    np.testing.assert_array_equal(found, [float(row["hdi_2022"]) for row in countries])


def test_the_ranks_at_three_decimals_are_those_of_the_published_index(
    countries: list[dict[str, str]], scores: list[dict[str, str]]
) -> None:
    wanted = competition_ranks(np.array([float(row["hdi_2022"]) for row in countries]), 3)
    np.testing.assert_array_equal([float(row["rank"]) for row in scores], wanted)
