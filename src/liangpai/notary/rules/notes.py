"""Signed notes and checkpoints in the forms of C2SP (signed-note, tlog-checkpoint, tlog-cosignature) with Ed25519."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

LOG, WITNESS = 1, 4
"""The types of signatures: Ed25519 over the text, and the cosignature of a witness with its time."""
DASH = "\u2014 "
MOST_SIGNATURES = 100
LATEST = 253_402_300_799
"""The last second of the year 9999: no witness signs later."""
_NAME = re.compile(r"[^\s+]+")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Key:
    """The public key of a log or a witness, with the name under which it signs."""

    name: str
    kind: int
    public: bytes

    @property
    def number(self) -> bytes:
        """The four bytes by which a signature names its key."""
        told = self.name.encode() + b"\n" + bytes([self.kind]) + self.public
        return hashlib.sha256(told).digest()[:4]

    @property
    def text(self) -> str:
        """The key as it is written down: name+number+key."""
        return f"{self.name}+{self.number.hex()}+{encoded(bytes([self.kind]) + self.public)}"


@dataclass(frozen=True, slots=True)
class Signature:
    """One line below a note: the name, the number of the key, and what it signed."""

    name: str
    number: bytes
    blob: bytes

    @property
    def line(self) -> str:
        """The line as it stands below the note."""
        return f"{DASH}{self.name} {encoded(self.number + self.blob)}\n"

    def is_by(self, key: Key) -> bool:
        """Whether it names the key."""
        return (self.name, self.number) == (key.name, key.number)


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends with its line, and the signatures below it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return self.text + "\n" + "".join(one.line for one in self.signatures)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a tree: whose it is, how many leaves, and the root over them."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{encoded(self.root)}\n"


def encoded(raw: bytes) -> str:
    """Bytes in base64."""
    return base64.b64encode(raw).decode()


def decoded(text: str) -> bytes:
    """Bytes out of base64, written in the one way there is.

    Raises:
        ValueError: it is not.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(text) from error
    if encoded(raw) != text:
        raise ValueError(text)
    return raw


def key_of(text: str) -> Key:
    """A key as it was written down.

    Raises:
        ValueError: it is none, its number does not belong to it, or it is not for Ed25519.
    """
    name, number, rest = [*text.split("+", 2), "", ""][:3]
    raw = decoded(rest)
    if len(raw) != 33 or raw[0] not in (LOG, WITNESS) or not _NAME.fullmatch(name):
        raise ValueError(text)
    key = Key(name, raw[0], raw[1:])
    if key.text != text or number != key.number.hex():
        raise ValueError(text)
    return key


def note_of(text: str) -> Note:
    """A note read back, character for character.

    Raises:
        ValueError: it is none.
    """
    body, gap, lines = text.rpartition("\n\n")
    if not gap or not body or not lines.endswith("\n") or _CONTROL.search(text):
        raise ValueError("no signed note")
    signatures = tuple(_signature(line) for line in lines[:-1].split("\n"))
    if len(signatures) > MOST_SIGNATURES:
        raise ValueError("too many signatures")
    return Note(body + "\n", signatures)


def _signature(line: str) -> Signature:
    name, gap, rest = line.removeprefix(DASH).partition(" ")
    raw = decoded(rest)
    if not line.startswith(DASH) or not gap or not _NAME.fullmatch(name) or len(raw) < 5:
        raise ValueError(line)
    return Signature(name, raw[:4], raw[4:])


def checkpoint_of(text: str) -> Checkpoint:
    """The head that the text of a note states; ours have no further lines.

    Raises:
        ValueError: it states none.
    """
    origin, size, root, *rest = [*text.split("\n"), "", "", ""][:4]
    if text.count("\n") != 3 or rest != [""] or not origin or not _NUMBER.fullmatch(size):
        raise ValueError("no checkpoint")
    raw = decoded(root)
    if len(raw) != 32:
        raise ValueError("no checkpoint")
    return Checkpoint(origin, int(size), raw)


def new_seed() -> bytes:
    """A fresh private key."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_of(seed: bytes) -> bytes:
    """The public key of a private one."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def signed(text: str, name: str, seed: bytes) -> Signature:
    """The log's signature below a text."""
    blob = Ed25519PrivateKey.from_private_bytes(seed).sign(text.encode())
    return Signature(name, Key(name, LOG, public_of(seed)).number, blob)


def cosigned(text: str, name: str, seed: bytes, seconds: int) -> Signature:
    """A witness's signature below a checkpoint, with the time since 1970 at which it was made."""
    blob = Ed25519PrivateKey.from_private_bytes(seed).sign(_timed(text, seconds))
    return Signature(name, Key(name, WITNESS, public_of(seed)).number, seconds.to_bytes(8, "big") + blob)


def seconds_of(signature: Signature) -> int:
    """When a witness signed, in seconds since 1970."""
    return int.from_bytes(signature.blob[:8], "big")


def holds(text: str, key: Key, signature: Signature) -> bool:
    """Whether the key signed the text."""
    if not signature.is_by(key):
        return False
    message, blob = text.encode(), signature.blob
    if key.kind == WITNESS:
        if seconds_of(signature) > LATEST:
            return False
        message, blob = _timed(text, seconds_of(signature)), signature.blob[8:]
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(blob, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _timed(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()
