"""Any file of the record or of the ledger, told apart by how it begins, and verified as what it is."""

from collections.abc import Sequence

from liangpai.notary.rules.archives import START as PACKED
from liangpai.notary.rules.archives import verify_archive
from liangpai.notary.rules.proofs import HEADER, verify_proof
from liangpai.notary.rules.records import START, verify_record
from liangpai.notary.rules.verdicts import Verdict, unreadable
from liangpai.words import Words

NEITHER = Words(
    "这不是公开记录的证明文件，也不是导出的公开记录或审计归档",
    "this is neither a proof of the public record, an exported record nor an archive of the ledger",
)


def is_of_record(raw: bytes) -> bool:
    """Whether a file begins as a proof, as an exported record or as an archive of the ledger does."""
    return raw.startswith((HEADER.encode(), START.encode(), PACKED))


def verify_file(raw: bytes, name: str = "", trusted: Sequence[str] = ()) -> Verdict:
    """Recompute what a proof, an exported record or an archive claims and say what holds.

    Args:
        raw: the file.
        name: what problems call it.
        trusted: keys that were learnt elsewhere.

    Raises:
        Rejected: it is none of them, or not a whole one.
    """
    if raw.startswith(PACKED):
        return verify_archive(raw, name, trusted)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise unreadable(name, NEITHER) from error
    if text.startswith(HEADER):
        return verify_proof(text, name, trusted)
    if text.startswith(START):
        return verify_record(text, name, trusted)
    raise unreadable(name, NEITHER)
