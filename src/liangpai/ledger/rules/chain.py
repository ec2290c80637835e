"""The hash chain: what a digest covers, and which row of a chain is the first that does not hold."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from liangpai.scoring.scheme import canonical


@dataclass(frozen=True, slots=True)
class Link:
    """A row of the ledger as plain values."""

    sequence: int
    at: datetime
    account: int | None
    actor: str
    action: str
    subject: str
    content: str
    previous: str
    digest: str


def digest_of(link: Link, district: int, algorithm: str) -> str:
    """``algorithm:hex`` over every value of the row but the digest itself, and so over all rows before it."""
    values = (
        district,
        link.sequence,
        link.at.astimezone(UTC).isoformat(timespec="microseconds"),
        link.account,
        link.actor,
        link.action,
        link.subject,
        link.content,
        link.previous,
    )
    return f"{algorithm}:{hashlib.new(algorithm, canonical(list(values))).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Broken:
    """Where a chain breaks: the number of the first row that does not hold, and what is wrong with it."""

    sequence: int
    reason: str


def first_broken(
    links: Iterable[Link],
    district: int,
    algorithm: str,
    head: tuple[int, str],
    anchor: tuple[int, str] = (0, ""),
) -> Broken | None:
    """Walk a chain from its first row; None when every row holds and the last is the one the head names.

    Args:
        links: rows in the order of their numbers.
        district: whose chain it is; a row moved to another district does not hold there.
        algorithm: ``sha256`` or ``sm3``.
        head: number and digest of the last row.
        anchor: number and digest of the last row before the first, where what came before is archived.
    """
    expected, previous = anchor[0] + 1, anchor[1]
    for link in links:
        wrong = _wrong(link, expected, previous) or _unlike(link, district, algorithm, head)
        if wrong:
            return Broken(min(expected, link.sequence), wrong)
        expected, previous = expected + 1, link.digest
    if expected <= head[0]:
        return Broken(expected, "missing")
    return None if previous == head[1] else Broken(max(head[0], 0) + 1, "beyond the head")


def _wrong(link: Link, expected: int, previous: str) -> str:
    """What is wrong with the place of a row in the chain; empty when nothing is."""
    if link.sequence != expected:
        return "missing" if link.sequence > expected else "doubled"
    return "unchained" if link.previous != previous else ""


def _unlike(link: Link, district: int, algorithm: str, head: tuple[int, str]) -> str:
    """What is wrong with the values of a row; a last row that was written anew holds in itself, but not by the head."""
    if not link.digest:
        return "unreadable"
    is_last_of_another = link.sequence == head[0] and link.digest != head[1]
    return "changed" if is_last_of_another or link.digest != digest_of(link, district, algorithm) else ""
