"""A register: one declaration of columns that is a list on a page, an Excel export and a template to fill in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from liangpai.spreadsheets.drawing import Cell
from liangpai.spreadsheets.results import ResultColumn, Sheet, write_results
from liangpai.spreadsheets.template import Table, Template, TemplateStamp, write_template
from liangpai.words import Lang

Rows = Sequence[Mapping[str, Cell]]


def register_sheet(table: Table, rows: Rows, lang: Lang = "zh", *, title: str = "") -> Sheet:
    """The rows of a register as a sheet, its columns in the order of the declaration."""
    columns = tuple(
        # Text has the text format, so that a code keeps its zeros when somebody edits the cell.
        ResultColumn(
            column.title_in(lang),
            column.unit_of_measure,
            "@" if column.kind != "number" else column.number_format,
            column.width,
        )
        for column in table.columns
    )
    cells = [[row.get(column.code) for column in table.columns] for row in rows]
    return Sheet(table.name, title or table.title or table.name, columns, cells, freeze=1, autofilter=True)


def register_workbook(table: Table, rows: Rows, lang: Lang = "zh", *, title: str = "") -> bytes:
    """The export of a register, as the bytes of a workbook."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "register.xlsx"
        write_results(path, [register_sheet(table, rows, lang, title=title)])
        return path.read_bytes()


def register_template(*tables: Table, kind: str, subject: str, title: str = "") -> Template:
    """The template of one or more registers; ``subject`` says which (a system, a year) and is checked on return."""
    stamp = TemplateStamp("liangpai", kind, subject, "1", "")
    return Template(title or tables[0].title or tables[0].name, stamp, tables)


def template_workbook(template: Template) -> bytes:
    """A template, as the bytes of a workbook."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        write_template(template, path)
        return path.read_bytes()
