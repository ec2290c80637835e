"""People on runs: who may ask, when a step is open, and what makes a run stale."""

from datetime import timedelta

import pytest

from liangpai.assessments import operations
from liangpai.refusal import Refused
from liangpai.results.operations import close_round
from tests.assessments.stories import AFTER, LATER, UNTIL, a_final, a_ready_round, a_trial
from tests.results.stories import a_plan

pytestmark = pytest.mark.django_db


def _refused(act, *given, **named):
    with pytest.raises(Refused) as no:
        act(*given, **named)
    return no.value.first.code


def test_who_verified_figures_of_the_round_does_not_score_it(cast) -> None:
    told = a_ready_round(cast)
    both = operations.request_run
    assert _refused(both, round_=told.story.now(), actor=cast.wu, at=LATER) == "run.request"
    assert _refused(both, round_=told.story.now(), actor=cast.sun, at=LATER) == "run.request"


def test_a_round_that_is_not_open_yet_has_nothing_to_compute(cast) -> None:
    assert _refused(operations.request_run, round_=a_plan(cast), actor=cast.zhao, at=LATER) == "run.round"


def test_a_closed_round_can_be_assessed(cast) -> None:
    told = a_ready_round(cast)
    close_round(round_=told.story.now(), actor=cast.zhao, at=LATER)
    told.request()
    assert told.compute() == "trial"


def test_replications_are_those_of_the_scheme_unless_stated(cast) -> None:
    told = a_ready_round(cast)
    made = operations.request_run(round_=told.story.now(), actor=cast.zhao, at=LATER)
    assert made.runs == 10_000
    assert _refused(told.request, runs=0) == "run.replications"


def test_a_run_walks_from_trial_to_the_archive(cast) -> None:
    told = a_final(cast)
    assert told.run.state == "final"
    operations.archive(run=told.run, actor=cast.zhao, at=AFTER)
    assert told.run.state == "archived"


def test_the_review_waits_for_the_day_and_for_every_answer(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    close = operations.close_review
    assert _refused(close, run=told.run, actor=cast.zhao, at=LATER) == "run.feedback_running"
    objection = told.objected()
    assert _refused(close, run=told.run, actor=cast.zhao, at=AFTER) == "run.objections_open"
    told.answered(objection, is_accepted=False)
    close(run=told.run, actor=cast.zhao, at=AFTER)
    assert told.run.state == "reviewed"


def test_feedback_cannot_end_in_the_past(cast) -> None:
    told = a_trial(cast)
    assert _refused(told.feedback, until=UNTIL - timedelta(days=9)) == "run.feedback_day"


def test_a_run_with_an_accepted_objection_is_not_made_final(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    told.answered(told.objected(), is_accepted=True)
    operations.close_review(run=told.run, actor=cast.zhao, at=AFTER)
    assert _refused(operations.finalise, run=told.run, actor=cast.zhao, at=AFTER) == "run.stale"


def test_a_new_run_is_no_way_round_an_open_objection(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    objected = told.objected()
    told.request(at=AFTER)
    told.compute(at=AFTER)
    later = AFTER + timedelta(days=2)
    told.feedback(at=AFTER, until=later.date() - timedelta(days=1))
    operations.close_review(run=told.run, actor=cast.zhao, at=later)
    with pytest.raises(Refused, match="objection"):
        operations.finalise(run=told.run, actor=cast.zhao, at=later)
    told.answered(objected, is_accepted=False)
    operations.finalise(run=told.run, actor=cast.zhao, at=later)
    assert told.run.state == "final"


def test_a_run_whose_figures_were_corrected_since_is_not_made_final(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    told.corrected(40.0, LATER + timedelta(hours=1))
    operations.close_review(run=told.run, actor=cast.zhao, at=AFTER)
    assert _refused(operations.finalise, run=told.run, actor=cast.zhao, at=AFTER) == "run.stale"


def test_a_final_run_cannot_be_cancelled_and_a_trial_can(cast) -> None:
    told = a_final(cast)
    assert _refused(operations.cancel, run=told.run, actor=cast.zhao, at=AFTER) == "run.cancel.state"
    told.request(AFTER)
    told.compute(AFTER)
    operations.cancel(run=told.run, actor=cast.zhao, at=AFTER)
    assert told.run.state == "cancelled"


def test_of_two_people_on_one_button_one_wins(cast) -> None:
    told = a_trial(cast)
    seen = told.run
    told.feedback()
    again = operations.open_feedback
    assert _refused(again, run=seen, until=UNTIL, actor=cast.zhao, at=LATER) == "run.feedback.overtaken"


def test_a_restatement_asks_for_a_verified_correction(cast) -> None:
    told = a_final(cast)
    old = told.run
    assert _refused(told.request, AFTER, corrects=old) == "run.nothing_corrected"
    told.corrected(40.0, AFTER)
    told.request(AFTER, corrects=old)
    assert told.run.corrects_id == old.pk
    trial = told.run
    assert _refused(told.request, AFTER, corrects=trial) == "run.corrects"


@pytest.mark.parametrize("step", ["cancel", "close_review", "finalise", "archive"])
def test_steps_are_for_the_office(cast, step) -> None:
    told = a_trial(cast)
    assert _refused(getattr(operations, step), run=told.run, actor=cast.sun, at=LATER).startswith("run.")
