"""Writes of visits and issues."""

from liangpai.visits.operations.solving import ask, confirm, dispute, hand_on, look_back, solve
from liangpai.visits.operations.visiting import cancel, close, make, plan, raise_issue
from liangpai.visits.operations.workbook import import_visits, look_at_visits

__all__ = [
    "ask",
    "cancel",
    "close",
    "confirm",
    "dispute",
    "hand_on",
    "import_visits",
    "look_at_visits",
    "look_back",
    "make",
    "plan",
    "raise_issue",
    "solve",
]
