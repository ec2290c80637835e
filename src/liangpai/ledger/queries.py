"""Reads of the ledger: its verification, the history of a thing, and its archives."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import DatabaseError
from django.db.models import Max
from django.utils import timezone

from liangpai.districts.queries import district_of
from liangpai.ledger.models import Archive, Entry, Head
from liangpai.ledger.rules import Broken, Link, first_broken, unpacked
from liangpai.refusal import absent
from liangpai.words import Words

__all__ = [
    "Entry",
    "acts_ever",
    "anchor_of",
    "archive",
    "archives",
    "entries",
    "head_of",
    "history",
    "last_acts",
    "last_digest",
    "last_of",
    "length",
    "links",
    "old_end",
    "verify",
]

ARCHIVED = "ledger.archive"
"""The act that takes rows out of the chain; its content names where the chain begins from then on."""
_NEVER = datetime.min.replace(tzinfo=UTC)


def links(district: int, after: int = 0) -> Iterator[Link]:
    """Every row of a district's chain in the order of the numbers."""
    rows = Entry.objects.of(district).filter(sequence__gt=after).order_by("sequence")
    return (Link(*row) for row in rows.values_list(*Link.__slots__).iterator(chunk_size=2_000))


def verify(district: int) -> Broken | None:
    """The first row of the district's chain that does not hold, or None."""
    head, anchor = head_of(district), anchor_of(district)
    algorithm = district_of(district).hash_algorithm
    if anchor[0] and not _is_archived(district, anchor):
        return Broken(anchor[0], "unarchived")
    try:
        return first_broken(links(district, after=-(2**63)), district, algorithm, head, anchor)
    except (
        DatabaseError,
        ValueError,
        TypeError,
        AttributeError,
    ):  # a row is damaged so that it cannot be read
        return first_broken(_one_by_one(district, anchor[0]), district, algorithm, head, anchor)


def _is_archived(district: int, anchor: tuple[int, str]) -> bool:
    """Whether the chain itself says that what came before was archived, and the archive ends there."""
    rows = Entry.objects.of(district).filter(action=ARCHIVED, sequence__gt=anchor[0])
    told = [json.loads(content) for content in rows.values_list("content", flat=True)]
    files = Archive.objects.of(district).filter(state="approved", last=anchor[0], last_digest=anchor[1])
    return files.exists() and any((one.get("last"), one.get("digest")) == anchor for one in told)


def _one_by_one(district: int, after: int) -> Iterator[Link]:
    """Rows read singly; one that cannot be read comes as a link without a digest."""
    numbers = Entry.objects.of(district).order_by("sequence").values_list("sequence", flat=True)
    for place, number in enumerate(list(numbers), after + 1):
        yield _sound(district, number, place)


def _sound(district: int, number: Any, place: int) -> Link:
    try:
        rows = Entry.objects.of(district).filter(sequence=number).values_list(*Link.__slots__)
        link = Link(*rows.get())
        link.at.astimezone(UTC)
        link.sequence + (link.account or 0)
    except (DatabaseError, ValueError, TypeError, AttributeError):
        return Link(place, _NEVER, None, "", "", "", "", "", "")
    return link


def head_of(district: int) -> tuple[int, str]:
    """Number and digest of the last row, as the head of the chain names it."""
    number, digest = Head.objects.filter(district_id=district).values_list("sequence", "digest").first() or (
        0,
        "",
    )
    return (number, digest) if isinstance(number, int) else (0, "")  # SQLite keeps what was put there by hand


def anchor_of(district: int) -> tuple[int, str]:
    """Number and digest of the last row that was archived; (0, "") where none was."""
    rows = Head.objects.filter(district_id=district).values_list("anchor_sequence", "anchor_digest")
    number, digest = rows.first() or (0, "")
    return (
        (number, digest) if isinstance(number, int) else (-1, "")
    )  # SQLite keeps what was put there by hand


def old_end(district: int, before_on: date) -> tuple[int, str]:
    """Number and digest of the last row before the first act of a day or later; (0, "") where there is none."""
    begins = timezone.make_aware(datetime.combine(before_on, time.min))
    rows = Entry.objects.of(district)
    kept = rows.filter(at__gte=begins).order_by("sequence").values_list("sequence", flat=True).first()
    old = rows if kept is None else rows.filter(sequence__lt=kept)
    return old.order_by("-sequence").values_list("sequence", "digest").first() or (0, "")


def archives(district: int) -> list[Archive]:
    """The archives of a district, the newest first, without their files."""
    return list(Archive.objects.of(district).defer("content").order_by("-pk"))


def archive(district: int, pk: int) -> Archive:
    """The archive with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = Archive.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(Words("审计归档", "archive of the ledger"))
    return row


def acts_ever(district: int, action: str) -> list[Link]:
    """Every act of a kind that was ever recorded, the archived ones too, the newest first."""
    files = Archive.objects.of(district).filter(state="approved").order_by("last")
    old = [unpacked(bytes(one.content or b"")).links for one in files]
    found = [link for rows in old for link in rows if link.action == action]
    rows = Entry.objects.of(district).filter(action=action).order_by("sequence")
    found += [Link(*row) for row in rows.values_list(*Link.__slots__)]
    return found[::-1]


def marks_of(district: int, kinds: Iterable[str]) -> tuple[int, ...]:
    """Number of the last act on a thing of each kind, 0 before the first; empty before the first act of all."""
    marks = Head.objects.filter(district_id=district).values_list("marks", flat=True).first()
    return tuple(marks.get(kind, 0) for kind in kinds) if marks else ()


def length(district: int) -> int:
    """How many rows the chain has by its head."""
    return head_of(district)[0]


def history(district: int, kind: str, pk: object) -> list[Entry]:
    """What was done to one thing, the oldest first."""
    return list(Entry.objects.of(district).filter(subject=f"{kind}:{pk}").order_by("sequence"))


def last_acts(district: int, subjects: Collection[str]) -> dict[str, datetime]:
    """When something was last done to each of some things; one whose acts are all in the archive is not there."""
    rows = Entry.objects.of(district).filter(subject__in=subjects).order_by()
    return dict(rows.values_list("subject").annotate(last=Max("at"))) if subjects else {}


def last_digest(district: int, kind: str, pk: object) -> str | None:
    """The hash of the last word on a thing, as its papers print it; None where it is in the archive."""
    rows = Entry.objects.of(district).filter(subject=f"{kind}:{pk}").order_by("-sequence")
    digest = rows.values_list("digest", flat=True).first()
    return digest and f"sha256:{digest.removeprefix('sha256:')}"


def entries(
    district: int,
    before: int | None = None,
    most: int = 100,
    action: str = "",
    *,
    subject: str = "",
    actor: str = "",
    on: date | None = None,
    digest: str = "",
) -> list[Entry]:
    """The newest entries of a district, narrowed by what is named.

    Args:
        district: whose ledger.
        before: only entries of a smaller number.
        most: at most so many.
        action: how the action begins.
        subject: the thing; every thing of a kind when it ends with the colon.
        actor: part of the name of who acted.
        on: the day in China.
        digest: how the hash of the row begins, as a paper prints it.
    """
    rows = Entry.objects.of(district)
    rows = rows.filter(digest__startswith=digest) if digest else rows
    rows = rows.filter(sequence__lt=before) if before else rows
    rows = rows.filter(action__startswith=action) if action else rows
    rows = (
        rows.filter(**{f"subject{'__startswith' if subject.endswith(':') else ''}": subject})
        if subject
        else rows
    )
    rows = rows.filter(actor__contains=actor) if actor else rows
    if on:
        begins = timezone.make_aware(datetime.combine(on, time.min))
        rows = rows.filter(at__gte=begins, at__lt=begins + timedelta(days=1))
    return list(rows.order_by("-sequence")[:most])


def last_of(district: int, action: str) -> Entry | None:
    """The newest entry of an action, if there is one."""
    return Entry.objects.of(district).filter(action=action).order_by("-sequence").first()
