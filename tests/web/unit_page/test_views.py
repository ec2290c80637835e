"""The page of a unit: released results explained, its own sheet at trial feedback, figures for those who may see them."""

import pytest
from django.test import Client
from django.urls import reverse

from liangpai.assessments.models import Standing
from tests.assessments.stories import AFTER, LATER, a_release, a_trial
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


def _page(client, unit):
    return client.get(reverse("unit-page", args=[unit.pk]))


def test_a_released_score_is_explained_and_adds_up(cast, django_assert_max_num_queries) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    client = as_(cast, "zhao")
    _page(client, cast.units["town"])
    with django_assert_max_num_queries(28):
        page = _page(client, cast.units["town"]).content.decode()
    assert page.count("86.6000") == 2
    assert "得分构成" in page and "<svg" in page
    assert reverse("figure-history", args=[told.story.figure("I2").pk]) in page
    assert "style=" not in page.replace("stylesheet", "")


def test_a_stranger_sees_the_score_and_not_the_figures(cast) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    page = _page(Client(), cast.units["town"]).content.decode()
    assert "86.6000" in page and "80万元" not in page
    assert "80万元" in _page(as_(cast, "sun"), cast.units["town"]).content.decode()


def test_grades_that_differ_in_its_band_are_explained_without_naming_the_others(cast) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    said = "枕河镇和等次不同的相邻单位在误差之内，等次按方案的分数线和比例划定，不作为亮牌依据。"
    assert said not in _page(Client(), cast.units["town"]).content.decode()
    rows = Standing.objects.of(cast.district).filter(run_id=told.run_id, class_code="镇")
    rows.update(band=1)
    assert len(set(rows.values_list("grade", flat=True))) == 2
    page = _page(Client(), cast.units["town"]).content.decode()
    assert said in page and "听松镇" not in page


def test_a_unit_without_public_results_is_not_there_for_strangers(cast) -> None:
    told = a_release(cast)
    told.show(AFTER)
    assert _page(Client(), cast.units["town"]).status_code == 404
    page = _page(as_(cast, "zhou"), cast.units["town"])
    assert "没有向您开放的结果" in page.content.decode()


def test_a_release_to_the_unit_itself_is_seen_by_it_alone(cast) -> None:
    told = a_release(cast, level="unit")
    told.show(AFTER)
    assert "86.6000" in _page(as_(cast, "sun"), cast.units["town"]).content.decode()
    assert "62." in _page(as_(cast, "zhao"), cast.units["other_town"]).content.decode()
    assert "62." not in _page(as_(cast, "sun"), cast.units["other_town"]).content.decode()


def test_the_own_sheet_stands_there_at_feedback_for_the_unit_alone(cast) -> None:
    told = a_trial(cast)
    told.show(LATER)
    assert "试算反馈" not in _page(as_(cast, "sun"), cast.units["town"]).content.decode()
    told.feedback()
    assert "试算反馈" in _page(as_(cast, "sun"), cast.units["town"]).content.decode()
    assert "试算反馈" not in _page(as_(cast, "sun"), cast.units["other_town"]).content.decode()
    assert "试算反馈" not in _page(as_(cast, "zhou"), cast.units["town"]).content.decode()
