"""Units: the list with its search and export, one unit's record, and founding one."""

from datetime import date
from typing import Any

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.queries import accounts
from liangpai.access.roles import NAMES
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.organisations.registers import UNITS
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES, KINDS, SYSTEMS, VILLAGE_LEVEL
from liangpai.organisations.rules.task_forces import PARTS
from liangpai.organisations.workflow import UNIT
from liangpai.web.administration.labels import LABELS
from liangpai.web.administration.lists import export, post_rows, unit_rows
from liangpai.web.asked import Asked, as_day
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words

MOST_FOUND = 200
FORCE = "task_force"


@asks("unit.view")
def unit_list(visit: Visit) -> HttpResponse:
    """The tree down to the towns, one kind, or what a search finds; of today or of an earlier day."""
    permit("unit.view", visit.actor, Thing(visit.district))
    on = as_day(visit.GET.get("on", "")) or visit.on
    rows, listed = _page(visit, on)
    founds = permits("unit.found", visit.actor, Thing(visit.district)) is None
    depths = {unit.pk: max(unit.path.count("/") - 2, 0) for unit in listed}
    shown = {
        "table": UNITS,
        "rows": rows,
        "lines": unit_rows(visit, listed, on),
        "depths": {} if visit.GET.get("q") else depths,
        "on": on,
        "kinds": [("", Words("到镇街为止", "down to the towns")), *KINDS.items()],
        "thing": Thing(visit.district),
        "parents": queries.choices(visit.district, visit.on, ABOVE_VILLAGES) if founds else [],
        "all_kinds": KINDS,
        "systems": SYSTEMS,
        "labels": LABELS,
        "query": _query(visit),
    }
    return page(visit, "administration/units.html", shown)


@asks("unit.view")
def unit_export(visit: Visit) -> FileResponse:
    """The same units as a workbook."""
    permit("unit.view", visit.actor, Thing(visit.district))
    on = as_day(visit.GET.get("on", "")) or visit.on
    return export(visit, UNITS, unit_rows(visit, _chosen(visit, on), on), Words("单位", "Units"))


@asks("unit.view")
def unit_record(visit: Visit, unit_id: int) -> HttpResponse:
    """One unit with everything that hangs on it, and every change that can be made."""
    unit = queries.unit(visit.district, unit_id)
    thing = Thing(visit.district, path=unit.path)
    permit("unit.view", visit.actor, thing)
    lines = queries.posts(visit.district, visit.on, unit_id)
    shown = {
        "unit": unit,
        "thing": thing,
        "kind": KINDS.get(unit.kind),
        "state": UNIT.states[unit.state],
        "moves": [move for move in UNIT.moves if move.action in MOVES],
        "refused": {move.action: UNIT.refuse(move.action, unit.state) for move in UNIT.moves},
        "codes": queries.codes_of(visit.district, [unit_id], visit.on).get(unit_id, {}),
        "below": queries.below(visit.district, unit_id, visit.on),
        "predecessors": queries.predecessors(visit.district, unit_id),
        "contact": queries.contact_of(visit.district, unit_id, visit.on),
        "posts": post_rows(visit, lines),
        "members": queries.members_of(visit.district, unit_id, visit.on) if unit.kind == FORCE else [],
        "history": acts_shown(visit.district, history(visit.district, "unit", unit_id)[-20:], visit.lang),
        **_choices(visit, unit, thing),
    }
    return page(visit, "administration/unit.html", shown)


@asks("unit.found")
@require_POST
def found(visit: Visit) -> HttpResponse:
    """Found a unit."""
    asked = Asked(visit.POST, LABELS)
    code, system = asked.text("code", 20), asked.text("system", 12)
    made = ops.found_unit(
        district=visit.district,
        kind=asked.text("kind", 20),
        name=asked.text("name", 60),
        parent=asked.whole("parent", 0) or None,
        founded_on=asked.day("founded_on") or visit.on,
        class_code=asked.text("class_code", 20),
        tier=asked.text("tier", 20),
        codes=[(system, code)] if code else [],
        is_planned=asked.flag("is_planned"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("单位已设立", "the unit is founded"), "unit-record", made.pk)


MOVES = {"unit.start": ops.start, "unit.adjust": ops.adjust, "unit.settle": ops.settle}


def _page(visit: Visit, on: date) -> tuple[Any, list[Any]]:
    """The page of the list that is asked for, and its units; a list of thousands is read fifty at a time."""
    kind = visit.GET.get("kind", "")
    if visit.GET.get("q", "").strip():
        rows = paged(visit, _chosen(visit, on))
        return rows, list(rows)
    if kind in KINDS:
        rows = paged(visit, queries.of_kind(visit.district, on, kind))
        return rows, list(rows)
    rows = paged(visit, queries.tree_ids(visit.district, on, ABOVE_VILLAGES))
    return rows, queries.in_order(visit.district, list(rows))


def _chosen(visit: Visit, on: date) -> list[Any]:
    text, kind = visit.GET.get("q", "").strip(), visit.GET.get("kind", "")
    if text:
        return queries.search(visit.district, text, on, MOST_FOUND)
    return queries.units(visit.district, on, [kind] if kind in KINDS else ABOVE_VILLAGES)


def _query(visit: Visit) -> str:
    asked = visit.GET.copy()
    asked.pop("page", None)
    return f"&{asked.urlencode()}" if asked else ""


def _named(units: list[Any]) -> list[tuple[int, str]]:
    return [(unit.pk, unit.name) for unit in units]


def _choices(visit: Visit, unit: Any, thing: Thing) -> dict[str, Any]:
    """What the forms of one unit offer to those who may use them."""
    shown = {
        "labels": LABELS,
        "roles": NAMES,
        "systems": SYSTEMS,
        "parts": PARTS,
        "others": [],
        "joining": [],
        "people": [],
    }
    keeps = permits("unit.change", visit.actor, thing) is None
    if not keeps and permits("membership.change", visit.actor, thing):
        return shown
    listed = queries.units(visit.district, visit.on, ABOVE_VILLAGES)
    is_village = unit.kind in VILLAGE_LEVEL
    alike = queries.below(visit.district, unit.parent_id, visit.on) if is_village else listed
    others = [one for one in alike if one.kind == unit.kind and one.pk != unit.pk]
    people = accounts(visit.district) if permits("contact.change", visit.actor, thing) is None else []
    return shown | {
        "others": _named(others),
        "joining": _named(listed),
        "people": [(one.pk, one.name) for one in people if one.is_active],
    }
