"""Hearing the unit: its statement, its appeal, and what follows from the decision on it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.appeals import operations as appeals
from liangpai.appeals.models import Appeal
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card
from liangpai.cards.operations.moving import begin, catch_up
from liangpai.cards.operations.writing import move
from liangpai.cards.queries.cards import subject_of
from liangpai.cards.queries.involved import involved_in
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.rules.clocks import appealed_too_late, stated_too_late
from liangpai.cards.rules.refusals import statement_missing
from liangpai.cards.workflow import BEFORE
from liangpai.refusal import insist


@transaction.atomic
def state(*, card: Card, statement: str, actor: Actor, at: datetime) -> None:
    """Put down what the unit says to the notice, in its three working days.

    Raises:
        Refused: not permitted, no notice, nothing said, or too late.
    """
    begin("card.state", card, actor, at)
    insist(stated_too_late(localdate(at), card.statement_by), statement_missing(statement))
    move(card, "card.state", actor, at, {}, statement=statement.strip(), stated_at=at)


@transaction.atomic
def appeal(*, card: Card, grounds: str, actor: Actor, at: datetime) -> Appeal:
    """Appeal against a card: in the three working days after the notice, or in the five after it was shown.

    Until the appeal is decided the card is not displayed and goes no further.

    Raises:
        Refused: not permitted, too late, in no state for it, no grounds, or appealed against before.
    """
    begin("card.appeal", card, actor, at)
    until, answer_by = _clock(card)
    insist(appealed_too_late(localdate(at), until))
    kind = rules_for(card.occasion).kind(card.kind)
    filed = appeals.file(
        district=card.district_id,
        subject=subject_of(card),
        unit=card.unit,
        title=f"{card.occasion.name}·{kind.name}·{card.unit.name}"[:120],
        grounds=grounds,
        excluded=involved_in(card, localdate(at)),
        until=until,
        actor=actor,
        at=at,
        answer_by=answer_by,
        counts_from=card.occasion.held_on,
    )
    move(card, "card.appeal", actor, at, {"appeal": filed.pk})
    return filed


def _clock(card: Card) -> tuple[date | None, date | None]:
    """Until when it may be appealed against, and by when that is decided."""
    if card.state in BEFORE:
        return card.statement_by, card.review_by
    procedure = rules_for(card.occasion).procedure
    until = card.appeal_by
    return until, working_days(card.district_id).after(until, procedure.second_decided) if until else None


@transaction.atomic
def follow_decision(*, card: Card, actor: Actor, at: datetime) -> int:
    """Pull what was decided on appeal: the card goes on, is recalled or is revoked; answers how many moves that were.

    Whoever looks may ask for it: the decision is not theirs, so the house makes the move.
    """
    del actor
    return catch_up(card, localdate(at), at)
