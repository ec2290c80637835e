"""One meeting: its agenda, people, days counted back, pack, minutes and resolutions, each in a tab, with the next moves."""

from collections.abc import Callable
from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.queries import unless_aside
from liangpai.ledger.queries import history
from liangpai.meetings import queries
from liangpai.meetings.queries import Meeting
from liangpai.meetings.queries.circulars import conveyable
from liangpai.meetings.queries.meetings import OFFICERS
from liangpai.meetings.rules.agenda import timed, too_long
from liangpai.meetings.rules.backwards import STATES
from liangpai.meetings.rules.kinds import AREAS, ITEMS, KINDS, PARTS
from liangpai.meetings.rules.planning import held_too_early
from liangpai.meetings.workflow import INVITATION, INVITING, MEETING, PLANNING, RESOLVING, TOPIC
from liangpai.needs.queries import askers
from liangpai.organisations.queries import choices
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.papers.minutes import minutes
from liangpai.papers.writer import paper_bytes
from liangpai.refusal import Refused
from liangpai.tasks.workflow import TASK
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.audit.acts import acts_shown
from liangpai.web.meetings.labels import GUESTS, LABELS, SHADES, STEPS, TABS
from liangpai.web.meetings.lists import planning
from liangpai.web.meetings.packs import pack_part
from liangpai.web.pages import page
from liangpai.words import Words

Shown = dict[str, Any]


@asks("meeting.view")
def meeting_page(visit: Visit, meeting_id: int) -> HttpResponse:
    """One meeting, with one tab open and what the reader can do next."""
    permit("meeting.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    row = queries.meeting_for(visit.actor, visit.district, meeting_id)
    tab = visit.GET.get("tab", "")
    tab = tab if tab in TABS else "agenda"
    template, shows = _OF_TAB[tab]
    shown = {
        "meeting": row,
        "called": queries.called(row),
        "thing": queries.thing_of(row),
        "mine": queries.thing_of_list(visit.district, visit.actor),
        "tab": tab,
        "tabs": TABS,
        "kinds": KINDS,
        "states": MEETING.states,
        "shades": SHADES,
        "too_early": held_too_early(visit.on, row.held_on),
        "moves": {move.action: move.label for move in MEETING.open_moves(row.state)},
        "units": choices(visit.district, visit.on, ABOVE_VILLAGES),
        "labels": LABELS,
        **planning(visit),
        "template": template,
        "warnings": [],
        **shows(visit, row),
    }
    return page(visit, "meetings/meeting.html", shown)


def _agenda(visit: Visit, row: Meeting) -> Shown:
    items = queries.agenda(row)
    clock = timed(row.starts_at, [one.minutes for one in items])
    long = unless_aside(
        visit.district, "G7", visit.on, lambda: too_long((one.kind, one.title, one.minutes) for one in items)
    )
    return {
        "items": list(zip(clock, items, strict=False)),
        "ends_at": clock[-1],
        "minutes": sum(one.minutes for one in items),
        "topics": queries.topics(row, visit.actor),
        "topic_states": TOPIC.states,
        "item_kinds": ITEMS,
        "papers": dict(conveyable(visit.district, visit.actor)),
        "warnings": long or [],
        "may_change": row.state in PLANNING,
        "own_units": [(one.pk, one.name) for one in askers(visit.district, visit.actor, visit.on, *OFFICERS)],
        "stances": queries.stances(row, visit.actor),
    }


def _people(visit: Visit, row: Meeting) -> Shown:
    people = queries.attendees(row)
    return {
        "people": people,
        "own": {one.pk: queries.thing_of_attendee(one) for one in people},
        "parts": PARTS,
        "guest_states": INVITATION.states,
        "guest_shades": GUESTS,
        "missing": len(queries.suggested(row, visit.on)) if row.state in INVITING else 0,
        "warnings": queries.idle_ones(row),
        "may_invite": row.state in INVITING,
        "may_answer": row.state == "notified",
        "may_note": row.state in RESOLVING,
    }


def _backwards(visit: Visit, row: Meeting) -> Shown:
    try:
        lines = queries.lines(row, visit.on)
    except Refused as no:  # a day in a year that is not published: the page says so in place of the days
        return {"lines": [], "unknown": no.first}
    late = [line.words for line in lines if line.state == "unfit"]
    names = Words("、".join(one.zh for one in late), ", ".join(one.en for one in late))
    shown = {"step_states": STATES, "step_shades": STEPS}
    return {"lines": lines, "unknown": None, "late": names, "count": len(late), **shown}


def _minutes(visit: Visit, row: Meeting) -> Shown:
    return {
        "draft": queries.draft_of(row),
        "may_draft": row.state in RESOLVING,
        "acts": acts_shown(visit.district, history(visit.district, "meeting", row.pk), visit.lang),
    }


def _resolutions(visit: Visit, row: Meeting) -> Shown:
    rows = queries.resolutions(row)
    return {
        "resolutions": rows,
        "helping": queries.assisting_of(visit.district, rows),
        "areas": AREAS,
        "task_states": TASK.states,
        "may_resolve": row.state in RESOLVING,
    }


_OF_TAB: dict[str, tuple[str, Callable[[Visit, Meeting], Shown]]] = {
    "agenda": ("meetings/tab_agenda.html", _agenda),
    "people": ("meetings/tab_people.html", _people),
    "backwards": ("meetings/tab_backwards.html", _backwards),
    "pack": ("meetings/pack.html", pack_part),
    "minutes": ("meetings/tab_minutes.html", _minutes),
    "resolutions": ("meetings/tab_resolutions.html", _resolutions),
}
"""The template of each tab, and what it shows."""


@asks("meeting.view")
def paper(visit: Visit, meeting_id: int) -> FileResponse:
    """The minutes as a file of Word."""
    permit("meeting.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    row = queries.meeting_for(visit.actor, visit.district, meeting_id)
    name = Words("{name}纪要", "Minutes of {name}").format(name=queries.called(row))
    return attachment(paper_bytes(minutes(queries.minutes_facts(row))), f"{name.says(visit.lang)}.docx")
