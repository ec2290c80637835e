"""Writes of meetings: planned, arranged, invited to, held, put into minutes, and followed up."""

from liangpai.meetings.operations.arranging import drop, lift, propose, put, take, turn_down
from liangpai.meetings.operations.concluding import (
    countersign,
    draft,
    follow,
    issue,
    resolve,
    unresolve,
)
from liangpai.meetings.operations.inviting import (
    excuse,
    invite,
    invite_concerned,
    note_present,
    substitute,
    uninvite,
)
from liangpai.meetings.operations.packing import freeze_pack
from liangpai.meetings.operations.planning import approve, cancel, collect, edit, hold, notify, plan
from liangpai.meetings.operations.workbook import import_attendees, look_at_attendees

__all__ = [
    "approve",
    "cancel",
    "collect",
    "countersign",
    "draft",
    "drop",
    "edit",
    "excuse",
    "follow",
    "freeze_pack",
    "hold",
    "import_attendees",
    "invite",
    "invite_concerned",
    "issue",
    "lift",
    "look_at_attendees",
    "note_present",
    "notify",
    "plan",
    "propose",
    "put",
    "resolve",
    "substitute",
    "take",
    "turn_down",
    "uninvite",
    "unresolve",
]
