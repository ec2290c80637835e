"""Writes of tasks: entering, assigning, answering, deciding, the clock, series, limits and whole tables."""

from liangpai.tasks.operations.answering import accept, extend, report, report_part
from liangpai.tasks.operations.assigning import Assignment, assign
from liangpai.tasks.operations.clock import settle
from liangpai.tasks.operations.deciding import (
    close,
    conclude,
    decline,
    grant,
    grant_again,
    release_part,
    return_,
)
from liangpai.tasks.operations.entering import Piece, Proposal, cancel, edit, propose, register, split
from liangpai.tasks.operations.importing import import_tasks
from liangpai.tasks.operations.settings import Series, repeat, set_preset, stop

__all__ = [
    "Assignment",
    "Piece",
    "Proposal",
    "Series",
    "accept",
    "assign",
    "cancel",
    "close",
    "conclude",
    "decline",
    "edit",
    "extend",
    "grant",
    "grant_again",
    "import_tasks",
    "propose",
    "register",
    "release_part",
    "repeat",
    "report",
    "report_part",
    "return_",
    "set_preset",
    "settle",
    "split",
    "stop",
]
