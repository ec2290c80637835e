"""The forms for the scheme itself, its classes and its grade bands."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import scheme_of, version, why_no_edit
from liangpai.frameworks.rules import set_classes, set_grades, set_settings
from liangpai.scoring.scheme.model import Grade, UnitClass
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.web.schemes.changing import changed
from liangpai.web.schemes.labels import LABELS

ROOM_FOR_MORE = 2
"""Empty lines at the end of a list, for what is to be added."""
MOST = 40
"""Lines that a list can have."""

TEXTS = {"name": 120, "period": 12, "base_period": 12, "issuer": 80, "contact": 80}
SHARES = ("unrated_missing", "subjective_share")
CAPS = ("bonus_cap", "deduction_cap")


@asks("scheme.view")
def settings_page(visit: Visit, scheme_id: int) -> HttpResponse:
    """The three forms."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    row = version(visit.district, scheme_id)
    shown = {
        "row": row,
        "scheme": scheme_of(row),
        "closed": why_no_edit(row, visit.actor),
        "labels": LABELS,
        "more": range(ROOM_FOR_MORE),
    }
    return page(visit, "schemes/settings.html", shown)


@asks("scheme.edit")
@require_POST
def settings_edit(visit: Visit, scheme_id: int) -> HttpResponse:
    """Set names, periods, basis and limits."""
    asked = Asked(visit.POST, LABELS)
    fields: dict[str, Any] = {name: asked.text(name, most) for name, most in TEXTS.items()}
    fields["basis"] = tuple(line.strip() for line in asked.text("basis", 4_000).splitlines() if line.strip())
    fields |= {name: value / 100 for name in SHARES if (value := asked.number(name)) is not None}
    fields |= {name: asked.number(name) for name in CAPS}
    return changed(
        visit, scheme_id, lambda scheme: set_settings(scheme, fields), "scheme-settings", scheme_id
    )


@asks("scheme.edit")
@require_POST
def classes_edit(visit: Visit, scheme_id: int) -> HttpResponse:
    """Set the classes: fields ``class:NUMBER:was``, ``:code`` and ``:name``; a line without code is left out."""
    asked = Asked(visit.POST, LABELS)
    lines = [
        (asked.text(f"class:{i}:was", 20), UnitClass(code, asked.text(f"class:{i}:name", 40) or code))
        for i in range(MOST)
        if (code := asked.text(f"class:{i}:code", 20))
    ]
    return changed(visit, scheme_id, lambda scheme: set_classes(scheme, lines), "scheme-settings", scheme_id)


@asks("scheme.edit")
@require_POST
def grades_edit(visit: Visit, scheme_id: int) -> HttpResponse:
    """Set the grade bands, the best first; a line without name is left out."""
    asked = Asked(visit.POST, LABELS)
    bands = [
        Grade(
            name,
            asked.number(f"grade:{i}:floor") or 0.0,
            _share(asked.number(f"grade:{i}:share")),
            asked.flag(f"grade:{i}:one"),
        )
        for i in range(MOST)
        if (name := asked.text(f"grade:{i}:name", 20))
    ]
    return changed(visit, scheme_id, lambda scheme: set_grades(scheme, bands), "scheme-settings", scheme_id)


def _share(percent: float | None) -> float:
    return 1.0 if percent is None else percent / 100
