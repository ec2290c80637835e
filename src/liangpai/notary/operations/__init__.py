"""Writes of the public record."""

from liangpai.notary.operations.archiving import archive_ledger
from liangpai.notary.operations.publishing import Shown, erase, publish, publish_all
from liangpai.notary.operations.signing import checkpoint, export_record, prove, renew_key
from liangpai.notary.operations.witnessing import cosign, end_witness, name_witness

__all__ = [
    "Shown",
    "archive_ledger",
    "checkpoint",
    "cosign",
    "end_witness",
    "erase",
    "export_record",
    "name_witness",
    "prove",
    "publish",
    "publish_all",
    "renew_key",
]
