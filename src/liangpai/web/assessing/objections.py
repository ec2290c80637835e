"""Objections: a unit raises one on its sheet, somebody who did not verify the figure answers."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from liangpai.assessments import operations, queries
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.web.asks import asks
from liangpai.web.assessing.asked import AnswerAsked, ObjectionAsked
from liangpai.web.assessing.read import read


@asks("objection.raise")
@require_POST
def objection_raise(visit: Visit, unit_id: int, run_id: int) -> HttpResponse:
    """Object to a figure of the unit's own sheet."""
    asked = read(ObjectionAsked, visit).cleaned_data
    operations.raise_objection(
        run=queries.run(visit.district, run_id),
        unit=unit(visit.district, unit_id),
        item=asked["item"],
        text=asked["text"],
        actor=visit.actor,
        at=visit.at,
    )
    return redirect("unit-page", unit_id)


@asks("objection.answer")
@require_POST
def objection_answer(visit: Visit, objection_id: int) -> HttpResponse:
    """Answer an objection."""
    asked = read(AnswerAsked, visit).cleaned_data
    objection = queries.objection(visit.district, objection_id)
    operations.answer_objection(
        objection=objection,
        is_accepted=asked["verdict"] == "accept",
        answer=asked["answer"],
        actor=visit.actor,
        at=visit.at,
    )
    return redirect("run-page", objection.run_id)
