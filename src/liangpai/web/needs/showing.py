"""One need: what was asked and answered, its clock, its history, and the next moves; and the form for a new one."""

from datetime import date

from django.http import HttpResponse

from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.commitments.queries import promise_of_need
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.needs.queries import Need, askers, clock_of, keepers, limits, need, thing_of, thing_of_list
from liangpai.needs.rules.answering import VERDICTS, level_after_dispute
from liangpai.needs.rules.kinds import KINDS, LEVELS, MATTERS, SOURCES
from liangpai.needs.workflow import NEED, OPEN
from liangpai.refusal import Refusal, Refused
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.needs.labels import LABELS, MEASURED
from liangpai.web.pages import page


@asks("need.view")
def need_page(visit: Visit, need_id: int) -> HttpResponse:
    """One need, with what the reader can do next and why not."""
    row = need(visit.district, need_id)
    thing = thing_of(row)
    permit("need.view", visit.actor, thing)
    shown = {
        "need": row,
        "promise": promise_of_need(visit.district, row.pk, visit.actor),
        "thing": thing,
        "kind": KINDS[row.kind],
        "sources": SOURCES,
        "matters": MATTERS,
        "levels": LEVELS,
        "verdicts": VERDICTS,
        "states": NEED.states,
        "moves": {move.action: move.label for move in NEED.open_moves(row.state)},
        "is_open": row.state in OPEN,
        "no_dispute": _no_dispute(visit, row),
        "dues": _dues(visit, row) if row.state in OPEN else {},
        "acts": acts_shown(visit.district, history(visit.district, "need", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "needs/need.html", shown)


def _no_dispute(visit: Visit, row: Need) -> Refusal | None:
    """Why a dispute would lead nowhere now: the promised day has not passed, or the highest level has answered."""
    if row.state in OPEN:
        return None
    try:
        level_after_dispute(row.state, row.level, row.deliver_by, visit.on)
    except Refused as no:
        return no.first
    return None


def _dues(visit: Visit, row: Need) -> dict[int, date | None]:
    """When each level from the present one on has to answer; nothing where the days are not known yet."""
    days, clock = working_days(visit.district), clock_of(row)
    try:
        return {level: clock.due_on(days, level) for level in LEVELS if level >= row.level}
    except Refused:
        return {}


@asks("need.raise")
def new(visit: Visit) -> HttpResponse:
    """The form in which a need is raised."""
    permit("need.raise", visit.actor, thing_of_list(visit.district, visit.actor))
    shown = {
        "units": [(unit.pk, unit.name) for unit in askers(visit.district, visit.actor, visit.on)],
        "keepers": keepers(visit.district, visit.on),
        "kinds": MEASURED,
        "sources": SOURCES,
        "matters": MATTERS,
        "limits": limits(visit.district),
        "labels": LABELS,
    }
    return page(visit, "needs/new.html", shown)
