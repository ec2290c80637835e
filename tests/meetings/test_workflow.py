"""The lives of a meeting, a topic and an invitation."""

from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.actions import ACTIONS
from liangpai.meetings.workflow import INVITATION, INVITING, MEETING, PLANNING, RESOLVING, TOLD, TOPIC


def test_every_move_has_a_name_in_the_ledger() -> None:
    assert {move.action for table in (MEETING, TOPIC, INVITATION) for move in table.moves} <= set(ACTIONS)


def test_what_was_held_is_never_cancelled() -> None:
    assert [state for state in TOLD if MEETING.move("meeting.cancel", state)] == ["notified"]
    assert [state for state in MEETING.states if not MEETING.open_moves(state)] == ["followed", "cancelled"]


def test_the_groups_name_states_of_the_table() -> None:
    assert {*PLANNING, *INVITING, *RESOLVING, *TOLD} < set(MEETING.states)


@given(st.lists(st.sampled_from([move.action for move in MEETING.moves]), max_size=40))
def test_minutes_are_issued_only_after_they_were_countersigned(actions: list[str]) -> None:
    state, seen = MEETING.start, [MEETING.start]
    for action in actions:
        move = MEETING.move(action, state)
        state = move.target if move else state
        seen.append(state)
    if "issued" in seen:
        assert "countersigned" in seen[: seen.index("issued")]
