"""The pages of runs: asking, progress, steps with their reasons."""

import pytest
from django.test import Client
from django.urls import reverse

from liangpai.assessments.models import Run
from liangpai.assessments.operations import begin
from tests.assessments.stories import (
    AFTER,
    LATER,
    UNTIL,
    a_final,
    a_ready_round,
    a_release,
    a_trial,
    an_empty_trial,
)
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


def _get(client, name, *args, **query):
    return client.get(reverse(name, args=args), query)


def test_the_list_offers_the_round_and_refuses_who_verified_it_with_the_reason(cast) -> None:
    a_ready_round(cast)
    page = _get(as_(cast, "zhao"), "run-list").content.decode()
    assert "开始考核" in page
    assert "还没有考核" in page
    assert "disabled" in _get(as_(cast, "wang"), "run-list").content.decode()


def test_asking_for_a_run_computes_it_in_the_background(cast) -> None:
    told = a_ready_round(cast)
    told.show(LATER)
    asked = {"round": told.story.round.pk, "runs": 100, "seed": 1}
    answer = as_(cast, "zhao").post(reverse("run-request"), asked)
    run = Run.objects.of(told.district).get()
    assert answer.headers["Location"] == reverse("run-page", args=[run.pk])
    assert run.state == "trial"


def test_a_run_without_its_round_is_named_as_wrong_input(cast) -> None:
    answer = as_(cast, "zhao").post(reverse("run-request"), {})
    assert answer.status_code == 422
    assert "round" in answer.content.decode()


def test_progress_asks_for_itself_until_the_job_ends(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    begin(district=told.district, run=told.run_id, at=LATER, alive_at=LATER)
    client = as_(cast, "zhao")
    at_work = _get(client, "run-progress", told.run_id)
    assert 'hx-trigger="every 1s"' in at_work.content.decode()
    assert "HX-Refresh" not in at_work.headers
    Run.objects.of(told.district).filter(pk=told.run_id).update(state="queued")
    told.compute()
    assert _get(client, "run-progress", told.run_id).headers["HX-Refresh"] == "true"


def test_the_page_of_a_run_shows_bands_gate_and_steps(cast, django_assert_max_num_queries) -> None:
    told = a_trial(cast)
    client = as_(cast, "zhao")
    _get(client, "run-page", told.run_id)
    with django_assert_max_num_queries(20):
        page = _get(client, "run-page", told.run_id).content.decode()
    assert "枕河镇" in page and "末位" not in page[: page.index("枕河镇")]
    assert "试算反馈" in page
    assert told.run.digest in page
    assert "style=" not in page.replace("stylesheet", "")


def test_steps_are_walked_by_buttons(cast) -> None:
    told = a_trial(cast)
    told.show(LATER)
    client = as_(cast, "zhao")
    client.post(reverse("run-feedback", args=[told.run_id]), {"until": UNTIL.isoformat()})
    assert told.run.state == "feedback"
    told.show(AFTER)
    for step, state in (("review", "reviewed"), ("finalise", "final"), ("archive", "archived")):
        answer = client.post(reverse(f"run-{step}", args=[told.run_id]), follow=True)
        assert told.run.state == state
        assert 'class="note success"' in answer.content.decode()


def test_a_closed_step_answers_with_its_reason(cast) -> None:
    told = a_trial(cast)
    told.show(LATER)
    answer = as_(cast, "zhao").post(reverse("run-review", args=[told.run_id]))
    assert answer.status_code == 409
    assert "只有在" in answer.content.decode()


def test_a_run_is_cancelled_by_its_button(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    told.show(LATER)
    as_(cast, "zhao").post(reverse("run-cancel", args=[told.run_id]))
    assert told.run.state == "cancelled"


def test_a_final_run_with_later_corrections_offers_its_restatement(cast) -> None:
    told = a_final(cast)
    client = as_(cast, "zhao")
    assert "更正重算" not in _get(client, "run-page", told.run_id).content.decode()
    told.corrected(40.0, AFTER)
    assert "更正重算" in _get(client, "run-page", told.run_id).content.decode()


@pytest.mark.parametrize("name", ["run-list", "run-page", "run-progress"])
def test_runs_are_for_those_who_oversee(cast, name) -> None:
    told = a_release(cast)
    args = [] if name == "run-list" else [told.run_id]
    assert _get(as_(cast, "sun"), name, *args).status_code == 403
    assert _get(Client(), name, *args).status_code == 302


def test_a_run_of_another_district_is_not_there(cast, neighbours) -> None:
    told = a_trial(cast)
    assert _get(as_(neighbours, "zhao"), "run-page", told.run_id).status_code == 404


def test_what_is_not_verified_is_counted_and_the_round_is_one_press_away(cast) -> None:
    told = an_empty_trial(cast)
    page = _get(as_(cast, "zhao"), "run-page", told.run_id).content.decode()
    assert (
        "本轮还有3项数据待核验，未计入" in page and reverse("round-page", args=[told.story.round.pk]) in page
    )
    assert 'name="until"' not in page
    assert "确实缺报的提请会商" in page
