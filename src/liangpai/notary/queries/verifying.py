"""Verifying a record in the database: everything is recomputed, and every column that the tree does not cover is compared."""

import base64
import json
import re
from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError

from liangpai.access.sealed import opened
from liangpai.ledger.queries import acts_ever
from liangpai.notary.models import Checkpoint, Leaf, Log, Witness, Witnessed
from liangpai.notary.queries.leaves import hashes_of, log_of, record_of
from liangpai.notary.queries.signed import checkpoints, cosignatures, witnesses
from liangpai.notary.rules.leaves import said
from liangpai.notary.rules.notes import checkpoint_of, key_of, note_of, public_of
from liangpai.notary.rules.records import faults
from liangpai.notary.rules.trees import root, root_of
from liangpai.notary.rules.verdicts import problem
from liangpai.problems import Problem
from liangpai.words import Words

SEAL = "public record"
"""The kind of secret that the private key of a record is."""
_SEALED = re.compile(r"[\w=-]+", re.ASCII)
DAMAGED = (DatabaseError, ValueError, TypeError, AttributeError, KeyError)


def verify_log(district: int) -> tuple[Problem, ...]:
    """Everything that does not hold; nothing where the record is whole."""
    found = []
    try:
        for one in _faults(district):
            found.append(one)
    except DAMAGED as error:
        words = Words("有一行无法读出（{why}）", "a row cannot be read ({why})").format(why=error)
        found.append(problem("damaged", "", words))
    return tuple(found)


def _faults(district: int) -> Iterator[Problem]:
    yield from faults(record_of(district, lambda _subject: True))
    yield from _columns_apart(district)
    log = log_of(district)
    yield from _head_apart(district, log)
    yield from _checkpoints_apart(district)
    yield from _witnesses_apart(district)


def _columns_apart(district: int) -> Iterator[Problem]:
    """What stands beside a leaf says the same as the leaf; what was erased was erased by somebody."""
    erased = {one.subject for one in acts_ever(district, "notary.erase")}
    for place, row in enumerate(Leaf.objects.of(district).order_by("index")):
        if row.index != place:
            yield _changed(
                f"#{place}",
                Words("缺少这一条，或序号被改动", "this entry is missing, or its number was changed"),
            )
            return
        if not _fits(row):
            yield _changed(f"#{place}", Words("旁边的栏目被改动过", "a column beside it was changed"))
        is_half = bool(row.salt) != bool(row.content)
        if is_half or (not row.content) != (f"leaf:{place}" in erased):
            words = Words("内容未经登记而消失或复现", "its content went or came back without an act")
            yield _changed(f"#{place}", words)


def _fits(row: Leaf) -> bool:
    leaf = said(row.leaf)
    subject = json.loads(row.content)["subject"] if row.content else ""
    return (leaf.kind, leaf.moment, subject) == (row.kind, row.published_at, row.subject)


def _head_apart(district: int, log: Log | None) -> Iterator[Problem]:
    hashes = hashes_of(district)
    if log is None:
        if hashes:
            yield _changed("head", Words("记录的表头不见了", "the head of the record is gone"))
        return
    frontier = [bytes.fromhex(one) for one in log.frontier]
    if (len(hashes), root(hashes)) != (log.size, root_of(frontier)) or [
        one.hex() for one in frontier
    ] != log.frontier:
        yield _changed("head", Words("条目与表头不符", "the entries do not fit the head of the record"))
    if log.key and not seed_of(log):
        words = Words(
            "签名私钥打不开，或与公钥不符",
            "the private key cannot be opened, or is not that of the public key",
        )
        yield problem("locked", "head", words)
    if bool(log.key) != bool(log.origin) or (log.key and key_of(log.key).name != log.origin):
        yield _changed("head", Words("记录的名称与公钥不符", "the name of the record does not fit its key"))
    renewed = len(acts_ever(district, "notary.renew"))
    if len(log.former_keys) != renewed:
        yield _changed(
            "head",
            Words("公钥更换次数与审计记录不符", "the keys are not as often renewed as the ledger says"),
        )


def seed_of(log: Log) -> bytes | None:
    """The private key of a record; None where it cannot be opened or is not that of the public key."""
    text = opened(log.seed, SEAL) if _SEALED.fullmatch(log.seed) else None
    try:
        seed = base64.b64decode(text or "", validate=True)
        return seed if key_of(log.key).public == public_of(seed) else None
    except ValueError:
        return None


def _checkpoints_apart(district: int) -> Iterator[Problem]:
    """The ledger knows every checkpoint, and every signature of a witness."""
    made = {one.subject: one.at for one in acts_ever(district, "notary.checkpoint")}
    there = {f"checkpoint:{one.size}": one for one in checkpoints(district)}
    for name in sorted(made.keys() ^ there.keys()):
        yield _changed(
            name, Words("检查点与审计记录不符：被删除或插入", "a checkpoint was deleted or inserted")
        )
    for name in sorted(made.keys() & there.keys()):
        if not _is_of(there[name]) or there[name].made_at != made[name]:
            yield _changed(name, Words("检查点旁的栏目被改动过", "a column beside a checkpoint was changed"))
    signed = {(one.subject, _told(one)["witness"]) for one in acts_ever(district, "witness.sign")}
    lines = {(f"checkpoint:{one.size}", one.witness_id): one for one in cosignatures(district)}
    for name, _witness in sorted(signed ^ lines.keys()):
        yield _changed(
            name,
            Words("见证签名与审计记录不符：被删除或插入", "a signature of a witness was deleted or inserted"),
        )
    for (name, _witness), one in lines.items():
        if not _is_by(one):
            yield _changed(name, Words("见证签名被改动过", "a signature of a witness was changed"))


def _is_of(row: Checkpoint) -> bool:
    note = note_of(row.note)
    return str(note) == row.note and len(note.signatures) == 1 and checkpoint_of(note.text).size == row.size


def _is_by(row: Witnessed) -> bool:
    found = note_of(f"-\n\n{row.line}").signatures
    return [one.line for one in found] == [row.line] and found[0].is_by(key_of(row.witness.key))


def _witnesses_apart(district: int) -> Iterator[Problem]:
    named = {one.subject: _told(one) for one in acts_ever(district, "witness.name")}
    ended = {one.subject for one in acts_ever(district, "witness.end")}
    there = {f"witness:{one.pk}": one for one in witnesses(district)}
    for name in sorted(named.keys() ^ there.keys()):
        yield _changed(name, Words("见证人与审计记录不符：被删除或插入", "a witness was deleted or inserted"))
    for name in sorted(named.keys() & there.keys()):
        if not _is_as_named(there[name], named[name]) or there[name].is_active == (name in ended):
            yield _changed(name, Words("见证人的栏目被改动过", "a column of a witness was changed"))


def _is_as_named(row: Witness, told: dict[str, Any]) -> bool:
    return (row.title, row.key) == (told["title"], told["key"])


def _told(entry: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(entry.content)
    return found


def _changed(place: str, words: Words) -> Problem:
    return problem("changed", place, words)
