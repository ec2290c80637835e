"""Objections on the pages: the unit raises one on its own page, the office answers on the page of the run."""

import pytest
from django.urls import reverse

from liangpai.assessments import queries
from tests.assessments.stories import LATER, a_trial
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_a_unit_objects_and_is_answered(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    told.show(LATER)
    town = cast.units["town"].pk
    sun = as_(cast, "sun")
    assert "提出异议" in sun.get(reverse("unit-page", args=[town])).content.decode()
    sent = {"item": "I2", "text": "台账有误"}
    raised = sun.post(reverse("objection-raise", args=[town, told.run_id]), sent, follow=True)
    assert "异议已提出" in seen(raised)
    found = queries.objections(told.district, told.run_id)
    assert [one.text for one in found] == ["台账有误"]
    zhao = as_(cast, "zhao")
    assert "台账有误" in zhao.get(reverse("run-page", args=[told.run_id])).content.decode()
    sent = {"answer": "经核实属实", "verdict": "accept"}
    answered = zhao.post(reverse("objection-answer", args=[found[0].pk]), sent, follow=True)
    assert "异议已采纳：枕河镇" in seen(answered)
    page = sun.get(reverse("unit-page", args=[town])).content.decode()
    assert "经核实属实" in page
    way = reverse("figure-history", args=[told.story.figure("I2").pk])
    assert f'href="{way}#correct"' in page


def test_the_verifier_is_refused_with_the_reason(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    told.show(LATER)
    pk = told.objected()
    sent = {"answer": "x", "verdict": "accept"}
    answer = as_(cast, "wu").post(reverse("objection-answer", args=[pk]), sent)
    assert answer.status_code == 403
    assert "职责分离" in answer.content.decode()
