"""The lives of a need and of a gain."""

from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.actions import ACTIONS
from liangpai.needs.workflow import GAIN, NEED, OPEN, OWED, STAGES


def test_every_state_stands_in_one_column_of_the_board() -> None:
    assert sorted(state for _, states in STAGES for state in states) == sorted(NEED.states)


def test_who_owes_an_answer_can_answer_and_who_is_done_moves_no_more() -> None:
    assert all(NEED.move("need.refuse", state) for state in OPEN)
    assert [state for state in NEED.states if not NEED.open_moves(state)] == ["closed", "withdrawn"]
    assert set(OPEN) < set(OWED)


def test_every_move_has_a_name_in_the_ledger() -> None:
    assert {move.action for table in (NEED, GAIN) for move in table.moves} <= set(ACTIONS)


@given(st.lists(st.sampled_from([move.action for move in NEED.moves]), max_size=40))
def test_no_path_of_moves_leads_to_a_state_the_table_does_not_name(actions: list[str]) -> None:
    state = NEED.start
    for action in actions:
        move = NEED.move(action, state)
        state = move.target if move else state
        assert state in NEED.states
