"""The form of one indicator: 功效, 分档 and 扣分 first, the other ways of scoring under "more"."""

from dataclasses import replace

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import problems_of, scheme_of, version, why_no_edit
from liangpai.frameworks.rules import add_indicator, change_indicator, indicator_of, move_node
from liangpai.scoring.marks import METHODS
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Indicator, Scoring
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.web.schemes.answers import Answers, stands
from liangpai.web.schemes.changing import changed
from liangpai.web.schemes.labels import (
    DIRECTIONS,
    ERRORS,
    FIRST_METHODS,
    GROWTH,
    LABELS,
    MISSING,
    PARAMETERS,
)
from liangpai.words import Words

NEW = Indicator("", "", "", {}, Scoring("efficacy", {"low": 60, "high": 100}))


@asks("scheme.view")
def indicator_page(visit: Visit, scheme_id: int, code: str) -> HttpResponse:
    """One indicator with its form."""
    return _form(visit, scheme_id, code)


@asks("scheme.view")
def new_page(visit: Visit, scheme_id: int) -> HttpResponse:
    """The form of a new indicator."""
    return _form(visit, scheme_id, "")


def _form(visit: Visit, scheme_id: int, code: str) -> HttpResponse:
    permit("scheme.view", visit.actor, Thing(visit.district))
    row = version(visit.district, scheme_id)
    scheme = scheme_of(row)
    indicator = indicator_of(scheme, code) if code else replace(NEW, area=visit.GET.get("area", ""))
    place = f"indicators.{code}"
    problems = problems_of(row) if code else ()
    shown = {
        "row": row,
        "scheme": scheme,
        "indicator": indicator,
        "is_new": not code,
        "closed": why_no_edit(row, visit.actor),
        "found": [one for one in problems if one.place == place or one.place.startswith(f"{place}.")],
        "labels": LABELS,
        "parameters": PARAMETERS,
        "stands": stands,
        "methods": {name: Words(one.zh, one.en) for name, one in METHODS.items()},
        "asked": {
            name: [key for key in PARAMETERS if key in one.needs | one.allows]
            for name, one in METHODS.items()
        },
        "first": FIRST_METHODS,
        "missing": MISSING,
        "errors": ERRORS,
        "growth": GROWTH,
        "directions": DIRECTIONS,
    }
    return page(visit, "schemes/indicator.html", shown)


@asks("scheme.edit")
@require_POST
def add(visit: Visit, scheme_id: int) -> HttpResponse:
    """Add an indicator."""

    def anew(scheme: Scheme) -> Scheme:
        return add_indicator(scheme, replace(NEW, **Answers(visit.POST, scheme).fields(NEW)))

    return changed(visit, scheme_id, anew)


@asks("scheme.edit")
@require_POST
def edit_(visit: Visit, scheme_id: int, code: str) -> HttpResponse:
    """Change an indicator in everything its form shows."""

    def anew(scheme: Scheme) -> Scheme:
        fields = Answers(visit.POST, scheme).fields(indicator_of(scheme, code))
        area = fields.pop("area")
        moved = scheme if area == indicator_of(scheme, code).area else move_node(scheme, code, area)
        return change_indicator(moved, code, **fields)

    return changed(visit, scheme_id, anew)
