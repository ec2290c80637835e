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
    links: Iterable[Link], district: int, algorithm: str, head: tuple[int, str]
) -> Broken | None:
    """Walk a chain from its first row; None when every row holds and the last is the one the head names.

    Args:
        links: rows in the order of their numbers.
        district: whose chain it is; a row moved to another district does not hold there.
        algorithm: ``sha256`` or ``sm3``.
        head: number and digest of the last row.
    """
    expected, previous = 1, ""
    for link in links:
        if link.sequence != expected:
            return Broken(expected, "missing" if link.sequence > expected else "doubled")
        if link.previous != previous:
            return Broken(expected, "unchained")
        if link.digest != digest_of(link, district, algorithm):
            return Broken(expected, "changed")
        expected, previous = expected + 1, link.digest
    if (expected - 1, previous) != head:
        return Broken(min(expected, head[0] + 1), "missing" if expected <= head[0] else "beyond the head")
    return None
