"""Objections: a unit raises one on its sheet, somebody who did not verify the figure answers."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.assessments import operations, queries
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.web.asks import asks
from liangpai.web.assessing.asked import AnswerAsked, ObjectionAsked
from liangpai.web.assessing.read import read
from liangpai.web.going_on import done
from liangpai.words import Words

ACCEPTED = Words(
    "异议已采纳：{unit}的工作台上已提示更正“{item}”；更正核验通过后重新考核，再定稿",
    "the objection is accepted: the workbench of {unit} asks for the correction of '{item}'; when it is verified, ask for a "
    "new run before anything is made final",
)
DISMISSED = Words(
    "已答复：不予采纳；{unit}在自己的页面上看得到答复",
    "answered: dismissed; {unit} sees the answer on its own page",
)


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
    words = Words(
        "异议已提出；由没有核验过该数据的人答复，答复显示在本页",
        "the objection is raised; somebody who did not verify the figure answers it, and the answer stands on this page",
    )
    return done(visit, words, "unit-page", unit_id)


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
    words = ACCEPTED if objection.state == "accepted" else DISMISSED
    words = words.format(unit=objection.unit.name, item=objection.item)
    return done(visit, words, "run-page", objection.run_id)
