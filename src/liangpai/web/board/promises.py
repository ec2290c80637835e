"""亮诺 on the board: how each unit's promises stand, and the list of all that are announced to the viewer."""

from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.commitments import queries
from liangpai.commitments.registers import COMMITMENTS
from liangpai.commitments.workflow import COMMITMENT
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import names_of
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.commitments.detail import progress_of
from liangpai.web.commitments.labels import LABELS, SHADES
from liangpai.web.commitments.shown import register_rows
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("已公示的承诺", "Announced promises")
UNITS = 40
"""Units that the column of the board lists; the rest are a link away."""
MOST = 20_000


def column(visit: Visit, period: str = "") -> dict[str, Any]:
    """The column: units with their promises of a year, that of the period shown beside it where there are any."""
    years = queries.years_shown(visit.actor, visit.district, visit.on)
    asked = int(period[:4]) if period[:4].isascii() and period[:4].isdigit() else 0
    year = asked if asked in years else years[0] if years else 0
    units = queries.units_shown(visit.actor, visit.district, visit.on, year, UNITS) if year else []
    return {"promise_year": year, "promises": units, "promises_most": UNITS}


@asks("board.view")
def promise_list(visit: Visit) -> HttpResponse:
    """Every promise that is announced to the viewer, of a year and a unit."""
    years = queries.years_shown(visit.actor, visit.district, visit.on)
    year, unit = _wanted(visit, years)
    rows = _rows(visit, year, unit)
    pages = paged(visit, rows.values_list("pk", flat=True))
    listed = queries.page_of(visit.district, list(pages))
    shown = {
        "rows": pages,
        "listed": [(row, progress_of(row)) for row in listed],
        "amended": queries.amended(visit.district, [row.pk for row in listed]),
        "years": years,
        "year": year,
        "unit": unit,
        "unit_name": names_of(visit.district, [unit]).get(unit, "") if unit else "",
        "states": COMMITMENT.states,
        "shades": SHADES,
        "labels": LABELS,
    }
    return page(visit, "board/promises.html", shown)


@asks("board.view")
def promise_export(visit: Visit) -> FileResponse:
    """The same as a workbook."""
    year, unit = _wanted(visit, queries.years_shown(visit.actor, visit.district, visit.on))
    rows = list(_rows(visit, year, unit).select_related("unit")[:MOST])
    pks = [row.pk for row in rows]
    supports, amended = queries.supports(visit.district, pks), queries.amended(visit.district, pks)
    cells = register_rows(rows, supports, amended, visit.lang)
    name = TITLE.says(visit.lang)
    return workbook([register_sheet(COMMITMENTS, cells, visit.lang, title=name)], name)


def _wanted(visit: Visit, years: list[int]) -> tuple[int, int]:
    asked = Asked(visit.GET)
    return asked.whole("year", years[0] if years else visit.on.year), asked.whole("unit", 0)


def _rows(visit: Visit, year: int, unit: int) -> Any:
    rows = queries.shown(visit.actor, visit.district, visit.on, unit).filter(year=year)
    return rows.order_by("unit__path", "due_on", "pk")
