"""Objections: raised by the unit in time, answered by somebody who did not verify the figure."""

import pytest

from liangpai.assessments import operations, queries
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.assessments.stories import AFTER, LATER, a_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(cast):
    story = a_trial(cast)
    story.feedback()
    return story


def _refused(act, *given, **named):
    with pytest.raises(Refused) as no:
        act(*given, **named)
    return no.value.first.code


def test_a_unit_objects_to_its_own_figures_only(told, cast) -> None:
    objection = queries.objection(told.district, told.objected())
    assert (objection.state, objection.item) == ("open", "I2")
    other = cast.units["other_town"]
    raise_ = operations.raise_objection
    asked = {"run": told.run, "unit": other, "item": "I2", "text": "x", "actor": cast.sun, "at": LATER}
    assert _refused(raise_, **asked) == "objection.raise"


def test_an_objection_names_an_indicator_and_a_reason_in_time(told) -> None:
    assert _refused(told.objected, item="Z9") == "objection.item"
    assert _refused(told.objected, text=" ") == "objection.text"
    assert _refused(told.objected, at=AFTER) == "objection.closed"


def test_who_verified_the_figure_does_not_answer(told, cast) -> None:
    pk = told.objected()
    assert _refused(told.answered, pk, is_accepted=True, actor=cast.wu) == "objection.answer"
    told.answered(pk, is_accepted=True)
    assert queries.objection(told.district, pk).state == "accepted"
    assert [one.action for one in history(told.district, "objection", pk)] == [
        "objection.raise",
        "objection.accept",
    ]


def test_an_objection_is_answered_once_and_in_words(told, cast) -> None:
    pk = told.objected()
    silent = operations.answer_objection
    objection = queries.objection(told.district, pk)
    asked = {"objection": objection, "is_accepted": True, "actor": cast.zhao, "at": LATER}
    assert _refused(silent, answer=" ", **asked) == "objection.answer_text"
    told.answered(pk, is_accepted=False)
    assert _refused(told.answered, pk, is_accepted=True) == "objection.accept.state"


def test_an_objection_of_another_district_is_not_there(told, neighbours) -> None:
    pk = told.objected()
    assert _refused(queries.objection, neighbours.district, pk) == "absent"
