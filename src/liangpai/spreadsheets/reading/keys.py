"""The key column of a table: which row belongs to which unit, and what is wrong with the codes."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from liangpai.spreadsheets.reading.numbers import Cells
from liangpai.spreadsheets.template import Column, Table
from liangpai.spreadsheets.texts import cell_text, same_text


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the rows that can be used, with their positions among the rows read."""

    keys: tuple[str, ...]
    kept: tuple[int, ...]


Shape = tuple[str, str]
_OWN: Shape = ("自编代码", "a code of one's own")
_SHORTEST_PUBLIC = 6  # digits of the shortest public code of a place (GB/T 2260)


def shape_of(code: str) -> Shape:
    """The code system a code seems to belong to, in Chinese and English."""
    if code.isascii() and code.isdigit() and len(code) >= _SHORTEST_PUBLIC:
        return f"{len(code)}位数字编码", f"a code of {len(code)} digits"
    return _OWN


def read_keys(table: Table, cells: Cells, names: Sequence[object] | None) -> Keys:
    """The key of every row, duplicates and strangers reported and left out.

    ``names`` are the cells of the table's name column, used to propose the right code.
    """
    column = table.columns[0]
    known = {str(row[table.key]): row for row in table.rows} if table.fixed_rows else {}
    by_name = _by_name(table, known)
    texts = [_key_text(column, cells, index, value, known) for index, value in enumerate(cells.values)]
    expected = _expected_shapes(column, table, texts)
    keys: list[str] = []
    kept: list[int] = []
    first: dict[str, int] = {}
    for index, text in enumerate(texts):
        if not text:
            cells.find("key_empty", index, heading=column.heading)
        elif text in first:
            other = cells.grid.cell(cells.lines[first[text]], cells.column)
            cells.find("key_duplicate", index, found=text[:40], other=other)
        elif expected and shape_of(text) not in expected and text not in known:
            _report_mixed(cells, index, text, expected, known)
        elif known and text not in known:
            named = cell_text(names[index]) if names else ""
            _report_unknown(column, cells, index, text, by_name.get(same_text(named), ""))
        else:
            keys.append(text)
            kept.append(index)
        if text:
            first.setdefault(text, index)
    _report_missing(table, cells, known, first)
    return Keys(tuple(keys), tuple(kept))


def _key_text(column: Column, cells: Cells, index: int, value: object, known: Mapping[str, object]) -> str:
    text = cell_text(value)
    if column.kind != "code":
        return text
    if isinstance(value, int | float) and not isinstance(value, bool) and text:
        padded = next((text.zfill(digits) for digits in (6, 9, 12) if text.zfill(digits) in known), text)
        if len(padded) >= _SHORTEST_PUBLIC:
            cells.find("code_as_number", index, read=padded)
        return padded
    narrow = unicodedata.normalize("NFKC", text)
    if narrow != text and (narrow in known or narrow.isascii()):
        cells.find("fullwidth_digits", index, found=text, read=narrow)
        return narrow
    if isinstance(value, str) and text != value and text:
        cells.find("spaces_trimmed", index, read=text)
    return text


def _expected_shapes(column: Column, table: Table, texts: Sequence[str]) -> tuple[Shape, ...]:
    """The code systems that belong here: those of the template's rows, else the public one most rows use.

    Codes of one's own stand beside public ones (专班 have no public code) unless the rows are fixed.
    """
    if column.kind != "code":
        return ()
    given = [shape_of(str(row[table.key])) for row in table.rows if row.get(table.key) is not None]
    if table.fixed_rows:
        return tuple(dict.fromkeys(given))
    public = Counter(shape for text in texts if (shape := shape_of(text)) != _OWN)
    used = given or [shape for shape, _ in public.most_common(1)]
    return tuple(dict.fromkeys([*used, _OWN])) if public else ()


def _report_mixed(
    cells: Cells,
    index: int,
    text: str,
    expected: Sequence[Shape],
    known: Mapping[str, object],
) -> None:
    near = [code for code in known if text.startswith(code) or code.startswith(text)] if len(text) > 5 else []
    shape, shape_en = shape_of(text)
    cells.find(
        "codes_mixed",
        index,
        found=text[:40],
        shape=shape,
        shape_en=shape_en,
        expected="、".join(zh for zh, _ in expected[:3]),
        expected_en=" or ".join(en for _, en in expected[:3]),
        hint=f"可能是 {near[0]}。" if len(near) == 1 else "",
        hint_en=f"It may be {near[0]}. " if len(near) == 1 else "",
    )


def _report_unknown(column: Column, cells: Cells, index: int, text: str, proposal: str) -> None:
    cells.find(
        "key_unknown",
        index,
        found=text[:40],
        heading=column.heading,
        hint=f"按名称应为 {proposal}。" if proposal else "",
        hint_en=f"By its name it should be {proposal}. " if proposal else "",
    )


def _report_missing(
    table: Table, cells: Cells, known: Mapping[str, Mapping[str, object]], first: Mapping[str, int]
) -> None:
    for key, row in known.items():
        if key not in first:
            name = row.get(table.name_column, "") if table.name_column else ""
            cells.findings.on("row_missing", cells.grid.name, key=key, name=name)


def _by_name(table: Table, known: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    if not table.name_column:
        return {}
    return {same_text(str(row.get(table.name_column) or "")): key for key, row in known.items()}
