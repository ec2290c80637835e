"""How units deal with their tasks: rates with the numbers they rest on, as a page and as a workbook."""

from django.http import FileResponse, HttpResponse

from liangpai.entrance.middleware import Visit
from liangpai.spreadsheets.registers import register_sheet
from liangpai.tasks import queries
from liangpai.tasks.registers import RATES
from liangpai.tasks.rules.rates import FEWEST, Rates
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.tasks.listing import may_look
from liangpai.words import Words

TITLE = Words("督办评价", "Rates of tasks")


@asks("task.view")
def rates(visit: Visit) -> HttpResponse:
    """The rates of every unit whose tasks the reader sees."""
    year, found = _found(visit)
    shown = {
        "rows": paged(visit, found),
        "year": year,
        "years": queries.years(visit.district, visit.on),
        "fewest": FEWEST,
    }
    return page(visit, "tasks/rates.html", shown)


@asks("task.view")
def export(visit: Visit) -> FileResponse:
    """The same as a workbook; where there are too few the cell is empty."""
    year, found = _found(visit)
    rows = [
        {
            "unit": one.name,
            "ended": one.ended,
            "on_time": _percent(one.on_time_rate),
            "returned": _percent(one.return_rate),
            "extended": _percent(one.extension_rate),
            "open": one.open,
            "overdue": _percent(one.overdue_rate),
        }
        for one in found
    ]
    name = f"{TITLE.says(visit.lang)} {year}"
    return workbook([register_sheet(RATES, rows, visit.lang, title=name)], name)


def _found(visit: Visit) -> tuple[int, list[Rates]]:
    visible = queries.visible(may_look(visit).district, visit.actor)
    year = min(max(Asked(visit.GET).whole("year", visit.on.year), 2000), 2999)
    return year, queries.rates(visible, visit.district, visit.on, year)


def _percent(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 1)
