"""The list of appeals, one appeal with what the reader can do next and why not, and the form for a new one."""

from django.http import HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.appeals.queries import (
    Appeal,
    appeal,
    appeals_of,
    arguments,
    involved,
    panel_of,
    thing_of,
    thing_of_list,
    visible,
)
from liangpai.appeals.rules.clocks import too_late
from liangpai.appeals.rules.people import REASONS, SEATS, SIDES, must_stand_back
from liangpai.appeals.workflow import APPEAL, OPEN
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.notary.queries import leaf_of
from liangpai.web.appeals.labels import LABELS, SHADES, STAGES
from liangpai.web.appeals.subjects import subject_of, way_to
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import paged
from liangpai.web.pages import page


@asks("appeal.view")
def appeal_list(visit: Visit) -> HttpResponse:
    """The appeals the reader may see: those that wait by their day, then the decided ones."""
    permit("appeal.view", visit.actor, thing_of_list(visit.district, visit.actor))
    rows = visible(visit.district, visit.actor)
    waiting = sorted(rows.filter(state__in=OPEN), key=lambda one: (one.answer_by, one.pk))
    settled = paged(visit, rows.exclude(state__in=OPEN))
    shown = {"waiting": waiting, "rows": settled, "taken": _names(visit, [*waiting, *settled]), **_words()}
    return page(visit, "appeals/list.html", shown)


@asks("appeal.view")
def appeal_page(visit: Visit, appeal_id: int) -> HttpResponse:
    """One appeal."""
    row = appeal(visit.district, appeal_id)
    permit("appeal.view", visit.actor, Thing(visit.district, path=row.unit.path, unit=row.unit.name))
    thing, out = thing_of(row, visit.on), involved(row, visit.on)
    said, panel = arguments(visit.district, row.pk), panel_of(row)
    shown = {
        "appeal": row,
        "thing": thing,
        "way": way_to(row.subject, row.unit_id),
        "said": said,
        "panel": panel,
        "involved": out,
        "stands_back": must_stand_back(out.get(visit.actor.account or 0)),
        "is_open": row.state in OPEN,
        "is_mine": row.taken_by is not None and row.taken_by == visit.actor.account,
        "sits": visit.actor.account in panel.values(),
        "is_free": row.taken_by is None or row.taken_by in out,
        "too_late": too_late(row.until, visit.on),
        "moves": {move.action for move in APPEAL.open_moves(row.state)},
        "people": _people(visit, row, {one.by for one in said} | set(panel.values()) | set(out)),
        "leaf": leaf_of(visit.district, f"appeal:{row.pk}"),
        "acts": acts_shown(visit.district, history(visit.district, "appeal", row.pk), visit.lang),
        **_words(),
    }
    return page(visit, "appeals/appeal.html", shown)


@asks("appeal.file")
def against_figure(visit: Visit, figure_id: int) -> HttpResponse:
    """The form in which a unit appeals against a figure of its own."""
    return _new(visit, f"figure:{figure_id}")


@asks("appeal.file")
def against_standing(visit: Visit, standing_id: int) -> HttpResponse:
    """The form in which a unit appeals against a result of its own."""
    return _new(visit, f"standing:{standing_id}")


def _new(visit: Visit, name: str) -> HttpResponse:
    subject = subject_of(visit, name)
    permit("appeal.file", visit.actor, Thing(visit.district, path=subject.unit.path, unit=subject.unit.name))
    earlier = appeals_of(visit.district, subject.name)
    return page(visit, "appeals/new.html", {"subject": subject, "earlier": earlier, **_words()})


def _people(visit: Visit, row: Appeal, others: set[int | None]) -> dict[int, str]:
    wanted = {row.filed_by, row.taken_by, row.asked_by, row.ruled_by, *others}
    return names_of(visit.district, {one for one in wanted if one})


def _names(visit: Visit, rows: list[Appeal]) -> dict[int, str]:
    return names_of(visit.district, {one.taken_by for one in rows if one.taken_by})


def _words() -> dict[str, object]:
    return {
        "labels": LABELS,
        "stages": STAGES,
        "states": APPEAL.states,
        "shades": SHADES,
        "reasons": REASONS,
        "seats": SEATS,
        "sides": SIDES,
    }
