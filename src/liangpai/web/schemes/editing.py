"""Editing the tree of a draft: points of all nodes at once, areas, removing a node."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import scheme_of, version, why_no_edit
from liangpai.frameworks.rules import (
    add_area,
    area_of,
    change_area,
    move_node,
    remove_node,
    set_points,
)
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Area, Weights
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.web.schemes.changing import changed
from liangpai.web.schemes.labels import AGGREGATES, LABELS


@asks("scheme.edit")
@require_POST
def points(visit: Visit, scheme_id: int) -> HttpResponse:
    """Set the points of every area and indicator by class, from the one table of the tree."""
    asked = Asked(visit.POST)

    def anew(scheme: Scheme) -> Scheme:
        codes = [*(area.code for area in scheme.areas), *scheme.indicator_codes]
        return set_points(scheme, {code: weights_in(asked, scheme, code) for code in codes})

    return changed(visit, scheme_id, anew)


def weights_in(asked: Asked, scheme: Scheme, code: str) -> Weights:
    """The points by class that a form states for one node, in fields ``points:CODE:CLASS``."""
    return {one.code: asked.number(f"points:{code}:{one.code}") or 0.0 for one in scheme.classes}


@asks("scheme.view")
def area_page(visit: Visit, scheme_id: int, code: str) -> HttpResponse:
    """One area with its form."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    row = version(visit.district, scheme_id)
    scheme = scheme_of(row)
    shown = {
        "row": row,
        "scheme": scheme,
        "area": area_of(scheme, code),
        "closed": why_no_edit(row, visit.actor),
        "labels": LABELS,
        "aggregates": AGGREGATES,
    }
    return page(visit, "schemes/area.html", shown)


@asks("scheme.edit")
@require_POST
def area_add(visit: Visit, scheme_id: int) -> HttpResponse:
    """Add an area."""
    asked = Asked(visit.POST, LABELS)
    area = Area(asked.text("code", 20), asked.text("name", 80), {}, parent=asked.text("parent", 20))
    return changed(visit, scheme_id, lambda scheme: add_area(scheme, area))


@asks("scheme.edit")
@require_POST
def area_edit(visit: Visit, scheme_id: int, code: str) -> HttpResponse:
    """Change an area: code, name, where it hangs, how its children are put together."""
    asked = Asked(visit.POST, LABELS)
    new = asked.text("code", 20)

    def anew(scheme: Scheme) -> Scheme:
        moved = move_node(scheme, code, asked.text("parent", 20))
        return change_area(
            moved, code, code=new, name=asked.text("name", 80), method=asked.text("method", 20)
        )

    return changed(visit, scheme_id, anew)


@asks("scheme.edit")
@require_POST
def remove(visit: Visit, scheme_id: int, code: str) -> HttpResponse:
    """Take a node out, with everything below it."""
    return changed(visit, scheme_id, lambda scheme: remove_node(scheme, code))
