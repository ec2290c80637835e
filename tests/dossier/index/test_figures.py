"""Reading iData for the columns that iMeta knows."""

import numpy as np
import pytest

from liangpai.dossier.index.figures import read_figures
from liangpai.dossier.index.meta import read_meta
from liangpai.problems import Rejected


@pytest.fixture
def meta(tmp_path):
    path = tmp_path / "iMeta.csv"
    path.write_text(
        "iCode,Level,Parent,Type\nx,1,P,Indicator\ny,1,P,Indicator\nP,2,,Aggregate\ng,,,Group\n"
        "pop,,,Denominator\narea,,,Denominator\n"
    )
    return read_meta(path)


def _write(tmp_path, text):
    path = tmp_path / "iData.csv"
    path.write_text(text)
    return path


def _refused(path, meta):
    with pytest.raises(Rejected) as no:
        read_figures(path, meta)
    return {(problem.code, problem.place) for problem in no.value.problems}


def test_units_keep_their_order_and_columns_are_found_by_name(tmp_path, meta):
    figures = read_figures(_write(tmp_path, "g,uCode,y,x,pop\nN,NA,2,1,5\n,B,NA,3,\n"), meta)
    assert figures.units == ("NA", "B")  # Namibia is a unit, not a gap
    np.testing.assert_array_equal(figures.values, [[1, 2], [3, np.nan]])
    np.testing.assert_array_equal(figures.denominators["pop"], [5, np.nan])
    assert "area" not in figures.denominators
    assert figures.groups == {"g": ("N", "")}
    assert (figures.lines, figures.warnings) == ((2, 3), ())


def test_a_column_that_imeta_does_not_know_is_ignored_with_a_warning(tmp_path, meta):
    figures = read_figures(_write(tmp_path, "uCode,uName,x,y,Time,\nA,a,1,2,2020,\n"), meta)
    assert [(w.code, w.place, w.warning) for w in figures.warnings] == [
        ("data.ignored_column", "iData.csv:1:Time", True)
    ]


def test_every_flaw_of_units_columns_and_cells_is_named_at_once(tmp_path, meta):
    path = _write(tmp_path, "uCode,x,pop\nA,1,many\nA,1,2\n,two,2\n")
    assert _refused(path, meta) == {
        ("data.duplicate_unit", "iData.csv:2:uCode"),
        ("data.duplicate_unit", "iData.csv:3:uCode"),
        ("data.no_unit", "iData.csv:4:uCode"),
        ("data.no_column", "iData.csv:1:y"),
        ("table.not_a_number", "iData.csv:4:x"),
        ("table.not_a_number", "iData.csv:2:pop"),
    }
