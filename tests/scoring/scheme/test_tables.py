"""Wrong tables of a scheme are named by sheet and row."""

import pytest

from liangpai.examples import load_example
from liangpai.problems import Rejected
from liangpai.scoring.scheme import from_tables, to_tables


def test_tables_without_the_first_sheet_are_not_a_scheme() -> None:
    with pytest.raises(Rejected) as rejected:
        from_tables({"指标": []})
    assert rejected.value.problems[0].code == "scheme.sheet_missing"


def test_an_unknown_column_is_named() -> None:
    tables = to_tables(load_example("golden")[0])
    tables["指标"][1]["备注栏"] = "x"
    with pytest.raises(Rejected) as rejected:
        from_tables(tables)
    assert rejected.value.problems[0].place == "指标!第3行·备注栏"


def test_an_unreadable_cell_is_named() -> None:
    tables = to_tables(load_example("golden")[0])
    tables["指标"][0]["计分"] = "{method: [}"
    with pytest.raises(Rejected) as rejected:
        from_tables(tables)
    assert (rejected.value.problems[0].code, rejected.value.problems[0].place) == (
        "scheme.cell_unreadable",
        "指标!第2行·计分",
    )


def test_an_empty_row_of_settings_and_a_sheet_that_is_not_there_are_passed_over() -> None:
    scheme, _ = load_example("golden")
    tables = to_tables(scheme)
    tables["方案"].append({"项目": None, "内容": None})
    del tables["否决"]
    assert from_tables(tables) == scheme
