"""The list of needs: filtered, sorted, by page or by stage, and as a workbook."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse

from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.entrance.middleware import Visit
from liangpai.needs.queries import SORTS, WHOSE, Need, Sought, found, keepers, loaded, staged, thing_of_list
from liangpai.needs.registers import NEEDS
from liangpai.needs.rules.kinds import KINDS, LEVELS, SOURCES
from liangpai.needs.rules.waiting import BANDS
from liangpai.needs.workflow import NEED, STAGES
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.going_on import paged
from liangpai.web.needs.labels import LABELS, LAMPS, RUNGS
from liangpai.web.needs.shown import need_rows
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("要素需求", "Needs")
CARDS = 12
"""Cards of one column of the board by stage; the rest are a link away."""
NAMES = ("state", "kind", "lamp", "whose", "text", "sort")
NUMBERS = ("keeper", "unit", "level")
CHOSEN = ("stage", "band")
MOST = 20_000
"""Rows of an export."""


@asks("need.view")
def need_list(visit: Visit) -> HttpResponse:
    """The needs the reader may see: as a table, or in columns by stage."""
    rows = _rows(visit)
    shown = {
        "sought": _sought(visit),
        "query": _query(visit),
        "states": NEED.states,
        "stages": STAGES,
        "kinds": KINDS,
        "kind_words": {code: kind.words for code, kind in KINDS.items()},
        "sources": SOURCES,
        "levels": LEVELS,
        "rungs": RUNGS,
        "lamps": LAMPS,
        "sorts": SORTS,
        "whose": WHOSE,
        "keepers": keepers(visit.district, visit.on),
        "labels": LABELS,
        "thing": thing_of_list(visit.district, visit.actor),
    }
    if visit.GET.get("view") == "stages":
        return page(
            visit,
            "needs/stages.html",
            shown | {"columns": staged(visit.district, rows, CARDS), "cards": CARDS},
        )
    keys = paged(visit, rows.values_list("pk", flat=True))
    keys.object_list = loaded(visit.district, list(keys.object_list))
    return page(visit, "needs/list.html", shown | {"rows": keys})


@asks("need.view")
def export(visit: Visit) -> FileResponse:
    """The list as it is narrowed, as a workbook."""
    name = TITLE.says(visit.lang)
    cells = need_rows(_rows(visit).select_related("unit", "keeper")[:MOST], visit.lang)
    return workbook([register_sheet(NEEDS, cells, visit.lang, title=name)], name)


def _rows(visit: Visit) -> QuerySet[Need]:
    permit("need.view", visit.actor, thing_of_list(visit.district, visit.actor))
    return found(visit.district, visit.actor, _sought(visit), visit.on, working_days(visit.district))


def _sought(visit: Visit) -> Sought:
    """What the address asks for; what makes no sense narrows nothing."""
    asked = Asked(visit.GET)
    texts: dict[str, Any] = {name: visit.GET.get(name, "").strip()[:60] for name in NAMES}
    numbers: dict[str, Any] = {name: asked.whole(name, 0) for name in NUMBERS}
    chosen = {name: asked.whole(name, -1) for name in CHOSEN}
    return Sought(
        **texts,
        **numbers,
        stage=chosen["stage"] if 0 <= chosen["stage"] < len(STAGES) else None,
        band=chosen["band"] if 0 <= chosen["band"] < len(BANDS) else None,
    )


def _query(visit: Visit) -> str:
    """What else stands in the address, to be kept by the pages of the list and its export."""
    kept = {name: visit.GET[name] for name in (*NAMES, *NUMBERS, *CHOSEN) if visit.GET.get(name)}
    return f"&{urlencode(kept)}" if kept else ""
