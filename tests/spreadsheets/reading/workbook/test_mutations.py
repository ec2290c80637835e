"""Workbooks mutated and typed into at random: problems come out, never an error."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.problems import errors
from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.tables import write_tables
from liangpai.spreadsheets.template import Column, Table, Template
from tests.spreadsheets.made import STAMP, TEMPLATE, filled, named, reading_of

SHEET = "本期数据"


def _mutations(blank: bytes, seed: int, count: int) -> list[bytes]:
    """Workbooks damaged in their bytes, in their archive and in their XML."""
    rng = np.random.default_rng(seed)
    whole = filled(blank)
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return [_mutated(whole, parts, rng) for _ in range(count)]


SNIPPETS = [
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"\x00",
        b"\xff\xfe",
        b"</row>",
        b"<row>",
        b"</c>",
        b"<f>1</f>",
        b"<v>1e999</v>",
    ),
    *(
        b"<v>NaN</v>",
        b"<!DOCTYPE a>",
        b't="e"',
        b't="s"',
        b't="b"',
        b's="99999"',
        b'r="XFD1048576"',
        b'r="A0"',
    ),
    *(
        b'r="AAAA1"',
        b"\xf0\xb1\xb3\xaa",
        b"&#0;",
        b"&#xD800;",
        b'<mergeCell ref="A1:XFD1048576"/>',
        b"-1",
        b"99999999999",
    ),
]


def _mutated(whole: bytes, parts: dict[str, bytes], rng: np.random.Generator) -> bytes:
    if rng.random() < 0.3:
        content = bytearray(whole)
        for at in rng.integers(0, len(content), rng.integers(1, 20)):
            content[at] = rng.integers(0, 256)
        return bytes(content[: rng.integers(1, len(content))] if rng.random() < 0.2 else content)
    changed = dict(parts)
    for _ in range(rng.integers(1, 4)):
        # Half of the blows hit the sheets, since most code stands behind them.
        sheets = [name for name in changed if "sheet" in name]
        names = sheets if sheets and rng.random() < 0.5 else list(changed)
        name = names[rng.integers(len(names))]
        text = changed[name]
        start = int(rng.integers(0, len(text) + 1))
        end = min(len(text), start + int(rng.integers(0, 40)))
        snippet = SNIPPETS[rng.integers(len(SNIPPETS))]
        if rng.random() < 0.1:
            del changed[name]
        elif rng.random() < 0.5 and b'r="' in text:
            at = text.find(b'r="', start)
            changed[name] = text[:at] + snippet + text[at + 6 :]
        else:
            changed[name] = text[:start] + snippet * int(rng.integers(1, 3)) + text[end:]
        if not changed:
            break
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in changed.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _survives(blank: bytes, seed: int, count: int) -> None:
    for content in _mutations(blank, seed, count):
        reading = read_workbook(content, TEMPLATE, name="甲.xlsx")
        if not reading.is_usable:
            assert all(problem.place for problem in errors(reading.problems))


def test_two_hundred_mutated_workbooks_give_problems_and_never_an_error(blank: bytes) -> None:
    _survives(blank, 1, 200)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_mutated_workbooks_give_problems_and_never_an_error(blank: bytes, seed: int) -> None:
    _survives(blank, seed, 1_000)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.tuples(st.integers(1, 13), st.integers(1, 11)),
        st.none()
        | st.booleans()
        | st.integers(-(10**18), 10**18)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
        | st.dates(date(1900, 3, 1), date(2200, 1, 1))
        | st.sampled_from(["=1/0", "#N/A", "１２", "85%", "12.6万", "—", " ", "=", "441802101000"]),
        max_size=6,
    )
)
def test_whatever_is_typed_is_read_or_named_and_good_cells_stay_as_they_are(
    blank: bytes, typed: dict[tuple[int, int], object]
) -> None:
    def damage(workbook: Any) -> None:
        for (row, column), value in typed.items():
            workbook[SHEET].cell(row, column).value = value

    clean, dirty = reading_of(blank).tables[SHEET], reading_of(blank, damage).tables.get(SHEET)
    touched_header = any(row < 5 for row, _ in typed)
    if dirty is None or touched_header or dirty.keys != clean.keys:
        return
    for position, column in enumerate(("A1", "A2", "A3", "A4"), start=3):
        for row in range(len(clean.keys)):
            if (row + 5, position) not in typed:
                before, after = clean.numbers([column])[row, 0], dirty.numbers([column])[row, 0]
                assert before == after or (np.isnan(before) and np.isnan(after))


def test_a_sheet_of_many_villages_with_one_wrong_cell_names_it(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    columns = (
        Column("unit", "编码", kind="code"),
        *(Column(f"A{n}", f"指标{n}", minimum=0) for n in range(60)),
    )
    template = Template("村级数据", STAMP, (Table("本期数据", columns, optional=False, spare_rows=0),))
    values = np.round(rng.random((2_000, 60)) * 100, 3)
    rows: list[list[Any]] = [[f"4418021{n:05d}", *row] for n, row in enumerate(values.tolist())]
    rows[1_234][7] = "12.6万"
    header = [column.code for column in columns]
    write_tables(tmp_path / "a.xlsx", {"本期数据": (header, rows)})
    reading = read_workbook(tmp_path / "a.xlsx", template)
    assert named(errors(reading.problems)) == [("本期数据!H1236", "magnitude_in_number")]
    found = reading.tables["本期数据"].numbers(header[1:])
    values[1_234, 6] = np.nan
    np.testing.assert_array_equal(found, values)
