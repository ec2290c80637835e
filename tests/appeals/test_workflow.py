from liangpai.appeals.workflow import APPEAL, DECIDED, OPEN, UPHELD


def test_open_states_lead_on_and_settled_ones_do_not() -> None:
    assert all(APPEAL.open_moves(state) for state in OPEN)
    settled = [state for state in APPEAL.states if not APPEAL.open_moves(state)]
    assert settled == ["upheld", "ruled_upheld", "ruled_rejected", "withdrawn"]
    assert set(UPHELD) < set(DECIDED)
    assert not set(OPEN) & set(DECIDED)


def test_a_second_review_comes_only_after_a_rejection() -> None:
    assert [move.sources for move in APPEAL.moves if move.target == "asked_again"] == [("rejected",)]
