import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.statemachine import Workflow
from liangpai.tasks.workflow import ENDED, EXTENSION, OPEN, PART, PATTERN, TASK, WITH_UNIT

ALL = (TASK, PART, EXTENSION, PATTERN)


@pytest.mark.parametrize("workflow", ALL, ids=lambda one: one.name.en)
@given(data=st.data())
def test_no_path_of_moves_leads_to_a_state_that_the_table_does_not_name(
    workflow: Workflow, data: st.DataObject
) -> None:
    state = workflow.start
    for _ in range(12):
        moves = workflow.open_moves(state)
        if not moves:
            break
        state = data.draw(st.sampled_from(moves)).target
        assert state in workflow.states


def test_every_state_is_reached_from_the_start() -> None:
    for workflow in ALL:
        reached, ahead = set[str](), [workflow.start]
        while ahead:
            state = ahead.pop()
            reached.add(state)
            ahead += [move.target for move in workflow.open_moves(state) if move.target not in reached]
        assert reached == set(workflow.states)


def test_a_task_goes_on_until_it_is_concluded_or_cancelled() -> None:
    assert {*OPEN, *ENDED, "cancelled"} == set(TASK.states)
    assert set(WITH_UNIT) < set(OPEN)
    assert all(TASK.refuse("task.cancel", state) for state in ("reported", *ENDED))
