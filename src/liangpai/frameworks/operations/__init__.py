"""Writes of schemes: drafting, editing, and the way from consultation to force."""

from liangpai.frameworks.operations.drafting import copy, draft
from liangpai.frameworks.operations.editing import edit
from liangpai.frameworks.operations.legality import ask_legality
from liangpai.frameworks.operations.moving import activate, approve, consult, freeze, retire, return_

__all__ = [
    "activate",
    "approve",
    "ask_legality",
    "consult",
    "copy",
    "draft",
    "edit",
    "freeze",
    "retire",
    "return_",
]
