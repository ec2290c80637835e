"""Entering what is released into the public record, in the transaction that releases it; and erasing its content."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from liangpai.access.actor import Actor
from liangpai.ledger.operations import record
from liangpai.notary.models import Leaf, Log
from liangpai.notary.rules.leaves import SALT, commitment_of, content_text, leaf_text
from liangpai.notary.rules.trees import grown, leaf_hash


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that is released: its kind, what it is about, and plain values of exactly what is shown."""

    kind: str
    subject: str
    content: Mapping[str, Any]


def publish(*, district: int, kind: str, subject: str, content: Mapping[str, Any], at: datetime) -> Leaf:
    """Append one release to the district's record; only inside the transaction that releases it.

    Args:
        district: whose record.
        kind: one of ``rules.leaves.KINDS``.
        subject: kind and id of the thing, such as ``card:12``.
        content: plain values of exactly what is shown; only a salted hash of them goes into the tree.
        at: when, as the door read it.

    Raises:
        RuntimeError: there is no transaction, so the release and its entry could part.
        KeyError: no such kind.
    """
    return publish_all(district=district, shown=[Shown(kind, subject, content)], at=at)[0]


def publish_all(*, district: int, shown: Sequence[Shown], at: datetime) -> list[Leaf]:
    """Append many releases at once, in their order.

    Raises:
        RuntimeError: there is no transaction.
        KeyError: no such kind.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("the public record is written only inside the transaction of the release")
    log = _take(district, len(shown))
    frontier, start = [bytes.fromhex(one) for one in log.frontier], log.size - len(shown)
    made = []
    for index, one in enumerate(shown, start):
        salt, text = secrets.token_hex(SALT), content_text(one.subject, one.content)
        committed = commitment_of(salt, text)
        leaf = leaf_text(at=at, district=log.district.code, kind=one.kind, commitment=committed)
        frontier = grown(frontier, index, leaf_hash(leaf.encode()))
        made.append(
            Leaf(
                district_id=district,
                index=index,
                kind=one.kind,
                subject=one.subject,
                leaf=leaf,
                salt=salt,
                content=text,
                published_at=at,
            )
        )
    Log.objects.filter(district_id=district).update(frontier=[one.hex() for one in frontier])
    return Leaf.objects.bulk_create(made, batch_size=500)


def _take(district: int, count: int) -> Log:
    """Take the next places; the update holds the record until the transaction ends, so that writers queue."""
    logs = Log.objects.filter(district_id=district)
    if not logs.update(size=F("size") + count):
        # Of two first writers at once the slower waits here until the record of the faster is there.
        Log.objects.bulk_create([Log(district_id=district)], ignore_conflicts=True)
        logs.update(size=F("size") + count)
    return logs.select_related("district").get()


def erase(*, leaf: Leaf, actor: Actor, at: datetime) -> None:
    """Forget what an entry released: content, salt and subject are gone, the leaf and every proof of others stay.

    Part of the act that has the right to it; only inside its transaction.

    Raises:
        RuntimeError: there is no transaction.
    """
    rows = Leaf.objects.of(leaf.district_id).filter(index=leaf.index).exclude(salt="")
    if rows.update(content="", salt="", subject=""):
        subject = ("leaf", leaf.index)
        record(district=leaf.district_id, actor=actor, at=at, action="notary.erase", subject=subject)
    leaf.content = leaf.salt = leaf.subject = ""
