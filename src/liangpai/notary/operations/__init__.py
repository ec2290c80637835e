"""Writes of the public record."""

from liangpai.notary.operations.archiving import archive_ledger
from liangpai.notary.operations.publishing import erase, publish
from liangpai.notary.operations.signing import checkpoint, export_record, prove, renew_key
from liangpai.notary.operations.witnessing import cosign, end_witness, name_witness

__all__ = [
    "archive_ledger",
    "checkpoint",
    "cosign",
    "end_witness",
    "erase",
    "export_record",
    "name_witness",
    "prove",
    "publish",
    "renew_key",
]
