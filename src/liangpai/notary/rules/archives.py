"""The checkpoint of an archive of the ledger: what is signed of its end, and whether the signature holds."""

from liangpai.ledger.rules import Head
from liangpai.notary.rules.notes import LOG, Checkpoint, checkpoint_of, holds, key_of, note_of


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
