"""Writes of cases: told and checked, released and ended, adopted and counted."""

from liangpai.stories.operations.adopting import adopt, confirm, count
from liangpai.stories.operations.releasing import Terms, expire_due, rebind, release, withdraw
from liangpai.stories.operations.telling import draft, edit, return_, review, submit

__all__ = [
    "Terms",
    "adopt",
    "confirm",
    "count",
    "draft",
    "edit",
    "expire_due",
    "rebind",
    "release",
    "return_",
    "review",
    "submit",
    "withdraw",
]
