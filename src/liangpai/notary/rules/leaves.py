"""A leaf of the public record: what it says openly, and the salted commitment to what was released."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from liangpai.scoring.scheme import canonical
from liangpai.words import Words

KINDS = {
    "promise": Words("公示承诺", "promise announced"),
    "standing": Words("发布结果", "standing released"),
    "card": Words("亮牌", "card shown"),
    "card_end": Words("摘牌", "card taken down"),
    "case": Words("经验案例", "case released"),
    "erratum": Words("更正声明", "erratum"),
    "withdrawal": Words("撤回或下架", "withdrawn or taken down"),
    "decision": Words("复核决定", "decision on an appeal"),
}
SALT = 16
"""Bytes of a salt: nobody finds out by trying what a commitment hides."""
_FIELDS = {"at", "commitment", "district", "kind", "v"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a leaf says openly: when, in which district, of what kind, and the commitment."""

    at: str
    commitment: str
    district: str
    kind: str

    @property
    def moment(self) -> datetime:
        """When it was entered."""
        return datetime.fromisoformat(self.at)


def content_text(subject: str, content: Mapping[str, Any]) -> str:
    """What was released, with what it is about, as the canonical text that a commitment covers."""
    return canonical({**content, "subject": subject}).decode()


def commitment_of(salt: str, content: str) -> str:
    """SHA-256 over the salt and the text, in hexadecimal digits."""
    return hashlib.sha256(bytes.fromhex(salt) + content.encode()).hexdigest()


def leaf_text(*, at: datetime, district: str, kind: str, commitment: str) -> str:
    """The leaf as canonical JSON.

    Raises:
        KeyError: no such kind.
    """
    if kind not in KINDS:
        raise KeyError(kind)
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    told = {"at": moment, "commitment": commitment, "district": district, "kind": kind, "v": 1}
    return canonical(told).decode()


def said(leaf: str) -> Said:
    """What a leaf says.

    Raises:
        ValueError: it is not written as leaves are.
    """
    found = exactly(leaf)
    if not isinstance(found, dict) or set(found) != _FIELDS or found["v"] != 1 or found["kind"] not in KINDS:
        raise ValueError(leaf)
    values = Said(found["at"], found["commitment"], found["district"], found["kind"])
    if not all(isinstance(one, str) for one in (values.at, values.commitment, values.district)):
        raise ValueError(leaf)
    if values.moment.tzinfo is None or values.moment.isoformat(timespec="microseconds") != values.at:
        raise ValueError(leaf)
    return values


def opens(leaf: str, salt: str | None, content: str | None) -> bool:
    """Whether salt and content are what the leaf commits itself to.

    Raises:
        ValueError: the leaf is not written as leaves are.
    """
    commitment = said(leaf).commitment
    if salt is None or content is None:
        return False
    try:
        is_salt = len(salt) == 2 * SALT and bytes.fromhex(salt).hex() == salt
        return is_salt and commitment_of(salt, content) == commitment
    except ValueError:
        return False


def exactly(text: str) -> Any:
    """Canonical JSON read back, character for character.

    Raises:
        ValueError: it is no JSON, or it is written otherwise.
    """
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if canonical(found).decode() != text:
        raise ValueError("not canonical")
    return found


def insist_on_texts(*values: object) -> None:
    """Let only texts through.

    Raises:
        ValueError: a value is none.
    """
    if not all(isinstance(value, str) for value in values):
        raise ValueError("no text")
