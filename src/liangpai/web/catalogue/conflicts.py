"""Conflicts between sources: the list, both sides of one, and the decision."""

from math import nan

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.access.roles import Role
from liangpai.catalogue.operations import decide_conflict
from liangpai.catalogue.queries import conflict, thing_of_conflict, visible_conflicts
from liangpai.catalogue.workflow import CONFLICT
from liangpai.entrance.middleware import Visit
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.catalogue.labels import CONFLICT_HEADER, LABELS
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words


@asks("conflict.view")
def conflict_list(visit: Visit) -> HttpResponse:
    """The conflicts the reader may see, open ones first."""
    rows = paged(visit, visible_conflicts(visit.district, _may_look(visit).actor))
    return page(visit, "catalogue/conflicts.html", {"rows": rows, "states": CONFLICT.states})


@asks("conflict.view")
def export(visit: Visit) -> FileResponse:
    """The list as a workbook."""
    rows = (
        (
            row.item.name,
            row.unit.name,
            row.period,
            row.first_source,
            row.first_value,
            row.second_source,
            row.second_value,
            row.difference,
            row.crosses_line,
            CONFLICT.label(row.state, visit.lang),
            row.decided_value,
            row.reason,
        )
        for row in visible_conflicts(visit.district, _may_look(visit).actor)
    )
    return excel(Words("数据冲突", "Conflicts"), CONFLICT_HEADER, rows, visit.lang)


@asks("conflict.view")
def conflict_page(visit: Visit, conflict_id: int) -> HttpResponse:
    """Both sides of one conflict, and the form of the decision."""
    row = conflict(visit.district, conflict_id)
    permit("conflict.view", visit.actor, thing_of_conflict(row))
    people = names_of(visit.district, {*row.given_by, row.decided_by} - {None})
    shown = {
        "conflict": row,
        "thing": thing_of_conflict(row),
        "state": CONFLICT.states[row.state],
        "settled": CONFLICT.refuse("conflict.decide", row.state),
        "people": people,
        "labels": LABELS,
    }
    return page(visit, "catalogue/conflict.html", shown)


@asks("conflict.decide")
@require_POST
def decide(visit: Visit, conflict_id: int) -> HttpResponse:
    """Decide which value stands."""
    asked = Asked(visit.POST, LABELS)
    value = asked.number("value")
    decide_conflict(
        conflict=conflict(visit.district, conflict_id),
        value=nan if value is None else value,
        reason=asked.text("reason", 2_000),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已裁定", "decided"), "conflict-page", conflict_id)


def _may_look(visit: Visit) -> Visit:
    """The list is for those who may see some conflict: by a post that sees all, reports, or verifies."""
    reached = next(visit.actor.paths(Role.REPORTER), "")
    kept = next(visit.actor.paths(Role.VERIFIER), "")
    permit("conflict.view", visit.actor, Thing(visit.district, path=reached, keeper=kept))
    return visit
