"""Writes of the ledger: every act of every room, and archives of the oldest."""

from liangpai.ledger.operations.archiving import (
    approve_archive,
    ask_archive,
    decline_archive,
    thing_of_archive,
)
from liangpai.ledger.operations.recording import BREATH, PORTION, VERIFY, in_portions, record, verify_chain

__all__ = [
    "BREATH",
    "PORTION",
    "VERIFY",
    "approve_archive",
    "ask_archive",
    "decline_archive",
    "in_portions",
    "record",
    "thing_of_archive",
    "verify_chain",
]
