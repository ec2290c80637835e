"""The mapping as a YAML file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.problems import Rejected
from liangpai.spreadsheets.mapping import Mapping, load_mapping, read_mapping, save_mapping, write_mapping

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip)
PAIRS = st.dictionaries(TEXT, TEXT, max_size=4)
MAPPINGS = st.builds(
    Mapping,
    table=TEXT,
    sheet=TEXT,
    header_row=st.integers(1, 9),
    first_row=st.integers(1, 99),
    unit_column=TEXT,
    columns=st.dictionaries(TEXT, TEXT, min_size=1, max_size=4),
    last_row=st.none() | st.integers(1, 999),
    unit_by=st.sampled_from(["code", "name", "name_plain"]),
    units=PAIRS,
    skip=st.lists(TEXT, max_size=3).map(tuple),
    fraction_columns=st.lists(TEXT, max_size=3).map(tuple),
    factors=st.dictionaries(TEXT, st.floats(1e-6, 1e6) | st.integers(1, 10_000), max_size=3),
    transpose=st.booleans(),
)
GOOD = (
    "tables:\n- {table: 本期数据, sheet: 页, header_row: 2, first_row: 3, unit_column: A, columns: {A1: C}}\n"
)


@given(st.lists(MAPPINGS, min_size=1, max_size=3).map(tuple))
def test_a_mapping_survives_its_file(mappings: tuple[Mapping, ...]) -> None:
    assert read_mapping(write_mapping(mappings)) == mappings


def test_a_mapping_is_saved_for_people_to_read(tmp_path: Path) -> None:
    (mapping,) = read_mapping(GOOD)
    save_mapping((mapping,), tmp_path / "a.yaml")
    assert load_mapping(tmp_path / "a.yaml") == (mapping,)
    text = (tmp_path / "a.yaml").read_text("utf-8")
    assert "本期数据" in text
    assert "transpose" not in text


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        ("header_row: 2", "header_row: 0", "header_row"),
        ("header_row: 2", "header_row: true", "header_row"),
        ("first_row: 3, ", "", "first_row"),
        ("columns: {A1: C}", "columns: {}", "columns"),
        ("columns: {A1: C}", "columns: {A1: 3}", "columns"),
        ("unit_column: A", "unit_column: ''", "unit_column"),
        ("unit_column: A", "unit_column: A, colour: red", "colour"),
        ("unit_column: A", "unit_column: A, unit_by: guess", "unit_by"),
        ("unit_column: A", "unit_column: A, skip: 合计", "skip"),
        ("unit_column: A", "unit_column: A, factors: {A1: .nan}", "factors"),
        ("unit_column: A", "unit_column: A, factors: {A1: 0}", "factors"),
        ("unit_column: A", "unit_column: A, last_row: x", "last_row"),
        ("unit_column: A", "unit_column: A, transpose: 1", "transpose"),
        ("unit_column: A", "unit_column: A, units: [a]", "units"),
    ],
)
def test_every_entry_that_is_wrong_is_named(old: str, new: str, entry: str) -> None:
    with pytest.raises(Rejected) as refused:
        read_mapping(GOOD.replace(old, new), name="甲.yaml")
    (problem,) = refused.value.problems
    assert (problem.code, problem.place) == ("mapping_invalid", "甲.yaml#tables.0")
    assert f"“{entry}”" in problem.zh


@pytest.mark.parametrize(
    "text", ["", "[", "tables: 3", "tables: []", "tables: [3]", "- a", "a: &x 1\nb: *x", "\x00"]
)
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(Rejected):
        read_mapping(text)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff\xff")
    (tmp_path / "b.yaml").write_text("a" * (1 << 21))
    for name in ("a.yaml", "b.yaml", "none.yaml"):
        with pytest.raises(Rejected):
            load_mapping(tmp_path / name)
