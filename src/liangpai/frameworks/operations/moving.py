"""The way of a version: consultation, approval, freezing under a seal, force, retirement."""

from datetime import datetime
from typing import Any

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import legality_of, problems_of, scheme_of, thing_of
from liangpai.frameworks.workflow import VERSION
from liangpai.ledger.operations import record
from liangpai.oversight.rules import not_cleared
from liangpai.problems import refuse_errors
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def consult(*, version: SchemeVersion, actor: Actor, at: datetime) -> None:
    """Show the draft to the units for their opinions; it may still hold problems.

    Raises:
        Refused: not permitted, or no draft.
    """
    _move(version, "scheme.consult", actor, at)


@transaction.atomic
def return_(*, version: SchemeVersion, actor: Actor, at: datetime) -> None:
    """Take a version back to draft, to change it after consultation or before freezing.

    Raises:
        Refused: not permitted, or in no state for it.
    """
    _move(version, "scheme.return", actor, at, approved_by=None, approved_at=None)


@transaction.atomic
def approve(*, version: SchemeVersion, actor: Actor, at: datetime) -> None:
    """Approve the version; by an approver who did not write it, and only while nothing in it is wrong.

    Raises:
        Refused: not permitted, or not in consultation.
        Rejected: the scheme has errors, each named by its place.
    """
    _permit(version, "scheme.approve", actor)
    refuse_errors(problems_of(version))
    _move(version, "scheme.approve", actor, at, approved_by=actor.account, approved_at=at)


@transaction.atomic
def freeze(*, version: SchemeVersion, actor: Actor, at: datetime) -> str:
    """Freeze the version for good and answer its seal: the content hash at its number in the ledger.

    Raises:
        Refused: not permitted, not approved, or the document does not match its hash.
        Rejected: the scheme has errors, each named by its place.
    """
    _permit(version, "scheme.freeze", actor)
    scheme_of(version)
    refuse_errors(problems_of(version))
    number = _move(version, "scheme.freeze", actor, at, frozen_at=at)
    seal = f"{version.content_hash}@{number}"
    SchemeVersion.objects.of(version.district_id).filter(pk=version.pk).update(seal=seal)
    return seal


@transaction.atomic
def activate(*, version: SchemeVersion, actor: Actor, at: datetime) -> None:
    """Put the frozen version into force; the version of its family that was in force until now retires.

    Raises:
        Refused: not permitted, not frozen, or without a lawful opinion on this content and no recorded reason.
    """
    _permit(version, "scheme.activate", actor)
    review = legality_of(version)
    insist(not_cleared(review.state, review.is_lawful) if review else not_cleared(None, None))
    family = SchemeVersion.objects.of(version.district_id).filter(family=version.family)
    replaced = list(family.filter(state="active").exclude(pk=version.pk))
    for old in replaced:
        advance(VERSION, family.filter(pk=old.pk), "scheme.retire", old.state)
    _move(
        version,
        "scheme.activate",
        actor,
        at,
        told={"review": review.pk if review else None, "replaces": [old.pk for old in replaced]},
        activated_at=at,
    )


@transaction.atomic
def retire(*, version: SchemeVersion, actor: Actor, at: datetime) -> None:
    """Take the version out of force, or give a draft up; it stays readable.

    Raises:
        Refused: not permitted, or retired already.
    """
    _move(version, "scheme.retire", actor, at)


def _permit(version: SchemeVersion, action: str, actor: Actor) -> None:
    permit(action, actor, thing_of(version))
    insist(VERSION.refuse(action, version.state))


def _move(
    version: SchemeVersion,
    action: str,
    actor: Actor,
    at: datetime,
    *,
    told: dict[str, Any] | None = None,
    **changes: object,
) -> int:
    """Permit, move by compare-and-set on state and content, record; answers the number in the ledger."""
    _permit(version, action, actor)
    rows = SchemeVersion.objects.of(version.district_id).filter(
        pk=version.pk, content_hash=version.content_hash
    )
    advance(VERSION, rows, action, version.state, **changes)
    return record(
        district=version.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("scheme", version.pk),
        content={"version": version.version, "hash": version.content_hash, **(told or {})},
    )
