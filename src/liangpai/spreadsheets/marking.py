"""The user's own workbook sent back with red cells and the reasons."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties

from liangpai.problems import Lang, Problem
from liangpai.spreadsheets.house_style import FONT, RED
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.rewriting import rewritable
from liangpai.spreadsheets.template import ERRORS_SHEET
from liangpai.spreadsheets.texts import clean

_AUTHOR = "亮牌核对"
_ERROR_FILL = PatternFill("solid", fgColor="FFF4B8B0")
_WARNING_FILL = PatternFill("solid", fgColor="FFFFE9A8")
_NO_FILL = PatternFill()


def mark_errors(source: Path, problems: Iterable[Problem], out: Path, *, lang: Lang = "zh") -> None:
    """Write the .xlsx at ``source`` to ``out`` with every named cell coloured and its reasons as a comment.

    A sheet 问题清单 lists all problems, also those that name no cell. Marks of an earlier round are removed.

    Raises:
        Rejected: when the file cannot be opened.
    """
    found = tuple(problems)
    workbook = rewritable(open_book(source), source.read_bytes())
    _remove_marks(workbook)
    reasons: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for entry in found:
        sheet_name, _, cell = entry.place.rpartition("!")
        if sheet_name in workbook.sheetnames and _is_cell(cell):
            reasons[sheet_name, cell].append(entry)
    for (sheet_name, cell), entries in reasons.items():
        _mark(workbook, sheet_name, cell, entries, lang)
    _list(workbook, found, reasons.keys(), lang)
    workbook.save(out)


def _is_cell(text: str) -> bool:
    try:
        coordinate_from_string(text)
    except CellCoordinatesException:
        return False
    return True


def _mark(workbook: Workbook, sheet: str, name: str, entries: list[Problem], lang: Lang) -> None:
    cell = workbook[sheet][name]
    if isinstance(cell, MergedCell):
        return
    serious = any(not entry.warning for entry in entries)
    cell.fill = _ERROR_FILL if serious else _WARNING_FILL
    text = "\n".join(entry.zh if lang == "zh" else entry.en for entry in entries)
    cell.comment = Comment(clean(text), _AUTHOR, height=40 + 20 * (len(text) // 22 + 1), width=340)


def _remove_marks(workbook: Workbook) -> None:
    if ERRORS_SHEET in workbook.sheetnames:
        del workbook[ERRORS_SHEET]
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.author == _AUTHOR:
                    cell.comment = None
                    cell.fill = _NO_FILL


def _list(
    workbook: Workbook, problems: tuple[Problem, ...], marked: Iterable[tuple[str, str]], lang: Lang
) -> None:
    """All problems on a sheet of their own; a place that is a cell leads to it."""
    sheet = workbook.create_sheet(ERRORS_SHEET)
    places = {f"{name}!{cell}": f"'{name}'!{cell}" for name, cell in marked}
    headings = ("位置", "程度", "问题和改法") if lang == "zh" else ("Place", "Degree", "Problem and way out")
    degrees = ("须改正", "提示") if lang == "zh" else ("must be mended", "note")
    sheet.append(headings)
    for row, entry in enumerate(problems, start=2):
        texts = (entry.place, degrees[entry.warning], entry.zh if lang == "zh" else entry.en)
        for column, text in enumerate(texts, start=1):
            cell = sheet.cell(row, column)
            cell.value = clean(text)
            cell.data_type = "s"  # a place or a quotation that begins with = is text
            cell.font = Font(
                name=FONT, size=10.5, color=RED[1:] if column == 2 and not entry.warning else None
            )
            cell.alignment = Alignment(wrap_text=True, vertical="center")
        if entry.place in places:
            sheet.cell(row, 1).hyperlink = Hyperlink(ref=f"A{row}", location=places[entry.place])
    for letter, width in zip("ABC", (24, 10, 90), strict=True):
        sheet.column_dimensions[letter].width = width
        sheet[f"{letter}1"].font = Font(name=FONT, size=10.5, bold=True)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
