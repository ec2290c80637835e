"""Reads of what is signed: checkpoints, the signatures of witnesses below them, and the proofs that rest on them."""

from liangpai.notary.models import Checkpoint, Leaf, Log, Witness, Witnessed
from liangpai.notary.rules.notes import checkpoint_of, key_of, note_of
from liangpai.notary.rules.proofs import Proof
from liangpai.notary.rules.trees import consistency, inclusion, leaf_hash
from liangpai.refusal import Refusal, absent, insist
from liangpai.words import Words


def checkpoints(district: int) -> list[Checkpoint]:
    """Every checkpoint, the oldest first."""
    return list(Checkpoint.objects.of(district).order_by("size"))


def newest(district: int) -> Checkpoint | None:
    """The last checkpoint, if there is one."""
    return Checkpoint.objects.of(district).order_by("-size").first()


def checkpoint_at(district: int, size: int) -> Checkpoint | None:
    """The checkpoint of a size, if there is one."""
    return Checkpoint.objects.of(district).filter(size=size).first()


def witnesses(district: int) -> list[Witness]:
    """Every witness that was ever named, in that order."""
    return list(Witness.objects.of(district).order_by("pk"))


def witness(district: int, pk: int) -> Witness:
    """One of them.

    Raises:
        Refused: there is none.
    """
    found = Witness.objects.of(district).filter(pk=pk).first()
    if found is None:
        raise absent(Words("见证人", "witness"))
    return found


def cosignatures(district: int, size: int | None = None) -> list[Witnessed]:
    """What witnesses signed, of one checkpoint or of all, in the order of the witnesses."""
    rows = Witnessed.objects.of(district).select_related("witness")
    rows = rows if size is None else rows.filter(size=size)
    return list(rows.order_by("size", "witness_id"))


def note_at(district: int, checkpoint: Checkpoint) -> str:
    """A checkpoint with every signature below it."""
    return checkpoint.note + "".join(one.line for one in cosignatures(district, checkpoint.size))


def proof_of(district: int, leaf: Leaf, *, is_open: bool = True) -> str:
    """The proof file of an entry by the newest checkpoint; ``is_open`` lays its content open in it.

    Raises:
        Refused: no checkpoint covers the entry yet.
    """
    last = newest(district)
    words = Words("还没有检查点覆盖这一条", "no checkpoint covers this entry yet")
    insist(None if last and last.size > leaf.index else Refusal("record.unsigned", words))
    assert last is not None  # noqa: S101 - the line above has just said so
    signed = cosignatures(district, last.size)
    shows = is_open and bool(leaf.salt)
    proof = Proof(
        index=leaf.index,
        path=tuple(inclusion(leaf.index, _hashes(district, last.size))),
        leaf=leaf.leaf,
        salt=leaf.salt if shows else None,
        content=leaf.content if shows else None,
        keys=(key_of(_key_of(district, last)), *(key_of(one.witness.key) for one in signed)),
        note=note_of(last.note + "".join(one.line for one in signed)),
    )
    return str(proof)


def consistency_of(district: int, old: int, new: int) -> list[bytes]:
    """The proof that the record of a checkpoint began as that of an earlier one.

    Raises:
        Refused: one of them is no checkpoint, or the second is the smaller.
    """
    known = {one.size for one in checkpoints(district)}
    words = Words("没有这样的检查点", "there is no such checkpoint")
    insist(None if {old, new} <= known and old <= new else Refusal("absent", words, "absent"))
    return consistency(old, _hashes(district, new))


def _hashes(district: int, size: int) -> list[bytes]:
    texts = Leaf.objects.of(district).filter(index__lt=size).order_by("index").values_list("leaf", flat=True)
    return [leaf_hash(text.encode()) for text in texts.iterator(chunk_size=5_000)]


def _key_of(district: int, checkpoint: Checkpoint) -> str:
    """The key that signed a checkpoint: the one in use, or a former one."""
    log = Log.objects.get(district_id=district)
    names: list[str] = [log.key, *log.former_keys]
    return next(name for name in names if _signed_by(checkpoint, name))


def _signed_by(checkpoint: Checkpoint, name: str) -> bool:
    note = note_of(checkpoint.note)
    return note.signatures[0].is_by(key_of(name)) and checkpoint_of(note.text).size == checkpoint.size
