"""The life of a report."""

from liangpai.access.actions import ACTIONS
from liangpai.access.policy import POLICY
from liangpai.reports.workflow import FROZEN, REPORT


def test_every_move_has_a_name_and_a_clause() -> None:
    assert {move.action for move in REPORT.moves} <= set(ACTIONS) & set(POLICY)


def test_what_is_confirmed_is_not_edited_any_more() -> None:
    assert [state for state in FROZEN if REPORT.move("report.edit", state)] == []
    assert not REPORT.open_moves("archived")
