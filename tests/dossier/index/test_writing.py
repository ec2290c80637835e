"""A folder is written whole or not at all, and the same content is the same bytes."""

import numpy as np
import pytest

from liangpai.dossier.index.writing import json_text, table_text, whole_folder
from liangpai.problems import Rejected


def test_a_new_folder_appears_only_when_all_went_well(tmp_path):
    out = tmp_path / "deep" / "out"
    with whole_folder(out) as fresh:
        (fresh / "a.csv").write_text("1")
        assert not out.exists()
    assert (out / "a.csv").read_text() == "1"
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_files_of_a_former_run_are_replaced_and_others_left_alone(tmp_path):
    (tmp_path / "steps").mkdir()
    (tmp_path / "steps" / "old.csv").write_text("old")
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "scores.csv").write_text("old")
    with whole_folder(tmp_path) as fresh:
        (fresh / "steps").mkdir()
        (fresh / "steps" / "new.csv").write_text("new")
        (fresh / "scores.csv").write_text("new")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "scores.csv").read_text() == "new"
    assert [path.name for path in (tmp_path / "steps").iterdir()] == ["new.csv"]


@pytest.mark.parametrize("end", [KeyboardInterrupt, RuntimeError])
def test_an_interruption_leaves_nothing_behind(tmp_path, end):
    with pytest.raises(end), whole_folder(tmp_path / "out") as fresh:
        (fresh / "a.csv").write_text("half")
        raise end
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Rejected, match="cannot be written"), whole_folder(tmp_path / "file"):
        pass
    with pytest.raises(Rejected, match="cannot be written"), whole_folder(tmp_path / "out"):
        raise OSError(28, "no space left")


def test_numbers_read_back_exactly_and_gaps_are_empty():
    text = table_text(
        ["uCode", "x", "rank"], [["A", "B,C"], np.array([0.1 + 0.2, np.nan]), np.array([1.0, 2.0])]
    )
    assert text == 'uCode,x,rank\nA,0.30000000000000004,1\n"B,C",,2\n'


def test_json_is_sorted_and_refuses_what_is_no_json():
    assert json_text({"b": 1, "a": "镇"}) == '{\n  "a": "镇",\n  "b": 1\n}\n'
    with pytest.raises(ValueError, match="JSON"):
        json_text({"x": float("nan")})
