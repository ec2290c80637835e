"""The whole record as values and as one exported file, and everything that can be wrong with it, each thing named."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from liangpai.notary.rules.leaves import exactly, insist_on_texts, opens, said
from liangpai.notary.rules.notes import Key, Note, checkpoint_of, holds, key_of, note_of
from liangpai.notary.rules.proofs import signatures_apart, witnessed
from liangpai.notary.rules.trees import grown, leaf_hash, root_of
from liangpai.notary.rules.verdicts import Verdict, problem, unreadable
from liangpai.problems import Problem
from liangpai.scoring.scheme import canonical
from liangpai.words import Words

START = '{"checkpoints":'
"""How every exported record begins."""
_HEADER = {"checkpoints", "district", "keys", "origin", "size", "v", "witnesses"}
UNREADABLE = Words(
    "导出的公开记录不完整，或内容被改动；请重新下载",
    "the exported record is not whole, or was changed: download it again",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: the leaf, and where they are there the salt and the content that it commits itself to."""

    leaf: str
    salt: str | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """The public record of a district: its entries in order, and its checkpoints with their signatures in order."""

    origin: str
    district: str
    keys: tuple[str, ...]
    """The keys of the record, the one in use last."""
    witnesses: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The lines of the exported file, before its signature."""
        header = {
            "checkpoints": len(self.notes),
            "district": self.district,
            "keys": list(self.keys),
            "origin": self.origin,
            "size": len(self.rows),
            "v": 1,
            "witnesses": list(self.witnesses),
        }
        rows = ({"content": row.content, "leaf": row.leaf, "salt": row.salt} for row in self.rows)
        notes = ({"note": note} for note in self.notes)
        return "".join(f"{canonical(line).decode()}\n" for line in (header, *rows, *notes))


def record_of(text: str, name: str = "") -> tuple[Record, Note]:
    """An exported record read back, character for character, with the note that carries its signature.

    Raises:
        Rejected: it is none, or not a whole one.
    """
    try:
        note = note_of(text)
        header, *lines = map(exactly, note.text[:-1].split("\n"))
        found = _record(header, lines)
        if found.text != note.text or str(note) != text:
            raise ValueError("no record")
    except (ValueError, TypeError, KeyError) as error:
        raise unreadable(name, UNREADABLE) from error
    return found, note


def _record(header: dict[str, Any], lines: list[dict[str, Any]]) -> Record:
    if set(header) != _HEADER or header["v"] != 1:
        raise ValueError("no header")
    size = header["size"]
    rows, notes = lines[:size], lines[size:]
    insist_on_texts(header["origin"], header["district"], *header["keys"], *header["witnesses"])
    insist_on_texts(*(row["leaf"] for row in rows), *(line["note"] for line in notes))
    insist_on_texts(*(row[name] for row in rows for name in ("salt", "content") if row[name] is not None))
    return Record(
        origin=header["origin"],
        district=header["district"],
        keys=tuple(header["keys"]),
        witnesses=tuple(header["witnesses"]),
        rows=tuple(Row(row["leaf"], row["salt"], row["content"]) for row in rows),
        notes=tuple(line["note"] for line in notes),
    )


def faults(record: Record) -> Iterator[Problem]:
    """Everything that does not hold, from the first entry to the last checkpoint."""
    for index, row in enumerate(record.rows):
        yield from _row_apart(record, index, row)
    try:
        keys = {name: key_of(name) for name in (*record.keys, *record.witnesses)}
    except ValueError:
        yield problem("keys", "", Words("公钥写得不对", "a key is not written as keys are"))
        return
    yield from _heads_apart(record, keys)


def _row_apart(record: Record, index: int, row: Row) -> Iterator[Problem]:
    place = f"#{index}"
    try:
        leaf = said(row.leaf)
        is_open = opens(row.leaf, row.salt, row.content)
    except (ValueError, TypeError):
        yield problem(
            "leaf", place, Words("这一条无法读出：被改动过", "this entry cannot be read: it was changed")
        )
        return
    if leaf.district != record.district:
        yield problem("district", place, Words("这一条属于别的区县", "this entry is of another district"))
    if not is_open and not (row.salt is None and row.content is None):
        words = Words(
            "内容与登记时的承诺值不一致：被改动过",
            "the content is not what was committed to: it was changed",
        )
        yield problem("content", place, words)


def _heads_apart(record: Record, keys: dict[str, Key]) -> Iterator[Problem]:
    """Every checkpoint against the entries it covers, and its signatures against the keys."""
    frontier: list[bytes] = []
    done = 0
    for text in record.notes:
        try:
            note = note_of(text)
            head = checkpoint_of(note.text)
        except ValueError:
            yield problem("note", "", Words("检查点无法读出", "a checkpoint cannot be read"))
            continue
        place = f"@{head.size}"
        if (head.size <= done and done) or not 0 < head.size <= len(record.rows):
            words = Words("检查点的顺序或大小不对", "the order or the size of a checkpoint is wrong")
            yield problem("order", place, words)
            continue
        for row in record.rows[done : head.size]:
            frontier = grown(frontier, done, leaf_hash(row.leaf.encode()))
            done += 1
        if head.root != root_of(frontier):
            words = Words(
                "前{n}条与签过名的检查点不符：有条目被改动、删除、插入或调换",
                "the first {n} {n|entry does|entries do} not fit the signed checkpoint: one was changed, deleted, inserted or moved",
            )
            yield problem("root", place, words.format(n=head.size))
        yield from _note_apart(record, keys, note)


def _note_apart(record: Record, keys: dict[str, Key], note: Note) -> Iterator[Problem]:
    if checkpoint_of(note.text).origin != record.origin:
        yield problem("origin", "", Words("检查点属于别的记录", "a checkpoint is of another record"))
        return
    ours = [keys[name] for name in record.keys]
    theirs = [keys[name] for name in record.witnesses]
    used = [
        next((key for key in (theirs if at else ours) if one.is_by(key)), None)
        for at, one in enumerate(note.signatures)
    ]
    yield from signatures_apart(note, [key for key in used if key is not None])


def unsigned(record: Record) -> int:
    """How many entries at the end no checkpoint covers yet."""
    last = checkpoint_of(note_of(record.notes[-1]).text).size if record.notes else 0
    return len(record.rows) - last


def verify_record(text: str, name: str = "", trusted: Sequence[str] = ()) -> Verdict:
    """Recompute an exported record from its own lines and say what holds.

    Args:
        text: the file.
        name: what problems call it.
        trusted: keys that were learnt elsewhere; without any, the key in the file is told to be compared.

    Raises:
        Rejected: it is no exported record, or not a whole one.
    """
    record, note = record_of(text, name)
    found = list(faults(record))
    if not found:
        found += _export_apart(record, note, trusted)
    return Verdict(() if found else tuple(_said(record, trusted)), tuple(found))


def _export_apart(record: Record, note: Note, trusted: Sequence[str]) -> Iterator[Problem]:
    key = key_of(record.keys[-1])
    if len(note.signatures) != 1 or not holds(note.text, key, note.signatures[0]):
        yield problem("export", "", Words("导出文件的签名不成立", "the signature of the file does not hold"))
    if unsigned(record):
        words = Words("最后的检查点没有覆盖全部条目", "the last checkpoint does not cover every entry")
        yield problem("unsigned", "", words)
    if trusted and key.text not in trusted:
        words = Words("签名的公钥不是所给的公钥", "the key that signed is not the one that was given")
        yield problem("untrusted", key.text, words)


def _said(record: Record, trusted: Sequence[str]) -> Iterator[Words]:
    words = Words(
        "公开记录 {origin} 共{n}条，每一条、每个检查点和签名都成立",
        "the record {origin} has {n} {n|entry|entries}; each of them, every checkpoint and every signature holds",
    )
    yield words.format(origin=record.origin, n=len(record.rows))
    hidden = sum(row.content is None for row in record.rows)
    if hidden:
        words = Words("其中{n}条的内容没有公开", "the content of {n} of them is not laid open")
        yield words.format(n=hidden)
    note = note_of(record.notes[-1])
    keys = [key_of(name) for name in record.witnesses]
    for one in note.signatures[1:]:
        yield from (witnessed(key, one) for key in keys if one.is_by(key))
    if not trusted:
        words = Words(
            "记录公钥 {key}：请与公布的公钥核对",
            "the record's key {key}: compare it with the one that was published",
        )
        yield words.format(key=record.keys[-1])


def is_record(text: str) -> bool:
    """Whether a text begins as an exported record does."""
    return text.startswith(START)


def content_shown(content: str) -> dict[str, Any]:
    """What was released, as values to be shown."""
    found = json.loads(content)
    return found if isinstance(found, dict) else {}
