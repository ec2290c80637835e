"""The workbook of a round: what is held is filled in and locked, drafts are filled in and open."""

from collections.abc import Sequence
from datetime import date

from liangpai.results.models import Asked, Round
from liangpai.results.queries.sheets import Sheet, sheets
from liangpai.results.rules.workbooks import Given, template
from liangpai.spreadsheets.template import Template


def template_of(
    district: int, round_: Round, asked: Sequence[Asked], on: date, *, is_blank: bool = False
) -> Template:
    """The workbook for some units of a round.

    Args:
        district: the tenant.
        round_: the round.
        asked: the units, in the order of the rows.
        on: the day, for what is held and valid.
        is_blank: leave the drafts out, as needed to read a filled-in workbook back.
    """
    from_grid = sheets(district, round_, asked, on)
    return template(
        name=round_.name,
        stamp=(str(round_.pk), round_.period),
        form=from_grid[0].form,
        units=[(row.code, row.unit.name, row.class_code) for row in asked],
        given=[cell for sheet in from_grid for cell in _given(sheet, is_blank)],
    )


def _given(sheet: Sheet, is_blank: bool) -> list[Given]:
    cells = ((cell, cell.value) for cell in sheet.cells)
    return [
        Given(sheet.asked.code, cell.place.item, cell.place.period, value, is_locked=not cell.is_open)
        for cell, value in cells
        if value is not None and not (is_blank and cell.is_open)
    ]
