"""A proof file (C2SP tlog-proof): one entry of the record with all that is needed to verify it without us."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from liangpai.notary.rules.leaves import KINDS, exactly, insist_on_texts, opens, said
from liangpai.notary.rules.notes import (
    LOG,
    Checkpoint,
    Key,
    Note,
    Signature,
    checkpoint_of,
    decoded,
    encoded,
    holds,
    key_of,
    note_of,
    seconds_of,
)
from liangpai.notary.rules.trees import is_included, leaf_hash
from liangpai.notary.rules.verdicts import Verdict, problem, unreadable
from liangpai.problems import Problem
from liangpai.scoring.scheme import canonical
from liangpai.words import Words

HEADER = "c2sp.org/tlog-proof@v1"
CHINA = timedelta(hours=8)
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,18})")
_EXTRA = {"content", "keys", "leaf", "salt"}
UNREADABLE = Words(
    "证明文件不完整，或内容被改动；请重新下载",
    "the proof is not whole, or was changed: download it again",
)


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof file as values; salt and content are None where what was released is not laid open."""

    index: int
    path: tuple[bytes, ...]
    leaf: str
    salt: str | None
    content: str | None
    keys: tuple[Key, ...]
    """The key of the record, then those of the witnesses that signed, in the order of the signatures."""
    note: Note

    @property
    def head(self) -> Checkpoint:
        """The checkpoint that the path leads to."""
        return checkpoint_of(self.note.text)

    def __str__(self) -> str:
        extra = {"content": self.content, "leaf": self.leaf, "salt": self.salt}
        told = canonical({**extra, "keys": [key.text for key in self.keys]})
        lines = [HEADER, f"extra {encoded(told)}", f"index {self.index}", *map(encoded, self.path)]
        return "\n".join(lines) + f"\n\n{self.note}"


def proof_of(text: str, name: str = "") -> Proof:
    """A proof file read back, character for character; ``name`` is what problems call it.

    Raises:
        Rejected: it is none, or not a whole one.
    """
    try:
        return _proof(text)
    except (ValueError, TypeError, KeyError) as error:
        raise unreadable(name, UNREADABLE) from error


def _proof(text: str) -> Proof:
    head, _gap, note = text.partition("\n\n")
    header, extra, index, *path = head.split("\n")
    number = _INDEX.fullmatch(index)
    told = exactly(decoded(extra.removeprefix("extra ")).decode())
    if header != HEADER or number is None or set(told) != _EXTRA:
        raise ValueError("no proof")
    insist_on_texts(told["leaf"], *told["keys"])
    insist_on_texts(*(told[name] for name in ("salt", "content") if told[name] is not None))
    found = Proof(
        index=int(number[1]),
        path=tuple(map(decoded, path)),
        leaf=told["leaf"],
        salt=told["salt"],
        content=told["content"],
        keys=tuple(map(key_of, told["keys"])),
        note=note_of(note),
    )
    if str(found) != text or not found.head.origin or not said(found.leaf):
        raise ValueError("no proof")
    return found


def verify_proof(text: str, name: str = "", trusted: Sequence[str] = ()) -> Verdict:
    """Recompute what a proof file claims and say what holds.

    Args:
        text: the file.
        name: what problems call it.
        trusted: keys that were learnt elsewhere; without any, the keys in the file are told to be compared.

    Raises:
        Rejected: it is no proof file, or not a whole one.
    """
    proof = proof_of(text, name)
    found = [*_content_apart(proof), *_path_apart(proof), *signatures_apart(proof.note, proof.keys)]
    found += _untrusted(proof, trusted)
    return Verdict(() if found else tuple(_said(proof, trusted)), tuple(found), proof.content)


def _content_apart(proof: Proof) -> list[Problem]:
    if proof.content is None and proof.salt is None:
        return []
    if opens(proof.leaf, proof.salt, proof.content):
        return []
    words = Words(
        "内容与登记时的承诺值不一致：内容被改动过",
        "the content is not what was committed to: it was changed",
    )
    return [problem("content", f"#{proof.index}", words)]


def _path_apart(proof: Proof) -> list[Problem]:
    head = proof.head
    if is_included(proof.index, head.size, leaf_hash(proof.leaf.encode()), proof.path, head.root):
        return []
    words = Words(
        "这一条不在检查点所指的记录里", "this entry is not in the record that the checkpoint stands for"
    )
    return [problem("path", f"#{proof.index}", words)]


def signatures_apart(note: Note, keys: Sequence[Key]) -> list[Problem]:
    """What is wrong with the signatures below a checkpoint: the first is the record's, the others of the witnesses named."""
    head, place = checkpoint_of(note.text), f"@{checkpoint_of(note.text).size}"
    is_ours = bool(keys) and keys[0].kind == LOG and keys[0].name == head.origin
    pairs = list(zip(keys, note.signatures, strict=False))
    if not is_ours or len(keys) != len(note.signatures) or any(key.kind == LOG for key in keys[1:]):
        words = Words("签名与列出的公钥不对应", "the signatures are not those of the keys that are named")
        return [problem("keys", place, words)]
    return [_forged(key, place) for key, signature in pairs if not holds(note.text, key, signature)]


def _forged(key: Key, place: str) -> Problem:
    words = Words("{name} 的签名不成立", "the signature of {name} does not hold").format(name=key.name)
    return problem("signature", place, words)


def _untrusted(proof: Proof, trusted: Sequence[str]) -> list[Problem]:
    if not trusted or proof.keys[0].text in trusted:
        return []
    words = Words("签名的公钥不是所给的公钥", "the key that signed is not the one that was given")
    return [problem("untrusted", proof.keys[0].text, words)]


def _said(proof: Proof, trusted: Sequence[str]) -> list[Words]:
    leaf, head = said(proof.leaf), proof.head
    entry = Words(
        "第{index}条：{kind}，{district}，{at}登记", "entry {index}: {kind}, {district}, entered {at}"
    ).format(index=proof.index + 1, kind=KINDS[leaf.kind], district=leaf.district, at=in_china(leaf.moment))
    content = (
        Words(
            "内容未随证明公开；登记的事实和时间成立",
            "the content is not laid open; that and when it was entered holds",
        )
        if proof.content is None
        else Words("内容与登记时一字不差", "the content is what was entered, to the letter")
    )
    record = Words(
        "属于公开记录 {origin} 的前{size}条，记录签名成立",
        "it is among the first {size} entries of the record {origin}, whose signature holds",
    ).format(origin=head.origin, size=head.size)
    witnesses = [
        witnessed(key, one) for key, one in zip(proof.keys[1:], proof.note.signatures[1:], strict=True)
    ]
    key = Words(
        "记录公钥 {key}：请与公布的公钥核对",
        "the record's key {key}: compare it with the one that was published",
    ).format(key=proof.keys[0].text)
    return [entry, content, record, *witnesses, *([] if trusted else [key])]


def witnessed(key: Key, signature: Signature) -> Words:
    """Who co-signed, and when."""
    at = in_china(datetime.fromtimestamp(seconds_of(signature), UTC))
    return Words("见证人 {name} 于{at}签名", "co-signed by {name} on {at}").format(name=key.name, at=at)


def in_china(at: datetime) -> str:
    """A moment on the clocks of China, as records write it."""
    return f"{at.astimezone(UTC) + CHINA:%Y-%m-%d %H:%M}"
