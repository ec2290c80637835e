"""The files of an index from a composite alone."""

import json

import numpy as np
import pytest

from liangpai.dossier.index.recipe import Steps
from liangpai.dossier.index.results import files, uncertainty
from liangpai.scoring.composite import Composite
from liangpai.scoring.tree import one_group
from liangpai.scoring.uncertainty import RankTally


def _scored():
    start = Composite(
        ("A", "B", "C", "D", "E"),
        one_group(["x", "y"]),
        np.array([[1, 5], [2, 4], [3, 3], [4, 9], [90, 1.0]]),
    )
    return start.treat(winmax=3).normalise().aggregate()


def test_points_that_were_moved_are_recorded_by_unit(tmp_path):
    (tmp_path / "iData.csv").write_text("x")
    record = json.loads(files(_scored().rank(), Steps(), {"data": tmp_path / "iData.csv"})["index.json"])
    moved = record["treatments"]["x"]
    assert moved["outcome"] == "winsorised"
    assert (moved["lowered"], moved["raised"], moved["passed"]) == (["E"], [], True)
    assert record["inputs"]["data"]["name"] == "iData.csv"
    assert "uncertainty" not in record


def test_an_index_that_has_not_been_ranked_cannot_be_written():
    with pytest.raises(ValueError, match="ranked"):
        files(_scored(), Steps(), {})


def test_a_unit_whose_replications_failed_has_empty_cells():
    tally = RankTally(5, 1, None)
    tally.add(np.array([[5.0, 4.0, 3.0, 2.0, np.nan]]))
    lines = uncertainty(_scored().rank(), tally.result()).splitlines()
    assert lines[5].startswith("E,")
    assert lines[5].endswith(",,,,,,")
    assert ",1,1,1,1,0,0" in lines[1]
