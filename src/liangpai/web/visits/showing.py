"""One visit with the issues it brought up, and one issue with what became of it."""

from django.http import HttpResponse

from liangpai.access.policy import permit, permits
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.rules import visits_collide
from liangpai.ledger.queries import history
from liangpai.needs.queries import keepers, need
from liangpai.needs.queries import thing_of as thing_of_need
from liangpai.needs.rules.kinds import SOURCES
from liangpai.needs.workflow import NEED
from liangpai.tasks.queries import thing_of_task
from liangpai.tasks.workflow import TASK
from liangpai.visits import queries
from liangpai.visits.rules.issues import KINDS, handed_twice, solved_early
from liangpai.visits.workflow import ISSUE, VISIT
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.needs.labels import MEASURED
from liangpai.web.pages import page
from liangpai.web.visits.labels import LABELS, SHADES


@asks("visit.view")
def visit_page(visit: Visit, visit_id: int) -> HttpResponse:
    """One visit: the hint where ways cross, its issues, and its next moves."""
    row = queries.visit(visit.district, visit_id)
    thing = queries.thing_of_visit(row)
    permit("visit.view", visit.actor, thing)
    others = queries.others_on(visit.district, row.unit_id, row.on, row.leader_id)
    shown = {
        "row": row,
        "thing": thing,
        "collision": visits_collide(row.unit.name, row.on, others) if row.state == "planned" else None,
        "issues": queries.issues_of(row),
        "issue_states": ISSUE.states,
        "states": VISIT.states,
        "shades": SHADES,
        "kinds": KINDS,
        "moves": {move.action for move in VISIT.open_moves(row.state)},
        "acts": acts_shown(visit.district, history(visit.district, "visit", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "visits/visit.html", shown)


@asks("issue.view")
def issue_page(visit: Visit, issue_id: int) -> HttpResponse:
    """One issue: where it stands, also for the village, and what comes next."""
    row = queries.issue(visit.district, issue_id)
    thing = queries.thing_of_issue(row)
    permit("issue.view", visit.actor, thing)
    course = queries.course_of(row)
    moves = {move.action for move in ISSUE.open_moves(row.state)}
    if handed_twice(course):
        moves -= {"issue.hand_on", "issue.ask"}
    shown = {
        "row": row,
        "thing": thing,
        "kind": KINDS[row.kind],
        "leader": queries.leader_of(visit.district, row.unit, visit.on),
        "states": ISSUE.states,
        "shades": SHADES,
        "course": course,
        "course_state": (TASK if row.task else NEED).states[course.state] if course else None,
        "sees_task": row.task is not None
        and permits("task.view", visit.actor, thing_of_task(row.task)) is None,
        "sees_need": row.need is not None and _sees_need(visit, row.need.pk),
        "not_done": solved_early(course),
        "moves": moves,
        "keepers": keepers(visit.district, visit.on),
        "measured": MEASURED,
        "sources": SOURCES,
        "acts": acts_shown(visit.district, history(visit.district, "issue", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "visits/issue.html", shown)


def _sees_need(visit: Visit, pk: int) -> bool:
    return permits("need.view", visit.actor, thing_of_need(need(visit.district, pk))) is None
