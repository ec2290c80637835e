"""The hash chain and its archives."""

from liangpai.ledger.rules.archives import (
    Archived,
    Head,
    already_asked,
    broken_archive,
    first_kept_day,
    nothing_old,
    packed,
    too_young,
    unpacked,
)
from liangpai.ledger.rules.chain import Broken, Link, digest_of, first_broken

__all__ = [
    "Archived",
    "Broken",
    "Head",
    "Link",
    "already_asked",
    "broken_archive",
    "digest_of",
    "first_broken",
    "first_kept_day",
    "nothing_old",
    "packed",
    "too_young",
    "unpacked",
]
