"""Archives of the ledger: what is signed of their end, and verifying one from its file alone."""

from collections.abc import Iterator, Sequence

from liangpai.ledger.rules import Archived, Head, broken_archive, unpacked
from liangpai.notary.rules.notes import LOG, Checkpoint, checkpoint_of, holds, key_of, note_of
from liangpai.notary.rules.verdicts import Verdict, problem, unreadable
from liangpai.problems import Problem
from liangpai.words import Words

START = b"\x1f\x8b"
"""How a packed file begins."""


def end_of(origin: str, last: tuple[int, str]) -> str:
    """The text that is signed: whose ledger, the number of the last row, and its digest; never that of the tree."""
    number, digest = last
    return str(Checkpoint(f"{origin}/ledger", number, bytes.fromhex(digest.partition(":")[2])))


def is_signed(head: Head) -> bool:
    """Whether the note of an archive states its end and is signed by the key that it names."""
    try:
        key, note = key_of(head.key), note_of(head.checkpoint)
        end = checkpoint_of(note.text)
    except ValueError:
        return False
    states = note.text == end_of(key.name, head.last) and end.origin == f"{key.name}/ledger"
    return key.kind == LOG and states and any(holds(note.text, key, one) for one in note.signatures)


def verify_archive(raw: bytes, name: str = "", trusted: Sequence[str] = ()) -> Verdict:
    """Walk an archive of the ledger row by row, and verify the signature on its end.

    Args:
        raw: the file.
        name: what problems call it.
        trusted: keys that were learnt elsewhere; without any, the key in the file is told to be compared.

    Raises:
        Rejected: it is no archive, or not a whole one.
    """
    try:
        archived = unpacked(raw)
    except ValueError as error:
        words = Words(
            "这不是审计归档文件，或者文件已损坏", "this is no archive of a ledger, or it is damaged"
        )
        raise unreadable(name, words) from error
    found = tuple(_faults(archived, trusted))
    return Verdict(() if found else tuple(_said(archived.head, trusted)), found)


def _faults(archived: Archived, trusted: Sequence[str]) -> Iterator[Problem]:
    broken, head = broken_archive(archived), archived.head
    if broken:
        words = Words("从第{row}行起不成立（{why}）", "it does not hold from row {row} on ({why})")
        place = f"#{broken.sequence}"
        yield problem("changed", place, words.format(row=broken.sequence, why=broken.reason))
    if not is_signed(head):
        words = Words("末行检查点的签名不成立", "the signature on its last row does not hold")
        yield problem("export", "", words)
    if trusted and head.key not in trusted:
        words = Words("签名的公钥不是所给的公钥", "the key that signed is not the one that was given")
        yield problem("untrusted", head.key, words)


def _said(head: Head, trusted: Sequence[str]) -> Iterator[Words]:
    words = Words(
        "{district} 审计归档第 {first} 至 {last} 行完整，末行 {digest}，签名成立",
        "the archive of the ledger of {district} is whole: rows {first} to {last}, the last is {digest}; the signature holds",
    )
    first, (last, digest) = head.after[0] + 1, head.last
    yield words.format(district=head.district, first=first, last=last, digest=digest)
    if not trusted:
        words = Words(
            "记录公钥 {key}：请与公布的公钥核对",
            "the record's key {key}: compare it with the one that was published",
        )
        yield words.format(key=head.key)
