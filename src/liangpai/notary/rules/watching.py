"""What a witness does outside: keeps a key, sees that the record only grew since it was last seen, and signs its head."""

from liangpai.notary.rules import notes
from liangpai.notary.rules.records import Record
from liangpai.notary.rules.trees import leaf_hash, root
from liangpai.notary.rules.verdicts import problem
from liangpai.problems import Problem
from liangpai.words import Words

PRIVATE = "PRIVATE+KEY+"


def private_text(name: str, seed: bytes) -> str:
    """The private key of a witness as it is written down, with the name and the number of its public one."""
    key = notes.Key(name, notes.WITNESS, notes.public_of(seed))
    return f"{PRIVATE}{name}+{key.number.hex()}+{notes.encoded(bytes([notes.WITNESS]) + seed)}"


def private_of(text: str) -> tuple[notes.Key, bytes]:
    """The public key and the private one, read back.

    Raises:
        ValueError: it is none, or the key and its number do not belong together.
    """
    name, number, rest = [*text.removeprefix(PRIVATE).split("+", 2), "", ""][:3]
    raw = notes.decoded(rest)
    if len(raw) != 33:
        raise ValueError("no private key")
    key = notes.Key(name, notes.WITNESS, notes.public_of(raw[1:]))
    if private_text(name, raw[1:]) != text or number != key.number.hex() or notes.key_of(key.text) != key:
        raise ValueError("no private key")
    return key, raw[1:]


def rewritten(record: Record, seen: str) -> Problem | None:
    """Why a record does not continue the checkpoint that was seen last; None where it only grew.

    Raises:
        ValueError: what was seen is no checkpoint.
    """
    note = notes.note_of(seen)
    head = notes.checkpoint_of(note.text)
    before = root([leaf_hash(row.leaf.encode()) for row in record.rows[: head.size]])
    keys = [notes.key_of(name) for name in record.keys]
    is_same = head.origin == record.origin and any(
        notes.holds(note.text, key, note.signatures[0]) for key in keys
    )
    if is_same and head.size <= len(record.rows) and head.root == before:
        return None
    words = Words(
        "记录不是上次签名时那一份的延续：历史被改写，不签名；请保存两份文件",
        "the record does not continue the one that was signed last: its past was rewritten, so it is not signed; keep both files",
    )
    return problem("rewritten", f"@{head.size}", words)


def sign_head(record: Record, key: notes.Key, seed: bytes, seconds: int) -> str:
    """The newest checkpoint of a record that was verified, with one's own signature below all others."""
    note = notes.note_of(record.notes[-1])
    line = notes.cosigned(note.text, key.name, seed, seconds)
    others = tuple(one for one in note.signatures if not one.is_by(key))
    return str(notes.Note(note.text, (*others, line)))
