"""A file closed by a passphrase: AES-256-GCM in chunks, the key by scrypt; nothing can be cut off, moved or changed."""

from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from liangpai.problems import Problem, Rejected

MARK = b"LIANGPAI-SEALED-1\n"
CHUNK = 4 * 2**20
TAG, SALT = 16, 16


def seal(source: Path, target: Path, passphrase: str, salt: bytes) -> None:
    """Write the closed form of a file beside it; ``salt`` are sixteen random bytes."""
    key = AESGCM(_key(passphrase, salt))
    size = source.stat().st_size
    chunks = max(1, -(-size // CHUNK))
    with source.open("rb") as plain, target.open("wb") as closed:
        closed.write(MARK + salt)
        for number in range(chunks):
            text = plain.read(CHUNK)
            closed.write(key.encrypt(_nonce(number), text, _place(number, number == chunks - 1)))


def unseal(source: Path, target: Path, passphrase: str) -> None:
    """Write the open form of a closed file.

    Raises:
        Rejected: another passphrase, or the file was changed.
    """
    with source.open("rb") as closed, target.open("wb") as plain:
        head = closed.read(len(MARK) + SALT)
        key = AESGCM(_key(passphrase, head[len(MARK) :]))
        number, text = 0, closed.read(CHUNK + TAG)
        while text:
            ahead = closed.read(CHUNK + TAG)
            try:
                plain.write(key.decrypt(_nonce(number), text, _place(number, not ahead)))
            except InvalidTag:
                raise Rejected([_wrong(source)]) from None
            number, text = number + 1, ahead


def is_sealed(path: Path) -> bool:
    """Whether a file begins as a closed one does."""
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode())


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _place(number: int, is_last: bool) -> bytes:
    return f"{number}:{is_last}".encode()


def _wrong(path: Path) -> Problem:
    return Problem(
        "backup.sealed",
        str(path),
        "口令不对，或文件已被改动",
        "the passphrase is another, or the file was changed",
    )
