"""A scheme from what somebody hands in, and the number its version gets."""

from collections.abc import Iterable
from dataclasses import replace

from liangpai.scoring.scheme import Scheme


def next_version(wanted: int, taken: Iterable[int]) -> int:
    """The number wanted, or the next one after all that there are when it is taken."""
    there = set(taken)
    return wanted if wanted not in there and wanted > 0 else max(there, default=0) + 1


def drafted_from(scheme: Scheme, taken: Iterable[int], period: str = "") -> Scheme:
    """The scheme as a new draft: a free version number, and another period where one is named.

    The period it had becomes the base period, as a copy of last year's scheme wants it.
    """
    version = next_version(scheme.version, taken)
    if not period or period == scheme.period:
        return replace(scheme, version=version)
    base = scheme.period if scheme.base_period else ""
    return replace(scheme, version=version, period=period, base_period=base)
