"""The lives of runs, objections and releases."""

import pytest

from liangpai.assessments.workflow import AT_WORK, COMPUTED, OBJECTIONS, RELEASES, RUNS, SETTLED


def _walk(workflow, *actions):
    state = workflow.start
    for action in actions:
        assert workflow.refuse(action, state) is None
        state = workflow.move(action, state).target
    return state


def test_a_run_goes_from_the_queue_to_the_archive() -> None:
    story = ("start", "complete", "feedback", "review", "finalise", "archive")
    assert _walk(RUNS, *(f"run.{verb}" for verb in story)) == "archived"


def test_a_dead_run_goes_back_into_the_queue() -> None:
    assert _walk(RUNS, "run.start", "run.revive", "run.start", "run.fail") == "failed"


@pytest.mark.parametrize("state", ["final", "archived", "failed", "cancelled"])
def test_what_is_settled_or_ended_cannot_be_cancelled(state) -> None:
    assert RUNS.refuse("run.cancel", state).code == "run.cancel.state"


def test_an_objection_is_answered_once() -> None:
    assert _walk(OBJECTIONS, "objection.accept") == "accepted"
    assert OBJECTIONS.refuse("objection.dismiss", "accepted") is not None


@pytest.mark.parametrize("ending", ["replace", "expire", "withdraw"])
def test_a_release_in_force_ends_in_one_of_three_ways(ending) -> None:
    state = _walk(RELEASES, "release.approve", f"release.{ending}")
    assert RELEASES.open_moves(state) == ()


def test_a_proposal_can_be_withdrawn_and_not_replaced() -> None:
    assert _walk(RELEASES, "release.withdraw") == "withdrawn"
    assert RELEASES.refuse("release.replace", "proposed") is not None


def test_the_groups_of_states_are_states() -> None:
    assert {*AT_WORK, *COMPUTED} <= set(RUNS.states)
    assert set(SETTLED) <= set(COMPUTED)
