"""The pages of releases: propose, approve, withdraw, restate."""

from datetime import timedelta

import pytest
from django.urls import reverse

from liangpai.assessments.models import Release
from tests.assessments.stories import AFTER, a_final, a_release
from tests.web.doors import as_

pytestmark = pytest.mark.django_db

SENT = {
    "level": "society",
    "basis": "云办〔2024〕3号",
    "secrecy_check": "保密审查〔2024〕5号",
    "expires_on": "2024-12-31",
}


def test_a_release_is_proposed_approved_and_withdrawn_on_the_pages(cast) -> None:
    told = a_final(cast)
    told.show(AFTER)
    zhao, wang = as_(cast, "zhao"), as_(cast, "wang")
    assert "保密审查" in zhao.get(reverse("release-propose", args=[told.run_id])).content.decode()
    zhao.post(reverse("release-propose", args=[told.run_id]), SENT)
    made = Release.objects.of(told.district).get()
    told.release_id = made.pk
    assert "disabled" in zhao.get(reverse("release-page", args=[made.pk])).content.decode()
    assert zhao.post(reverse("release-approve", args=[made.pk])).status_code == 403
    approved = wang.post(reverse("release-approve", args=[made.pk]), follow=True).content.decode()
    assert "已批准发布：社会范围" in approved
    assert "提请发布" in approved and "release.propose" not in approved
    assert told.release.state == "approved"
    wang.post(reverse("release-withdraw", args=[made.pk]), {"reason": "依据失效"})
    assert told.release.state == "withdrawn"
    assert "依据失效" in wang.get(reverse("release-page", args=[made.pk])).content.decode()


@pytest.mark.parametrize(("lang", "told_of"), [("zh", "镇：2个单位"), ("en", "镇: 2 units")])
def test_whoever_approves_reads_the_standing_before_its_hash(cast, lang: str, told_of: str) -> None:
    told = a_final(cast)
    made = told.propose()
    wang = as_(cast, "wang", lang)
    text = wang.get(reverse("release-page", args=[made.pk])).content.decode()
    assert told_of in text
    score = f"{told.standing().score:.2f}"
    assert text.index("枕河镇") < text.index(score) < text.index(made.content_hash)
    told.approve()
    assert told_of not in wang.get(reverse("release-page", args=[made.pk])).content.decode()


def test_the_form_warns_of_the_guard_rail(cast) -> None:
    told = a_release(cast)
    told.show(AFTER + timedelta(days=10))
    zhao = as_(cast, "zhao")
    assert "少于150天" in zhao.get(reverse("release-propose", args=[told.run_id])).content.decode()
    assert zhao.post(reverse("release-propose", args=[told.run_id]), SENT).status_code == 409


def test_a_restatement_is_proposed_with_its_computed_erratum(cast) -> None:
    told = a_release(cast)
    old_run, soon = told.run, AFTER + timedelta(days=1)
    told.corrected(20.0, soon)
    told.request(soon + timedelta(hours=1), corrects=old_run)
    told.compute(soon + timedelta(hours=1))
    told.settle(soon + timedelta(days=2))
    told.show(soon + timedelta(days=2))
    zhao = as_(cast, "zhao")
    page = zhao.get(reverse("release-propose", args=[told.run_id])).content.decode()
    assert "更正声明" in page and "86.60→68.60" in page
    zhao.post(reverse("release-propose", args=[told.run_id]), {**SENT, "replaces": told.release_id})
    assert Release.objects.of(told.district).get(replaces_id=told.release_id).erratum["zh"]


def test_the_record_is_for_those_who_oversee_and_for_its_audience(cast) -> None:
    told = a_release(cast)
    told.show(AFTER)
    assert as_(cast, "sun").get(reverse("release-page", args=[told.release_id])).status_code == 200
    assert as_(cast, "wu").get(reverse("release-page", args=[told.release_id])).status_code == 404
