"""Signing the record: checkpoints by the house, proofs that rest on them, and a new key where the old one is lost."""

import base64
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from liangpai.access.actor import Actor, house
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.sealed import closed
from liangpai.districts.queries import district_of
from liangpai.ledger.operations import record
from liangpai.notary.models import Checkpoint, Leaf, Log
from liangpai.notary.queries import hashes_of, log_of, newest, proof_of, record_of, seed_of
from liangpai.notary.queries.verifying import SEAL
from liangpai.notary.rules import notes
from liangpai.notary.rules.trees import root, root_of
from liangpai.refusal import Refusal, insist
from liangpai.words import Words

BROKEN = Words(
    "公开记录与已签名的检查点不符，不再签名；请保护现场，不要改动，运行 liangpai doctor 查明，报告纪检监督员",
    "the record does not fit its signed checkpoints and is not signed any more: leave everything as it is, find out by "
    "liangpai doctor, and report it to the discipline officer",
)
LOCKED = Words(
    "用现在的 LIANGPAI_SECRET_KEY 打不开公开记录的签名私钥；请用回原来的密钥，或由安全管理员在“见证人”页更换签名密钥",
    "with this LIANGPAI_SECRET_KEY the private key of the record cannot be opened: go back to the old one, or let the "
    "security administrator renew the key on the page of witnesses",
)


@transaction.atomic
def checkpoint(*, district: int, at: datetime) -> Checkpoint | None:
    """Sign the head of the record as it is now, or answer the checkpoint that has it already; None before the first entry.

    Raises:
        Refused: the record does not hold, or its key cannot be opened.
    """
    log = Log.objects.select_for_update().filter(district_id=district).first()
    if log is None or not log.size:
        return None
    last = newest(district)
    if last and last.size == log.size:
        return last
    hashes = hashes_of(district)
    head = root(hashes)
    insist(_broken(log, last, hashes, head))
    seed = seed_for(log)
    text = str(notes.Checkpoint(log.origin, log.size, head))
    note = notes.Note(text, (notes.signed(text, log.origin, seed),))
    made = Checkpoint.objects.create(district_id=district, size=log.size, note=str(note), made_at=at)
    subject = ("checkpoint", log.size)
    record(district=district, actor=house(district), at=at, action="notary.checkpoint", subject=subject)
    return made


def seed_for(log: Log) -> bytes:
    """The private key of a record, made when it signs for the first time; the row must be locked.

    Raises:
        Refused: it cannot be opened.
    """
    if not log.key:
        log.origin = _origin(log.district_id)
        _take_new_key(log)
    seed = seed_of(log)
    insist(None if seed else Refusal("record.locked", LOCKED))
    return seed or b""


def _broken(log: Log, last: Checkpoint | None, hashes: list[bytes], head: bytes) -> Refusal | None:
    """A record never signs what is inconsistent with what it signed before."""
    is_whole = len(hashes) == log.size and head == root_of([bytes.fromhex(one) for one in log.frontier])
    if is_whole and last:
        before = notes.checkpoint_of(notes.note_of(last.note).text)
        is_whole = before.root == root(hashes[: before.size])
    return None if is_whole else Refusal("record.broken", BROKEN)


def _origin(district: int) -> str:
    """A name of its own, as the recommendations want it: an address without the protocol."""
    return f"{urlsplit(settings.LIANGPAI_ADDRESS).netloc or 'liangpai'}/{district_of(district).code}"


def _take_new_key(log: Log) -> None:
    seed = notes.new_seed()
    log.former_keys = [*log.former_keys, log.key] if log.key else log.former_keys
    log.key = notes.Key(log.origin, notes.LOG, notes.public_of(seed)).text
    log.seed = closed(base64.b64encode(seed).decode(), SEAL)
    log.save(update_fields=["origin", "key", "seed", "former_keys"])


def prove(*, district: int, leaf: Leaf, is_open: bool, at: datetime) -> str:
    """The proof file of an entry, after a checkpoint that covers it; ``is_open`` lays its content open in it.

    Raises:
        Refused: the record does not hold, or its key cannot be opened.
    """
    last = newest(district)
    if last is None or last.size <= leaf.index:
        checkpoint(district=district, at=at)
    return proof_of(district, leaf, is_open=is_open)


@transaction.atomic
def renew_key(*, district: int, actor: Actor, at: datetime) -> None:
    """Sign with a new key from now on, because the old one is lost or may be known; what it signed stays valid.

    Raises:
        Refused: the actor may not, or the record has no key yet.
    """
    permit("witness.name", actor, Thing(district))
    log = log_of(district)
    words = Words("公开记录还没有签名密钥", "the record has no key yet")
    insist(None if log and log.key else Refusal("record.no_key", words))
    assert log is not None  # noqa: S101 - the line above has just said so
    _take_new_key(log)
    content = {"count": len(log.former_keys)}
    subject = ("record", district_of(district).code)
    record(district=district, actor=actor, at=at, action="notary.renew", subject=subject, content=content)


def export_record(*, district: int, is_open: Callable[[str], bool], at: datetime) -> str:
    """The whole record as one file under its own signature, after a checkpoint that covers it.

    Args:
        district: whose record.
        is_open: whether the content about a subject is laid open.
        at: when.

    Raises:
        Refused: there is no entry yet, the record does not hold, or its key cannot be opened.
    """
    made = checkpoint(district=district, at=at)
    words = Words("公开记录还没有条目", "the record has no entry yet")
    insist(None if made else Refusal("record.empty", words))
    log = log_of(district)
    seed = seed_of(log) if log else None
    insist(None if seed else Refusal("record.locked", LOCKED))
    assert log is not None  # noqa: S101 - the lines above have just said so
    text = record_of(district, is_open).text
    return str(notes.Note(text, (notes.signed(text, log.origin, seed or b""),)))
