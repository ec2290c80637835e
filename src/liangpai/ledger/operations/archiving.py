"""Taking the oldest rows out of a chain into a file: asked for by one, approved by another, and still verifiable."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.districts.queries import district_of
from liangpai.ledger import rules
from liangpai.ledger.models import Archive, Entry, Head
from liangpai.ledger.operations.recording import record
from liangpai.ledger.queries import ARCHIVED, anchor_of, archives, links, old_end, verify
from liangpai.ledger.workflow import ARCHIVE
from liangpai.refusal import Refusal, insist
from liangpai.statemachine import advance
from liangpai.words import Words


@transaction.atomic
def ask_archive(*, district: int, before_on: date, actor: Actor, at: datetime) -> Archive:
    """Ask that the acts before a day be taken out of the chain into a file; somebody else approves.

    Raises:
        Refused: not permitted, not six months old, nothing that old, or a request waits already.
    """
    permit("ledger.ask_archive", actor, Thing(district))
    after, (last, digest) = anchor_of(district)[0], old_end(district, before_on)
    waiting = sum(one.state == ARCHIVE.start for one in archives(district))
    insist(rules.too_young(before_on, localdate(at)), rules.already_asked(waiting))
    insist(rules.nothing_old(last - after))
    made = Archive.objects.create(
        district_id=district,
        state=ARCHIVE.start,
        before_on=before_on,
        first=after + 1,
        last=last,
        last_digest=digest,
        asked_by=actor.account,
        asked_at=at,
    )
    told = {"before_on": before_on.isoformat(), "last": last}
    _record_archive(made, "ledger.ask_archive", actor, at, told)
    return made


@transaction.atomic
def approve_archive(*, archive: Archive, key: str, checkpoint: str, actor: Actor, at: datetime) -> None:
    """Take the rows out: the file is written, the chain says so, and begins behind them from now on.

    Args:
        archive: what was asked for.
        key: the public key of the note.
        checkpoint: the signed note on its last row; the room that holds the key makes it.
        actor: not the one who asked.
        at: when.

    Raises:
        Refused: not permitted, decided already, or the chain does not hold.
    """
    permit(ARCHIVED, actor, thing_of_archive(archive))
    insist(ARCHIVE.refuse(ARCHIVED, archive.state))
    insist(_unsound(archive.district_id))
    district, after = district_of(archive.district_id), anchor_of(archive.district_id)
    last = (archive.last, archive.last_digest)
    head = rules.Head(district.code, district.pk, district.hash_algorithm, after, last, key, checkpoint)
    old = (link for link in links(district.pk, after[0]) if link.sequence <= archive.last)
    content = rules.packed(head, old)
    file_hash = f"sha256:{hashlib.sha256(content).hexdigest()}"
    changes = {"decided_by": actor.account, "decided_at": at, "checkpoint": checkpoint}
    _move(archive, ARCHIVED, content=content, file_hash=file_hash, **changes)
    told = {"last": archive.last, "digest": archive.last_digest, "file": file_hash}
    _record_archive(archive, ARCHIVED, actor, at, told)
    anchor = {"anchor_sequence": archive.last, "anchor_digest": archive.last_digest}
    Head.objects.filter(district_id=district.pk).update(**anchor)
    Entry.objects.of(district.pk).filter(sequence__lte=archive.last).delete()


@transaction.atomic
def decline_archive(*, archive: Archive, actor: Actor, at: datetime) -> None:
    """Let the rows stay where they are.

    Raises:
        Refused: not permitted, or decided already.
    """
    permit("ledger.decline_archive", actor, thing_of_archive(archive))
    _move(archive, "ledger.decline_archive", decided_by=actor.account, decided_at=at)
    _record_archive(archive, "ledger.decline_archive", actor, at, {"last": archive.last})


def thing_of_archive(archive: Archive) -> Thing:
    """An archive as the policy sees it: who asked for it does not approve it."""
    asked = frozenset() if archive.asked_by is None else frozenset({archive.asked_by})
    return Thing(archive.district_id, done={"ledger.ask_archive": asked})


def _unsound(district: int) -> Refusal | None:
    broken = verify(district)
    if broken is None:
        return None
    words = Words(
        "审计记录从第{row}行起不成立，不能归档；请保护现场并查明",
        "the ledger does not hold from row {row} on, so nothing is archived: leave it as it is, and find out",
    )
    return Refusal("ledger.broken", words.format(row=broken.sequence))


def _move(archive: Archive, action: str, **changes: object) -> None:
    rows = Archive.objects.of(archive.district_id).filter(pk=archive.pk)
    archive.state = advance(ARCHIVE, rows, action, archive.state, **changes)


def _record_archive(
    archive: Archive, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]
) -> None:
    record(
        district=archive.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("archive", archive.pk),
        content=told,
    )
