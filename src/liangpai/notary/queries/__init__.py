"""Reads of the public record."""

from liangpai.notary.models import Checkpoint, Leaf, Log, Witness
from liangpai.notary.queries.leaves import hashes_of, leaf, leaf_of, leaves, log_of, newest_of, record_of
from liangpai.notary.queries.signed import (
    checkpoint_at,
    checkpoints,
    consistency_of,
    cosignatures,
    newest,
    note_at,
    proof_of,
    witness,
    witnesses,
)
from liangpai.notary.queries.verifying import seed_of, verify_log

__all__ = [
    "Checkpoint",
    "Leaf",
    "Log",
    "Witness",
    "checkpoint_at",
    "checkpoints",
    "consistency_of",
    "cosignatures",
    "hashes_of",
    "leaf",
    "leaf_of",
    "leaves",
    "log_of",
    "newest",
    "newest_of",
    "note_at",
    "proof_of",
    "record_of",
    "seed_of",
    "verify_log",
    "witness",
    "witnesses",
]
