"""Archives of a chain: what is old enough to be taken out, and the file that is as verifiable as the chain was."""

import gzip
import io
import json
import zlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Any

from liangpai.ledger.rules.chain import Broken, Link, first_broken
from liangpai.refusal import Refusal
from liangpai.scoring.scheme import canonical
from liangpai.words import Words

KEPT_MONTHS = 6
"""So long the log stays at hand at least (GB/T 22239-2019 and the Cybersecurity Law ask for six months)."""
KIND = "liangpai.ledger.archive"
LARGEST = 2**31
"""Bytes that an archive may unpack to; more than any ledger of a district, and less than would fill a machine."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of an archive: whose chain, from where to where, and the signed note on its end."""

    district: str
    number: int
    """The district's own number, which every digest covers."""
    algorithm: str
    after: tuple[int, str]
    """Number and digest of the last row before it."""
    last: tuple[int, str]
    key: str
    checkpoint: str


@dataclass(frozen=True, slots=True)
class Archived:
    """An archive that was read back."""

    head: Head
    links: tuple[Link, ...]


def first_kept_day(on: date) -> date:
    """The first of the days that may not be archived yet."""
    months = on.year * 12 + on.month - 1 - KEPT_MONTHS
    year, month = divmod(months, 12)
    return date(year, month + 1, min(on.day, 28))


def too_young(before_on: date, on: date) -> Refusal | None:
    """Refuse to take out what is not six months old."""
    first = first_kept_day(on)
    if before_on <= first:
        return None
    words = Words(
        "近{months}个月的审计记录必须保留，只能归档{day}之前的记录",
        "the audit records of the last {months} months stay: only what lies before {day} can be archived",
    )
    return Refusal("ledger.too_young", words.format(months=KEPT_MONTHS, day=first))


def nothing_old(rows: int) -> Refusal | None:
    """Refuse an archive of nothing."""
    if rows > 0:
        return None
    words = Words("该日之前没有可归档的审计记录", "there is nothing before that day to archive")
    return Refusal("ledger.nothing_old", words)


def already_asked(waiting: int) -> Refusal | None:
    """Refuse a second request while one waits."""
    if not waiting:
        return None
    words = Words("已有一项归档申请待批准", "one request to archive waits for approval already")
    return Refusal("ledger.archive_waits", words)


def packed(head: Head, links: Iterable[Link]) -> bytes:
    """The file of an archive; the same rows give the same bytes."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as file:
        file.write(canonical({"kind": KIND, "v": 1, **asdict(head)}) + b"\n")
        for link in links:
            at = link.at.astimezone(UTC).isoformat(timespec="microseconds")
            file.write(canonical({**asdict(link), "at": at}) + b"\n")
    return out.getvalue()


def unpacked(content: bytes) -> Archived:
    """Read the file of an archive back.

    Raises:
        ValueError: it is none, or it is damaged so that it cannot be read.
    """
    try:
        first, *rest = _lines(content)
        links = tuple(_link(json.loads(line)) for line in rest)
        return Archived(_head(json.loads(first)), links)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("no archive of a ledger") from error


def _lines(content: bytes) -> list[bytes]:
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
        text = file.read(LARGEST + 1)
    if len(text) > LARGEST or not text.endswith(b"\n"):
        raise ValueError("no archive of a ledger")
    return text[:-1].split(b"\n")


def _head(line: dict[str, Any]) -> Head:
    if line.pop("kind") != KIND or line.pop("v") != 1:
        raise ValueError("no archive of a ledger")
    after, last = (_place(line.pop(name)) for name in ("after", "last"))
    return Head(after=after, last=last, **line)


def _place(pair: list[Any]) -> tuple[int, str]:
    number, digest = pair
    return int(number), str(digest)


def _link(line: dict[str, Any]) -> Link:
    return Link(**{**line, "at": datetime.fromisoformat(line["at"])})


def broken_archive(archived: Archived) -> Broken | None:
    """The first row of an archive that does not hold, or None."""
    head = archived.head
    return first_broken(archived.links, head.number, head.algorithm, head.last, head.after)
