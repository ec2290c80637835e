"""Reads of the ledger: its verification, and the history of a thing."""

from collections.abc import Iterator

from liangpai.districts.queries import district_of
from liangpai.ledger.models import Entry, Head
from liangpai.ledger.rules import Broken, Link, first_broken


def links(district: int, after: int = 0) -> Iterator[Link]:
    """Every row of a district's chain in the order of the numbers."""
    rows = Entry.objects.of(district).filter(sequence__gt=after).order_by("sequence")
    return (Link(*row) for row in rows.values_list(*Link.__slots__).iterator(chunk_size=2_000))


def verify(district: int) -> Broken | None:
    """The first row of the district's chain that does not hold, or None."""
    head = Head.objects.filter(district_id=district).values_list("sequence", "digest").first()
    return first_broken(links(district), district, district_of(district).hash_algorithm, head or (0, ""))


def length(district: int) -> int:
    """How many rows the chain has by its head."""
    return Head.objects.filter(district_id=district).values_list("sequence", flat=True).first() or 0


def history(district: int, kind: str, pk: object) -> list[Entry]:
    """What was done to one thing, the oldest first."""
    return list(Entry.objects.of(district).filter(subject=f"{kind}:{pk}").order_by("sequence"))


def entries(district: int, before: int | None = None, most: int = 100, action: str = "") -> list[Entry]:
    """The newest entries of a district, for the page and ``audit show``; ``before`` a number, by action when named."""
    rows = Entry.objects.of(district)
    rows = rows.filter(sequence__lt=before) if before else rows
    rows = rows.filter(action__startswith=action) if action else rows
    return list(rows.order_by("-sequence")[:most])
