"""Reads of the ledger: its verification, and the history of a thing."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import DatabaseError
from django.utils import timezone

from liangpai.districts.queries import district_of
from liangpai.ledger.models import Entry, Head
from liangpai.ledger.rules import Broken, Link, first_broken

__all__ = ["Entry", "entries", "head_of", "history", "last_of", "length", "links", "verify"]

_NEVER = datetime.min.replace(tzinfo=UTC)


def links(district: int, after: int = 0) -> Iterator[Link]:
    """Every row of a district's chain in the order of the numbers."""
    rows = Entry.objects.of(district).filter(sequence__gt=after).order_by("sequence")
    return (Link(*row) for row in rows.values_list(*Link.__slots__).iterator(chunk_size=2_000))


def verify(district: int) -> Broken | None:
    """The first row of the district's chain that does not hold, or None."""
    head = head_of(district)
    algorithm = district_of(district).hash_algorithm
    try:
        return first_broken(links(district, after=-(2**63)), district, algorithm, head)
    except (
        DatabaseError,
        ValueError,
        TypeError,
        AttributeError,
    ):  # a row is damaged so that it cannot be read
        return first_broken(_one_by_one(district), district, algorithm, head)


def _one_by_one(district: int) -> Iterator[Link]:
    """Rows read singly; one that cannot be read comes as a link without a digest."""
    numbers = Entry.objects.of(district).order_by("sequence").values_list("sequence", flat=True)
    for place, number in enumerate(list(numbers), 1):
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


def entries(
    district: int,
    before: int | None = None,
    most: int = 100,
    action: str = "",
    *,
    subject: str = "",
    actor: str = "",
    on: date | None = None,
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
    """
    rows = Entry.objects.of(district)
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
