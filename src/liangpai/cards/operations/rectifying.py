"""Rectification by the unit: its plan, evidence for each item, more time asked for once and in time, delisting asked for."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card, Evidence, Extension, Item
from liangpai.cards.operations.moving import begin
from liangpai.cards.operations.writing import move, one_line
from liangpai.cards.queries.cards import subject_of
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.queries.rectification import evidence_of, extensions_of, items_of
from liangpai.cards.rules.clocks import delist_by, extended, extended_often_enough, extended_too_late
from liangpai.cards.rules.delisting import seed_of
from liangpai.cards.rules.refusals import (
    nothing_to_rectify,
    plan_unfit,
    reason_missing,
    statement_missing,
    without_evidence,
)
from liangpai.cards.workflow import EXTENSION
from liangpai.ledger.queries import head_of
from liangpai.refusal import insist
from liangpai.results.rules.evidence import cannot_be_evidence, kind_of, safe_name, stripped, too_many
from liangpai.statemachine import advance


@dataclass(frozen=True, slots=True)
class Planned:
    """One item of a plan as the unit hands it in."""

    text: str
    due_on: date
    is_critical: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file that is handed in as evidence."""

    name: str
    content: bytes


@transaction.atomic
def hand_in_plan(*, card: Card, plan: str, items: Sequence[Planned], actor: Actor, at: datetime) -> None:
    """Hand in the plan of rectification with its items; late is late, and better than never.

    Raises:
        Refused: not permitted, not shown, nothing to rectify, no text, no items, or an item due too late.
    """
    begin("card.plan", card, actor, at)
    on = localdate(at)
    insist(
        nothing_to_rectify(card.due_on),
        statement_missing(plan),
        plan_unfit([(one.text, one.due_on) for one in items], card.shown_on or on, card.due_on),
    )
    Item.objects.bulk_create(
        Item(
            district_id=card.district_id,
            card=card,
            place=place,
            text=one_line(one.text, 200),
            is_critical=one.is_critical,
            due_on=one.due_on,
        )
        for place, one in enumerate(items, 1)
    )
    told = {
        "rectification": [[one_line(one.text, 200), one.is_critical, one.due_on.isoformat()] for one in items]
    }
    changes = {"plan": plan.strip(), "planned_on": on, "overdue_on": None}
    move(card, "card.plan", actor, at, told, **changes)


@transaction.atomic
def add_evidence(*, item: Item, text: str, actor: Actor, at: datetime, file: File | None = None) -> Evidence:
    """Say how an item was done, with a file where one is needed; a photo is never obligatory.

    Raises:
        Refused: not permitted, not in rectification, nothing said, a sixth piece, or a file that is not taken.
    """
    card = item.card
    begin("card.evidence", card, actor, at)
    there = Evidence.objects.of(card.district_id).filter(item_id=item.pk).count()
    insist(reason_missing(text), too_many(there))
    kept = _kept(file)
    made = Evidence.objects.create(
        district_id=card.district_id,
        item=item,
        text=one_line(text),
        added_by=actor.account,
        added_at=at,
        **kept,
    )
    told = {"entry": item.place, "text": made.text, "name": made.name, "digest": made.digest}
    move(card, "card.evidence", actor, at, told)
    return made


def _kept(file: File | None) -> dict[str, object]:
    if file is None:
        return {}
    kind = kind_of(file.content)
    insist(cannot_be_evidence(file.content, kind))
    content = stripped(file.content, kind)
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return {"name": safe_name(file.name, kind), "content_type": kind, "digest": digest, "content": content}


@transaction.atomic
def ask_extension(*, card: Card, reason: str, actor: Actor, at: datetime) -> Extension:
    """Ask for more time, once, and on the due date at the latest (AC-4.6).

    Raises:
        Refused: not permitted, not in rectification, too late, asked before, or no reason.
    """
    begin("card.extend", card, actor, at)
    procedure = rules_for(card.occasion).procedure
    insist(
        extended_too_late(localdate(at), card.due_on),
        extended_often_enough(len(extensions_of(card.district_id, card.pk)), procedure),
        reason_missing(reason),
    )
    assert card.due_on is not None  # noqa: S101 - the rule has just said so
    until = extended(working_days(card.district_id), card.due_on, procedure)
    made = Extension.objects.create(
        district_id=card.district_id,
        card=card,
        state=EXTENSION.start,
        reason=one_line(reason),
        was_due_on=card.due_on,
        until_on=until,
        asked_by=actor.account,
        asked_at=at,
    )
    move(card, "card.extend", actor, at, {"reason": made.reason, "until": until.isoformat()})
    return made


@transaction.atomic
def grant(*, extension: Extension, answer: str, actor: Actor, at: datetime) -> None:
    """Grant more time: the new due date holds.

    Raises:
        Refused: not permitted, has to stand back, answered already, or no answer.
    """
    _answer("card.grant", extension, answer, actor, at, due_on=extension.until_on, overdue_on=None)


@transaction.atomic
def decline(*, extension: Extension, answer: str, actor: Actor, at: datetime) -> None:
    """Decline more time: the due date stays.

    Raises:
        Refused: not permitted, has to stand back, answered already, or no answer.
    """
    _answer("card.decline", extension, answer, actor, at)


def _answer(
    action: str, extension: Extension, answer: str, actor: Actor, at: datetime, **changes: object
) -> None:
    card = extension.card
    begin(action, card, actor, at, asked_by=extension.asked_by)
    insist(EXTENSION.refuse(action, extension.state), reason_missing(answer))
    rows = Extension.objects.of(card.district_id).filter(pk=extension.pk)
    text = one_line(answer)
    answered = {"answer": text, "answered_by": actor.account, "answered_at": at}
    extension.state = advance(EXTENSION, rows, action, extension.state, **answered)
    told = {"answer": text, "until": extension.until_on.isoformat()}
    move(card, action, actor, at, told, **changes)


@transaction.atomic
def ask_delist(*, card: Card, actor: Actor, at: datetime) -> None:
    """Ask for delisting, early too: every item has its evidence; this fixes the seed that draws what is visited.

    Raises:
        Refused: not permitted, not in rectification, or an item without evidence.
    """
    begin("card.ask_delist", card, actor, at)
    shown = {one.item_id for one in evidence_of(card.district_id, card.pk)}
    bare = [one.place for one in items_of(card.district_id, [card.pk]) if one.pk not in shown]
    insist(without_evidence(bare))
    on = localdate(at)
    by = delist_by(working_days(card.district_id), on, rules_for(card.occasion).procedure)
    seed = seed_of(subject_of(card), head_of(card.district_id)[1])
    told = {"delist_by": by.isoformat(), "sample_seed": seed}
    move(card, "card.ask_delist", actor, at, told, delist_asked_on=on, delist_by=by, sample_seed=seed)
