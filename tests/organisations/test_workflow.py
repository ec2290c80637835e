from liangpai.access.policy import POLICY
from liangpai.organisations.workflow import UNIT


def test_every_move_of_a_unit_is_an_action_of_the_policy() -> None:
    assert {move.action for move in UNIT.moves} <= set(POLICY)


def test_a_unit_that_has_ended_moves_no_more() -> None:
    assert UNIT.open_moves("ended") == ()
    assert UNIT.refuse("unit.merge", "ended") is not None


def test_every_state_is_reached_from_the_start() -> None:
    reached, waiting = {UNIT.start}, [UNIT.start]
    while waiting:
        waiting += [move.target for move in UNIT.open_moves(waiting.pop()) if move.target not in reached]
        reached |= set(waiting)
    assert reached == set(UNIT.states)
