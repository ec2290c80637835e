"""Workbooks that were handed in, the same ones marked, and how a unit's own workbook is laid out."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from liangpai.access.clauses import Thing
from liangpai.dossier.template import NOW
from liangpai.problems import Problem
from liangpai.refusal import absent
from liangpai.results.models import Asked, ColumnMapping, Figure, Round, Upload
from liangpai.results.queries.templates import template_of
from liangpai.results.rules.asking import Place
from liangpai.spreadsheets.mapping import Mapping, read_mapping, suggest_mapping
from liangpai.spreadsheets.marking import mark_errors
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.template import GUIDE_SHEET
from liangpai.words import Lang, Words


def upload(district: int, pk: int) -> Upload:
    """The workbook with this id, with its round and unit.

    Raises:
        Refused: there is none in the district.
    """
    found = Upload.objects.of(district).filter(pk=pk).select_related("round", "unit").first()
    if found is None:
        raise absent(Words("上传的工作簿", "uploaded workbook"))
    return found


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure came from: the workbook as it was handed in, without its content, and the cell."""

    upload: Upload
    cell: str


def origin_of(figure: Figure) -> Origin | None:
    """The workbook and the cell that a version of a figure came from, where it came from one."""
    if figure.source != "workbook":
        return None
    rows = Upload.objects.of(figure.district_id).filter(round_id=figure.round_id)
    same_act = rows.filter(uploaded_by=figure.filled_by, uploaded_at=figure.filled_at)
    key = Place(figure.unit_id, figure.item, figure.period).key
    for kept in same_act.select_related("unit").defer("content", "problems"):
        if key in kept.cells:
            return Origin(kept, kept.cells[key])
    return None


def thing_of_upload(upload: Upload) -> Thing:
    """An uploaded workbook as the policy sees it: whose figures it holds; its unit must be loaded."""
    if upload.unit is None:
        return Thing(upload.district_id)
    return Thing(upload.district_id, path=upload.unit.path, unit=upload.unit.name)


def uploads(district: int, round_: Round, unit: int | None, most: int = 5) -> list[Upload]:
    """The last workbooks handed in for a unit (or for the whole district), without their contents."""
    rows = Upload.objects.of(district).filter(round_id=round_.pk)
    rows = rows.filter(unit_id=unit) if unit is not None else rows.filter(unit=None)
    return list(rows.defer("content").order_by("-pk")[:most])


def problems_of(upload: Upload) -> tuple[Problem, ...]:
    """The problems that were found in an uploaded workbook."""
    return tuple(Problem(**entry) for entry in upload.problems)


def marked_workbook(upload: Upload, lang: Lang) -> bytes:
    """The same workbook with its wrong cells in red and the reasons beside them.

    Raises:
        Rejected: it is no workbook that could be opened.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.xlsx", Path(folder) / "out.xlsx"
        source.write_bytes(bytes(upload.content))
        mark_errors(source, problems_of(upload), out, lang=lang)
        return out.read_bytes()


def mapping_of(district: int, unit: int, name: str = "") -> tuple[Mapping, ...]:
    """How a unit's own workbook is laid out, as it was stated last; empty where it never was."""
    rows = ColumnMapping.objects.of(district).filter(unit_id=unit)
    rows = rows.filter(name=name) if name else rows
    found = rows.order_by("-used_at", "-pk").first()
    return read_mapping(found.document) if found else ()


def suggested(round_: Round, asked: Sequence[Asked], content: bytes, on: date) -> tuple[Mapping, ...]:
    """How a unit's own workbook seems to be laid out: as it was stated before, else as its headings suggest.

    Raises:
        Rejected: the file is no workbook.
    """
    district = round_.district_id
    kept = mapping_of(district, asked[0].unit_id) if len(asked) == 1 else ()
    sheets = set(open_book(content).sheets)
    if kept and {mapping.sheet for mapping in kept} <= sheets:
        return kept
    found = suggest_mapping(content, template_of(district, round_, asked, on, is_blank=True))
    now = {mapping.sheet for mapping in found if mapping.table == NOW}
    # One sheet that fits both periods holds this one: nobody keeps last year's figures under the same headings beside it.
    return tuple(mapping for mapping in found if mapping.table == NOW or mapping.sheet not in now)


def is_own_template(content: bytes) -> bool:
    """Whether a workbook is one of ours, by its stamp; anything else needs a layout.

    Raises:
        Rejected: the file is no workbook.
    """
    book = open_book(content)
    return GUIDE_SHEET in book.sheets or "liangpai.kind" in book.properties
