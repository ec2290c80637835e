"""The page of circumstances."""

import pytest
from django.urls import reverse

from liangpai.assessments.models import Circumstance
from liangpai.assessments.rules.circumstances import KINDS, fields_of
from liangpai.web.assessing import circumstances
from liangpai.web.assessing.circumstances import LABELS, stated
from tests.assessments.stories import a_ready_round
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


def test_every_kind_has_its_form_in_words(cast) -> None:
    told = a_ready_round(cast)
    client = as_(cast, "zhao")
    for kind in KINDS:
        answer = client.get(reverse("circumstance-list", args=[told.story.round.pk]), {"kind": kind})
        assert answer.status_code == 200
        assert set(fields_of(kind)) <= set(LABELS)


def test_a_circumstance_is_recorded_and_withdrawn_on_the_page(cast) -> None:
    told = a_ready_round(cast)
    round_id = told.story.round.pk
    client = as_(cast, "zhao")
    sent = {
        "unit": "枕河镇",
        "kind": "adjustments",
        "rule": "B1",
        "cases": "2",
        "basis": "云办〔2024〕8号",
    }
    client.post(reverse("circumstance-record", args=[round_id]), sent)
    made = Circumstance.objects.of(told.district).get()
    assert made.content == {"rule": "B1", "cases": 2.0}
    assert "云办〔2024〕8号" in client.get(reverse("circumstance-list", args=[round_id])).content.decode()
    client.post(reverse("circumstance-withdraw", args=[round_id, made.pk]), {"reason": "重复"})
    assert Circumstance.objects.of(told.district).get().is_withdrawn


def test_a_wrong_circumstance_is_refused_with_the_way_out(cast) -> None:
    told = a_ready_round(cast)
    sent = {"unit": "枕河镇", "kind": "adjustments", "rule": "B1", "cases": "二", "basis": "文"}
    answer = as_(cast, "zhao").post(reverse("circumstance-record", args=[told.story.round.pk]), sent)
    assert answer.status_code == 422


def test_among_many_units_the_name_or_code_is_typed(cast, monkeypatch) -> None:
    told = a_ready_round(cast)
    address = reverse("circumstance-list", args=[told.story.round.pk])
    assert '<select id="f-unit"' in as_(cast, "zhao").get(address).content.decode()
    monkeypatch.setattr(circumstances, "MOST_CHOICES", 1)
    assert '<input id="f-unit"' in as_(cast, "zhao").get(address).content.decode()


def test_what_is_stated_is_told_with_its_names_and_what_is_not_is_left_out() -> None:
    content = {"rule": "B1", "cases": 2.0, "grade": None, "gate_passed": True, "score": ""}
    told = stated(content, {"B1": "经验被省级采纳"})
    assert [one.zh for one in told] == ["规则 经验被省级采纳", "件数 2", "当时通过依据审查 是"]
    assert stated({"gate_passed": False, "record": "兑现率"}, {})[0].en == "passed its gate no"
