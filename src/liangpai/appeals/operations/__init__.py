"""Writes of appeals: filed and argued by the unit, decided by somebody independent, ruled on by a panel."""

from liangpai.appeals.operations.deciding import decide, take
from liangpai.appeals.operations.filing import argue, ask_again, file, withdraw
from liangpai.appeals.operations.ruling import rule, seat

__all__ = ["argue", "ask_again", "decide", "file", "rule", "seat", "take", "withdraw"]
