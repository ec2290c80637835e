"""Showing a card at its conference, with its number, its due dates and its leaf in the public record; and revoking it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card, Numbering
from liangpai.cards.operations.ending import revoked
from liangpai.cards.operations.moving import begin
from liangpai.cards.operations.pointing import cards_of_year, carry_points
from liangpai.cards.operations.writing import move
from liangpai.cards.queries.cards import content_of, legality_of_card, open_appeal, subject_of
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.queries.restated import stands
from liangpai.cards.rules.clocks import rectification, second_review
from liangpai.cards.rules.consequences import points_of
from liangpai.cards.rules.numbers import number_of
from liangpai.cards.rules.refusals import (
    grounds_gone,
    minutes_missing,
    not_yet_held,
    opinion_missing,
    reason_missing,
    under_appeal,
)
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.notary.operations import publish
from liangpai.oversight.models import LegalReview
from liangpai.oversight.operations import ask_review
from liangpai.refusal import insist


@transaction.atomic
def ask_legality_of_card(*, card: Card, actor: Actor, at: datetime) -> LegalReview:
    """Ask for the legality opinion on exactly this card: whose, which kind, on what grounds.

    Raises:
        Refused: not permitted, or asked for this content already.
    """
    kind = rules_for(card.occasion).kind(card.kind)
    wrote = {account for action in ("card.collect", "card.propose") for account in card.done.get(action, ())}
    return ask_review(
        district=card.district_id,
        subject=subject_of(card),
        content_hash=content_of(card),
        title=f"{card.occasion.name}·{kind.name}·{card.unit.name}"[:120],
        drafted_by=wrote,
        actor=actor,
        at=at,
    )


@transaction.atomic
def show(*, card: Card, actor: Actor, at: datetime) -> str:
    """Show an approved card once its conference has been held, and answer its number.

    Raises:
        Refused: not permitted, not approved, not held, an appeal is open, or a red card without a lawful opinion (AC-21.3).
    """
    begin("card.show", card, actor, at)
    on, occasion, rules = localdate(at), card.occasion, rules_for(card.occasion)
    review = legality_of_card(card)
    insist(
        not_yet_held(occasion.state, on, occasion.held_on),
        grounds_gone(stands(card)),
        under_appeal(open_appeal(card) is not None),
        opinion_missing(
            card.kind in rules.legality,
            review.state if review else None,
            review.is_lawful if review else None,
        ),
    )
    points = points_of(rules, card.kind, len(cards_of_year(card, on)))
    serial = _next_serial(card.district_id, on.year)
    number = number_of(on.year, serial)
    dates = _dates(card, rules, on)
    told = {name: day.isoformat() if day else None for name, day in dates.items()}
    move(
        card,
        "card.show",
        actor,
        at,
        {"number": number, "points": points.points, **told},
        year=on.year,
        serial=serial,
        number=number,
        points=points.points,
        **dates,
    )
    publish(district=card.district_id, kind="card", subject=subject_of(card), content=said_of(card), at=at)
    if rules.consequence(card.kind).counts == "shown":
        carry_points(card, on, at)
    return number


def _dates(card: Card, rules: RuleSet, on: date) -> dict[str, date | None]:
    """The days that count from the showing, as fields of the card."""
    days, procedure = working_days(card.district_id), rules.procedure
    due = rectification(days, on, procedure, rules.consequence(card.kind))
    return {
        "shown_on": on,
        "appeal_by": second_review(days, on, procedure)[0],
        "plan_due_on": due.plan_due_on,
        "due_on": due.due_on,
    }


def said_of(card: Card) -> dict[str, Any]:
    """Exactly what a shown card says, as it goes into the public record."""
    kind = rules_for(card.occasion).kind(card.kind)
    return {
        "number": card.number,
        "unit": card.unit.name,
        "card": kind.name,
        "shape": kind.shape,
        "occasion": card.occasion.name,
        "on": card.shown_on.isoformat() if card.shown_on else "",
        "why": card.why,
        "collective": card.is_collective,
        "failed_check": card.failed_check,
        "minutes": card.minutes,
        "due_on": card.due_on.isoformat() if card.due_on else "",
    }


def _next_serial(district: int, year: int) -> int:
    """The next number of a year; the update holds the row until the transaction ends."""
    rows = Numbering.objects.of(district).filter(year=year)
    if not rows.update(last=F("last") + 1):
        Numbering.objects.bulk_create([Numbering(district_id=district, year=year)], ignore_conflicts=True)
        rows.update(last=F("last") + 1)
    return rows.get().last


@transaction.atomic
def revoke(*, card: Card, reason: str, basis: str, actor: Actor, at: datetime) -> None:
    """Undo a card that was shown: it is displayed no more, its points are withdrawn, an erratum is published.

    Args:
        card: a shown card.
        reason: why it was wrong.
        basis: number of the minutes or of the paper that decides so.
        actor: an approver.
        at: when.

    Raises:
        Refused: not permitted, not shown, no reason, or no basis.
    """
    begin("card.revoke", card, actor, at)
    insist(reason_missing(reason), minutes_missing(basis))
    revoked(card, reason, basis.strip()[:120], actor, at)
