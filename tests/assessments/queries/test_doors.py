"""Which steps are open, and why the others are closed: the same answers as the operations give."""

import pytest

from liangpai.assessments import operations, queries
from liangpai.refusal import Refused
from tests.assessments.stories import AFTER, LATER, a_final, a_ready_round, a_trial, an_empty_trial

pytestmark = pytest.mark.django_db


def _codes(told, person, on):
    found = queries.doors(told.cast.actors[person], told.run, on)
    return {action: refusal and refusal.code for action, refusal in found.items()}


def test_a_queued_run_can_only_be_cancelled(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    assert _codes(told, "zhao", LATER.date()) == {"run.cancel": None}
    assert _codes(told, "wang", LATER.date()) == {"run.cancel": "run.cancel"}


def test_the_review_says_what_it_waits_for(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    assert _codes(told, "zhao", LATER.date())["run.review"] == "run.feedback_running"
    told.objected()
    assert _codes(told, "zhao", AFTER.date())["run.review"] == "run.objections_open"


def test_a_closed_door_is_closed_in_the_operation_too(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    reason = queries.doors(cast.zhao, told.run, LATER.date())["run.review"]
    with pytest.raises(Refused) as no:
        operations.close_review(run=told.run, actor=cast.zhao, at=LATER)
    assert no.value.first == reason


def test_feedback_opens_only_where_somebody_was_rated(cast) -> None:
    told = an_empty_trial(cast)
    reason = queries.doors(cast.zhao, told.run, LATER.date())["run.feedback"]
    assert reason is not None and reason.code == "run.unrated"
    assert "还有3项数据待核验" in reason.words.zh and "3 figures wait" in reason.words.en
    with pytest.raises(Refused) as no:
        told.feedback()
    assert no.value.first == reason


def test_a_final_run_can_be_released_and_archived(cast) -> None:
    told = a_final(cast)
    assert _codes(told, "zhao", AFTER.date()) == {"run.archive": None, "release.propose": None}
    assert queries.changed_since(told.run) == []
