"""Tables of pages as Excel workbooks to take away."""

import io
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from django.http import FileResponse

from liangpai.spreadsheets.tables import Value, write_tables
from liangpai.words import Lang, Words


def excel(title: Words, header: Sequence[Words], rows: Iterable[Sequence[Value]], lang: Lang) -> FileResponse:
    """One table as a workbook, its headings in the reader's language; text stays text and numbers stay exact."""
    name = title.says(lang)
    headings = [heading.says(lang) for heading in header]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "table.xlsx"
        write_tables(path, {name[:31]: (headings, list(rows))}, title=name)
        held = io.BytesIO(path.read_bytes())
    return FileResponse(held, as_attachment=True, filename=f"{name}.xlsx")
