"""The list of circulated papers, one paper, the form that registers one, and its file."""

from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.meetings.queries import circulars as papers
from liangpai.meetings.queries.meetings import called
from liangpai.meetings.registers import CIRCULARS
from liangpai.meetings.rules.bases import ROOMS
from liangpai.meetings.rules.circulars import KINDS, LEVELS, MANNERS, length_warning
from liangpai.meetings.workflow import CIRCULAR, COPY
from liangpai.organisations.queries import choices
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.refusal import absent
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment, workbook
from liangpai.web.audit.acts import acts_shown
from liangpai.web.circulars.labels import LABELS, PAGES
from liangpai.web.going_on import paged
from liangpai.web.pages import page, url
from liangpai.words import Lang, Words

MOST = 20_000
"""Rows of an export."""
SHADES = {"distributed": "now", "conveyed": "good", "archived": ""}


@asks("circular.view")
def circular_list(visit: Visit) -> HttpResponse:
    """The papers the reader may see."""
    thing = papers.thing_of_list(visit.district, visit.actor)
    permit("circular.view", visit.actor, thing)
    asked = _asked(visit)
    shown = {
        "rows": paged(visit, papers.found(visit.district, visit.actor, **asked)),
        "sought": asked,
        "states": CIRCULAR.states,
        "shades": SHADES,
        "levels": LEVELS,
        "rooms": ROOMS,
        "labels": LABELS,
        "thing": thing,
    }
    return page(visit, "circulars/list.html", shown)


@asks("circular.view")
def export(visit: Visit) -> FileResponse:
    """The list as it is narrowed, as a workbook."""
    permit("circular.view", visit.actor, papers.thing_of_list(visit.district, visit.actor))
    rows = [
        _row(row, visit.lang) for row in papers.found(visit.district, visit.actor, **_asked(visit))[:MOST]
    ]
    name = Words("传达文件", "Circulated papers").says(visit.lang)
    return workbook([register_sheet(CIRCULARS, rows, visit.lang, title=name)], name)


@asks("circular.register")
def new(visit: Visit) -> HttpResponse:
    """The form that registers a paper."""
    permit("circular.register", visit.actor, papers.thing_of_list(visit.district, visit.actor))
    return page(visit, "circulars/new.html", {"levels": LEVELS, "kinds": KINDS, "labels": LABELS})


@asks("circular.view")
def circular_page(visit: Visit, circular_id: int) -> HttpResponse:
    """One paper: where it stands, which units have conveyed it, what it is the basis of, and what comes next."""
    permit("circular.view", visit.actor, papers.thing_of_list(visit.district, visit.actor))
    row = papers.circular_for(visit.actor, visit.district, circular_id)
    warning = length_warning(row.kind, row.characters)
    shown = {
        "row": row,
        "thing": papers.thing_of(row),
        "states": CIRCULAR.states,
        "shades": SHADES,
        "moves": {move.action for move in CIRCULAR.open_moves(row.state)},
        "copies": papers.copies(row),
        "own": papers.own_copies(row, visit.actor) if row.state == "distributed" else [],
        "copy_states": COPY.states,
        "copy_thing": papers.thing_of_copy,
        "manners": MANNERS,
        "levels": LEVELS,
        "kinds": KINDS,
        "warnings": [warning] if warning else [],
        "bases": [(one, ROOMS[one.room], _address(one.room, one.thing)) for one in papers.bases(row)],
        "matters": _matters(visit),
        "rooms": ROOMS,
        "meetings": [(one.pk, called(one)) for one in papers.conveyed_at(row)],
        "units": choices(visit.district, visit.on, ABOVE_VILLAGES),
        "acts": acts_shown(visit.district, history(visit.district, "circular", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "circulars/circular.html", shown)


@asks("circular.view")
def file(visit: Visit, circular_id: int) -> FileResponse:
    """The file of a paper."""
    permit("circular.view", visit.actor, papers.thing_of_list(visit.district, visit.actor))
    row = papers.circular_for(visit.actor, visit.district, circular_id)
    content = papers.file_of(row)
    if not content:
        raise absent(Words("文件", "file"))
    return attachment(content, row.file_name)


def _asked(visit: Visit) -> dict[str, str]:
    return {name: visit.GET.get(name, "").strip()[:60] for name in ("state", "text", "room")}


def _row(row: Any, lang: Lang) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("title", "number", "issuer", "characters")} | {
        "level": LEVELS[row.level].says(lang),
        "kind": KINDS[row.kind].says(lang),
        "received_on": row.received_on.isoformat(),
        "convey_by": row.convey_by.isoformat() if row.convey_by else "",
        "state": CIRCULAR.label(row.state, lang),
    }


def _matters(visit: Visit) -> list[tuple[str, str]]:
    """What the paper can be linked with, each after the name of its room."""
    found = papers.matters(visit.district)
    named = [(one, ROOMS[one.room].says(visit.lang)) for one in found]
    return [(one.code, f"{room} · {one.name}" if one.thing else room) for one, room in named]


def _address(room: str, thing: int | None) -> str:
    whole, one = PAGES[room]
    return url(one, thing) if thing and one else url(whole)
