"""The fourth beat of every operation: record what was done, in the transaction that did it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from time import sleep
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import F

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.districts.queries import district_of
from liangpai.ledger.models import Entry, Head
from liangpai.ledger.queries import head_of, verify
from liangpai.ledger.rules import Broken, Link, digest_of
from liangpai.refusal import Refused
from liangpai.scoring.scheme import canonical

T = TypeVar("T")


def record(
    *,
    district: int,
    actor: Actor,
    at: datetime,
    action: str,
    subject: tuple[str, object],
    content: Mapping[str, Any] | None = None,
) -> int:
    """Append one act to the district's chain and answer its number; only inside a transaction.

    Args:
        district: whose chain.
        actor: who acted.
        at: when, as the door read it.
        action: its name in the policy.
        subject: kind and id of the thing, such as ``("round", 12)``.
        content: what changed, as plain values; never personal data beyond names of accounts.

    Raises:
        RuntimeError: there is no transaction, so the act and its record could part.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("the ledger is written only inside the transaction of the act")
    head = _next(district)
    sequence = head.sequence
    link = Link(
        sequence=sequence,
        at=at,
        account=actor.account,
        actor=actor.name or actor.client,
        action=action,
        subject=f"{subject[0]}:{subject[1]}",
        content=canonical(dict(content or {})).decode(),
        previous=head.digest,
        digest="",
    )
    link = replace(link, digest=digest_of(link, district, district_of(district).hash_algorithm))
    Entry.objects.create(district_id=district, **{name: getattr(link, name) for name in Link.__slots__})
    marks = head.marks | {subject[0]: sequence}
    Head.objects.filter(district_id=district).update(digest=link.digest, marks=marks)
    return sequence


PORTION = 50
"""Rows written in one transaction of long work."""
BREATH = 0.05
"""Seconds between two portions."""


def in_portions(rows: Sequence[T], write: Callable[[T], int]) -> int:
    """Write many rows a few at a time with a breath between, and answer how much was done; what is refused is left out.

    SQLite gives its lock to whoever asks at that very moment: without a breath, nobody else would get it before the end.

    Args:
        rows: what to write.
        write: writes one row and says how much it did; it may refuse where somebody has dealt with the row meanwhile.
    """
    done = 0
    for start in range(0, len(rows), PORTION):
        sleep(BREATH if start else 0)
        with transaction.atomic():
            for row in rows[start : start + PORTION]:
                with suppress(Refused), transaction.atomic():
                    done += write(row)
    return done


VERIFY = "ledger.verify"


def verify_chain(*, district: int, actor: Actor, at: datetime) -> Broken | None:
    """Verify a district's chain and record that it is whole; nothing is written behind a chain that is broken.

    Args:
        district: whose chain.
        actor: who verifies it.
        at: when.

    Raises:
        Refused: by the policy.
    """
    permit("ledger.view", actor, Thing(district))
    head = head_of(district)
    broken = verify(district)
    if broken and head_of(district) != head:  # somebody acted while the rows were read
        broken = verify(district)
    if broken is None:
        with transaction.atomic():
            record(district=district, actor=actor, at=at, action=VERIFY, subject=("ledger", head[0]))
    return broken


def _next(district: int) -> Head:
    """Take the next number; the update holds the head until the transaction ends, so that writers queue."""
    heads = Head.objects.filter(district_id=district)
    if not heads.update(sequence=F("sequence") + 1):
        # Of two first writers at once the slower waits here until the head of the faster is there.
        Head.objects.bulk_create([Head(district_id=district)], ignore_conflicts=True)
        heads.update(sequence=F("sequence") + 1)
    return heads.get()
