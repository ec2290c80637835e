from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.policy import POLICY
from liangpai.commitments.workflow import (
    AMENDMENT,
    COMMITMENT,
    FINDINGS,
    PUBLIC,
    RUNNING,
    SETTLED,
    STAGE_OF,
    STAGES,
)

ACTIONS = sorted({move.action for move in COMMITMENT.moves})


@given(st.lists(st.sampled_from(ACTIONS), max_size=40))
def test_no_path_of_moves_leads_to_a_state_the_table_does_not_name(path: list[str]) -> None:
    state = COMMITMENT.start
    for action in path:
        move = COMMITMENT.move(action, state)
        assert (move is None) == (COMMITMENT.refuse(action, state) is not None)
        state = move.target if move else state
    assert state in COMMITMENT.states


def test_every_state_stands_in_exactly_one_of_four_stages() -> None:
    listed = [state for _, states in STAGES.values() for state in states]
    assert sorted(listed) == sorted(COMMITMENT.states)
    assert list(STAGES) == ["promise", "work", "result", "end"]
    assert STAGE_OF["announced"] == "promise" and STAGE_OF["amending"] == "work"


def test_every_move_is_an_action_of_the_policy_and_only_the_archive_has_no_way_on() -> None:
    assert {move.action for move in (*COMMITMENT.moves, *AMENDMENT.moves)} <= set(POLICY)
    assert [state for state in COMMITMENT.states if not COMMITMENT.open_moves(state)] == ["archived"]


def test_every_state_can_be_reached() -> None:
    reached = {COMMITMENT.start}
    for _ in COMMITMENT.states:
        reached |= {move.target for move in COMMITMENT.moves if reached & set(move.sources)}
    assert reached == set(COMMITMENT.states)


def test_the_groups_of_states_are_states() -> None:
    assert set(PUBLIC) | set(RUNNING) | set(SETTLED) | set(FINDINGS) <= set(COMMITMENT.states)
    assert set(SETTLED) <= set(PUBLIC)
    assert "approved" not in PUBLIC
