"""Writes of cases: told and checked, released and ended, adopted and counted."""

from liangpai.stories.operations.adopting import adopt, confirm, count
from liangpai.stories.operations.releasing import Terms, expire_due, rebind, release, withdraw
from liangpai.stories.operations.telling import draft, edit, return_, review, submit
from liangpai.stories.operations.workbook import import_cases, look_at_cases

__all__ = [
    "Terms",
    "adopt",
    "confirm",
    "count",
    "draft",
    "edit",
    "expire_due",
    "import_cases",
    "look_at_cases",
    "rebind",
    "release",
    "return_",
    "review",
    "submit",
    "withdraw",
]
