"""Plain tables to and from a workbook."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.problems import Rejected
from liangpai.spreadsheets.tables import Value, read_tables, write_tables
from liangpai.spreadsheets.texts import clean

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)
VALUE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False),
    TEXT.map(clean).filter(bool),
    st.sampled_from(["001", "441802101001", "=1+1", "_x0041_", " a\nb ", "TRUE", "1e5", "𱳪", "'x", "#N/A"]),
)
NAMES = st.sampled_from(["a", "编码", "=甲", "值"])
TABLE = st.lists(st.dictionaries(NAMES, VALUE, min_size=1), max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.dictionaries(st.sampled_from(["甲", "乙 表", "c"]), TABLE, min_size=1))
def test_values_come_back_exactly(tmp_path: Path, tables: dict[str, list[dict[str, Value]]]) -> None:
    path = tmp_path / "a.xlsx"
    write_tables(path, tables)
    expected = {}
    for name, rows in tables.items():
        header = list(dict.fromkeys(key for row in rows for key in row))
        whole = [{key: row.get(key) for key in header} for row in rows]
        expected[name] = [row for row in whole if any(value is not None for value in row.values())]
    found = read_tables(path)
    assert found == expected
    kinds = [[type(value) for row in rows for value in row.values()] for rows in found.values()]
    assert kinds == [[type(value) for row in rows for value in row.values()] for rows in expected.values()]


def test_a_header_without_rows_is_an_empty_table(tmp_path: Path) -> None:
    write_tables(tmp_path / "a.xlsx", {"甲": (["a", "b"], []), "乙": (["a"], [[1], [2]])})
    assert read_tables(tmp_path / "a.xlsx") == {"甲": [], "乙": [{"a": 1}, {"a": 2}]}


def test_text_stays_text_when_somebody_edits_it(tmp_path: Path) -> None:
    write_tables(tmp_path / "a.xlsx", {"甲": [{"code": "001", "n": 1, "f": "=1"}]})
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["甲"]
    assert [cell.number_format for cell in sheet[2]] == ["@", "General", "@"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "s"]
    assert [bool(cell.quotePrefix) for cell in sheet[2]] == [False, False, True]


def test_dates_and_columns_without_header_are_read_as_people_mean_them() -> None:
    workbook, stream = openpyxl.Workbook(), BytesIO()
    rows = [
        [" a ", None, "b"],
        [datetime(2024, 1, 5), "x", datetime(2024, 1, 5, 8)],
        [date(2024, 1, 6), "", ""],
    ]
    for row in rows:
        workbook.worksheets[0].append(row)
    workbook.create_sheet("空")
    workbook.save(stream)
    assert read_tables(stream.getvalue()) == {
        "Sheet": [{"a": "2024-01-05", "b": "2024-01-05T08:00:00"}, {"a": "2024-01-06", "b": None}],
        "空": [],
    }


def test_repeated_headers_and_files_that_are_no_workbook_are_refused(tmp_path: Path) -> None:
    write_tables(tmp_path / "a.xlsx", {"甲": (["a", "a"], [[1, 2]])})
    for source, code in ((tmp_path / "a.xlsx", "column_duplicate"), (b"x", "not_a_workbook")):
        with pytest.raises(Rejected) as refused:
            read_tables(source)
        assert refused.value.problems[0].code == code
