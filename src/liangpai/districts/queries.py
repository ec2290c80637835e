"""Reads of the tenants."""

from datetime import datetime

from liangpai.districts.models import District

__all__ = ["District", "by_code", "demo_clock", "district_of", "districts", "find"]


def district_of(pk: int) -> District:
    """The district with this id.

    Raises:
        District.DoesNotExist: there is none.
    """
    return District.objects.get(pk=pk)


def find(pk: int) -> District | None:
    """The district with this id, or None before one is founded."""
    return District.objects.filter(pk=pk).first()


def by_code(code: str) -> District | None:
    """The district with this code, if it is here."""
    return District.objects.filter(code=code).first()


def districts() -> list[District]:
    """Every district of this installation, the oldest first."""
    return list(District.objects.order_by("pk"))


def demo_clock(pk: int) -> datetime | None:
    """What the district's demo clock shows, or None where the real clock counts."""
    return District.objects.filter(pk=pk, is_demo=True).values_list("demo_at", flat=True).first()
