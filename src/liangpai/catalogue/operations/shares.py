"""Requests to share: asked, granted or refused by law, opened, used, withdrawn; silence raises them, time ends them."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.catalogue.models import DataItem, Share, ShareUse
from liangpai.catalogue.operations.settling import settled
from liangpai.catalogue.queries import level_of, thing_of_share
from liangpai.catalogue.rules import (
    SHARE_DAYS,
    item_is_retired,
    not_theirs_yet,
    own_item,
    refusal_unlawful,
    share_term,
    shared_already,
    text_missing,
    used_outside,
)
from liangpai.catalogue.workflow import SHARE
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import Refused, insist
from liangpai.statemachine import advance
from liangpai.words import Words

PURPOSE, ACCESS = Words("用途", "purpose"), Words("开通方式", "way of access")


@transaction.atomic
def ask_share(
    *,
    item: DataItem,
    unit: Unit,
    purpose: str,
    until_on: date,
    actor: Actor,
    at: datetime,
    scope: str = "",
) -> Share:
    """Ask the keeper of an item to share it with a unit until a day.

    Raises:
        Refused: not permitted for the unit, its own or a retired item, asked already, no purpose or an unsound term.
    """
    district, on = item.district_id, localdate(at)
    permit("share.ask", actor, Thing(district, path=unit.path))
    insist(
        item_is_retired(item.state),
        own_item(unit.pk, item.keeper_id),
        text_missing(purpose, PURPOSE),
        share_term(until_on, on),
    )
    try:
        with transaction.atomic():
            row = Share.objects.create(
                district_id=district,
                item=item,
                unit=unit,
                purpose=purpose.strip(),
                scope=scope.strip(),
                until_on=until_on,
                state=SHARE.start,
                due_on=working_days(district).after(on, SHARE_DAYS),
                asked_by=actor.account,
                asked_at=at,
            )
    except IntegrityError:
        raise Refused(shared_already()) from None
    content = {
        "item": item.code,
        "unit": unit.pk,
        "purpose": row.purpose,
        "scope": row.scope,
        "until_on": until_on.isoformat(),
        "due_on": row.due_on.isoformat(),
    }
    _record(row, "share.ask", actor, at, content)
    return row


@transaction.atomic
def grant_share(*, share: Share, until_on: date, actor: Actor, at: datetime, answer: str = "") -> None:
    """Agree to share until a day, which may be another than was asked for, under conditions where there are any.

    Raises:
        Refused: not permitted, not this level's turn yet, answered already, or an unsound term.
    """
    _permit_answer(share, "share.grant", actor, at)
    insist(share_term(until_on, localdate(at)))
    _move(
        share,
        "share.grant",
        actor,
        at,
        until_on=until_on,
        answer=answer.strip(),
        answered_by=actor.account,
        answered_at=at,
    )


@transaction.atomic
def refuse_share(*, share: Share, basis: str, reason: str, actor: Actor, at: datetime) -> None:
    """Refuse to share, by a law or a paper and with a reason.

    Raises:
        Refused: not permitted, not this level's turn yet, answered already, or without a legal basis.
    """
    _permit_answer(share, "share.refuse", actor, at)
    insist(refusal_unlawful(basis, reason))
    _move(
        share,
        "share.refuse",
        actor,
        at,
        basis=basis.strip(),
        answer=reason.strip(),
        answered_by=actor.account,
        answered_at=at,
    )


@transaction.atomic
def open_share(*, share: Share, access: str, actor: Actor, at: datetime) -> None:
    """Hand the data over: from now on the asking unit reads them.

    Raises:
        Refused: not permitted, not granted, its term is over, or it does not say how.
    """
    settled(share, at)
    permit("share.open", actor, thing_of_share(share))
    insist(text_missing(access, ACCESS))
    _move(share, "share.open", actor, at, access=access.strip(), opened_by=actor.account, opened_at=at)


@transaction.atomic
def use_share(*, share: Share, used_on: date, purpose: str, actor: Actor, at: datetime) -> ShareUse:
    """Record a use of shared data.

    Raises:
        Refused: not permitted for the unit, not open, no purpose, or a day outside the sharing.
    """
    settled(share, at)
    permit("share.use", actor, thing_of_share(share))
    insist(SHARE.refuse("share.use", share.state))
    assert share.opened_at is not None  # noqa: S101 - it is open, which was done at some time
    insist(text_missing(purpose, PURPOSE), used_outside(used_on, localdate(share.opened_at), localdate(at)))
    row = ShareUse.objects.create(
        district_id=share.district_id,
        share=share,
        used_on=used_on,
        purpose=purpose.strip(),
        recorded_by=actor.account,
        recorded_at=at,
    )
    _move(share, "share.use", actor, at, told={"used_on": used_on.isoformat(), "purpose": row.purpose})
    return row


@transaction.atomic
def withdraw_share(*, share: Share, actor: Actor, at: datetime) -> None:
    """Ask for it no longer.

    Raises:
        Refused: not permitted for the unit, or opened, refused or over already.
    """
    settled(share, at)
    permit("share.withdraw", actor, thing_of_share(share))
    _move(share, "share.withdraw", actor, at, ended_on=localdate(at))


def _permit_answer(share: Share, action: str, actor: Actor, at: datetime) -> None:
    settled(share, at)
    thing = thing_of_share(share)
    permit(action, actor, thing)
    insist(SHARE.refuse(action, share.state), not_theirs_yet(share.level, level_of(actor, thing)))


def _move(
    share: Share,
    action: str,
    actor: Actor,
    at: datetime,
    *,
    told: Mapping[str, object] | None = None,
    **changes: object,
) -> None:
    """Move by compare-and-set and record what was written."""
    rows = Share.objects.of(share.district_id).filter(pk=share.pk)
    share.state = advance(SHARE, rows, action, share.state, **changes)
    content = {name: str(value) for name, value in changes.items() if not name.endswith(("_by", "_at"))}
    _record(share, action, actor, at, content if told is None else told)


def _record(share: Share, action: str, actor: Actor, at: datetime, content: Mapping[str, object]) -> None:
    record(
        district=share.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("share", share.pk),
        content=content,
    )
