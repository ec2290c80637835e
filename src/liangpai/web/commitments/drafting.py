"""Drafting a promise and changing the draft."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.commitments import operations, queries
from liangpai.commitments.queries import Commitment, Support
from liangpai.commitments.rules.terms import LONGEST
from liangpai.entrance.middleware import Visit
from liangpai.needs.queries import askers, keepers
from liangpai.needs.rules.kinds import KINDS, SOURCES
from liangpai.organisations.queries import unit
from liangpai.web.asks import asks
from liangpai.web.commitments import forms
from liangpai.web.commitments.labels import LABELS
from liangpai.web.commitments.lists import thing_of_list
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

DRAFTED = Words("已存为草稿；核对后报送", "kept as a draft: look it over and hand it in")


@asks("commitment.draft")
def new(visit: Visit) -> HttpResponse:
    """The form of a new promise, with the unit's fulfilment of last year beside it."""
    permit("commitment.draft", visit.actor, thing_of_list(visit))
    units = askers(visit.district, visit.actor, visit.on)
    own = sorted(visit.actor.units & {one.pk for one in units})
    last_year = visit.on.year - 1
    shown = _form(visit) | {
        "row": None,
        "supports": [],
        "units": [(one.pk, one.name) for one in units],
        "years": (visit.on.year, visit.on.year + 1),
        "last_year": [(last_year, queries.fulfilment_of(visit.district, pk, last_year)) for pk in own[:1]],
    }
    return page(visit, "commitments/form.html", shown)


@asks("commitment.draft")
@require_POST
def draft(visit: Visit) -> HttpResponse:
    """Keep a draft."""
    asked = forms.asked_of(visit)
    of = unit(visit.district, asked.whole("unit", 0))
    terms = forms.terms(asked)
    made = operations.draft(
        unit=of,
        year=asked.whole("year", visit.on.year),
        terms=terms,
        needs=list(forms.needs(asked, terms.due_on)),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, DRAFTED, "commitment-page", made.pk)


@asks("commitment.draft")
def edit_form(visit: Visit, commitment_id: int) -> HttpResponse:
    """The form of a draft."""
    row = queries.commitment(visit.district, commitment_id)
    permit("commitment.draft", visit.actor, queries.thing_of(row))
    supports = queries.supports(visit.district, [row.pk]).get(row.pk, [])
    return page(visit, "commitments/form.html", _form(visit) | _of(row, supports))


@asks("commitment.draft")
@require_POST
def edit(visit: Visit, commitment_id: int) -> HttpResponse:
    """Keep what was changed."""
    row, asked = queries.commitment(visit.district, commitment_id), forms.asked_of(visit)
    terms = forms.terms(asked)
    operations.edit(
        commitment=row,
        terms=terms,
        needs=list(forms.needs(asked, terms.due_on)),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, DRAFTED, "commitment-page", commitment_id)


def _of(row: Commitment, supports: list[Support]) -> dict[str, Any]:
    """A draft in its form; what was raised as a need already is told and not asked again."""
    return {
        "row": row,
        "supports": [one for one in supports if one.need is None],
        "raised": [one for one in supports if one.need is not None],
        "units": [],
        "years": (),
        "last_year": [],
    }


def _form(visit: Visit) -> dict[str, Any]:
    return {
        "raised": [],
        "lines": forms.NEEDS,
        "keepers": keepers(visit.district, visit.on),
        "kinds": KINDS,
        "funds": SOURCES,
        "longest": LONGEST,
        "labels": LABELS,
    }
