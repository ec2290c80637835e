"""Reads of texts and of who wants to be told."""

from liangpai.notices.models import Edited, Reader
from liangpai.notices.rules import TEXTS
from liangpai.words import Words


def edited(district: int) -> dict[str, Words]:
    """The texts that the district has edited, by key."""
    return {row.key: Words(row.zh, row.en) for row in Edited.objects.of(district).order_by("key")}


def texts(district: int) -> dict[str, Words]:
    """Every text as it is told in the district."""
    own = edited(district)
    return {key: own.get(key, text.words) for key, text in TEXTS.items()}


def reader(district: int, account: int) -> Reader | None:
    """How a person wants to be told, or None."""
    return Reader.objects.of(district).filter(account=account).first()


def readers(district: int) -> list[Reader]:
    """Everybody who wants the digest."""
    return list(Reader.objects.of(district).order_by("account"))
