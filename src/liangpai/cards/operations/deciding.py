"""From the grounds to the decision: vetted, dismissed, settled by deliberation, proposed, noticed, decided, approved, recalled."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card
from liangpai.cards.operations.ending import recalled
from liangpai.cards.operations.moving import begin
from liangpai.cards.operations.writing import all_failed, move, one_line
from liangpai.cards.queries.cards import open_appeal
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.queries.restated import newest_of, stands
from liangpai.cards.rules.clocks import hearing, noticed_too_late, still_to_be_heard
from liangpai.cards.rules.refusals import (
    grounds_gone,
    minutes_missing,
    reason_missing,
    run_unsettled,
    under_appeal,
)
from liangpai.cards.workflow import SETTLEMENTS
from liangpai.refusal import insist


@transaction.atomic
def vet(*, card: Card, opinion: str, actor: Actor, at: datetime) -> None:
    """Vet the grounds of a candidate: by another than who collected it, with a written opinion.

    Raises:
        Refused: not permitted, has to stand back, no candidate, or no opinion.
    """
    _with_reason("card.vet", card, opinion, actor, at)


@transaction.atomic
def dismiss(*, card: Card, reason: str, actor: Actor, at: datetime) -> None:
    """Decide that there is no card, with the reason.

    Raises:
        Refused: not permitted, has to stand back, in no state for it, or no reason.
    """
    _with_reason("card.dismiss", card, reason, actor, at)


@transaction.atomic
def settle(*, card: Card, outcome: str, reason: str, minutes: str, actor: Actor, at: datetime) -> None:
    """Put down what a deliberation (会商) decided on a unit that the evidence does not tell apart.

    A card by collective decision keeps every check that failed on its sheet for ever.

    Args:
        card: one left to deliberation.
        outcome: ``none``, ``remind`` or ``card``.
        reason: why, in writing.
        minutes: number of the minutes.
        actor: not who collected it.
        at: when.

    Raises:
        Refused: not permitted, has to stand back, not for deliberation, no reason, or no number of minutes.
        KeyError: no such outcome.
    """
    action = SETTLEMENTS[outcome]
    begin(action, card, actor, at)
    insist(reason_missing(reason), minutes_missing(minutes))
    why, number = one_line(reason), minutes.strip()[:120]
    changes: dict[str, object] = {"reason": why, "settled_minutes": number}
    if outcome == "card":
        changes |= {"is_collective": True, "failed_check": all_failed(card.checks)}
    told = {"outcome": outcome, "reason": why, "minutes": number}
    move(card, action, actor, at, told, **changes)


@transaction.atomic
def propose(*, card: Card, actor: Actor, at: datetime) -> None:
    """Propose a vetted card: by another than who vetted it.

    Raises:
        Refused: not permitted, not vetted, or too late for the notice that has to follow.
    """
    begin("card.propose", card, actor, at)
    days, procedure = working_days(card.district_id), rules_for(card.occasion).procedure
    insist(noticed_too_late(days, localdate(at), card.occasion.held_on, procedure))
    move(card, "card.propose", actor, at, {"kind": card.kind})


@transaction.atomic
def notice(*, card: Card, actor: Actor, at: datetime) -> None:
    """Give notice to the unit, with its sheet, early enough before the conference for it to be heard (AC-4.3).

    Raises:
        Refused: not permitted, not proposed, or too late for the conference; the latest day is said.
    """
    begin("card.notice", card, actor, at)
    on, days, procedure = localdate(at), working_days(card.district_id), rules_for(card.occasion).procedure
    insist(noticed_too_late(days, on, card.occasion.held_on, procedure))
    clock = hearing(days, on, procedure)
    told = {"statement_by": clock.statement_by.isoformat(), "review_by": clock.review_by.isoformat()}
    dates = {"notice_on": on, "statement_by": clock.statement_by, "review_by": clock.review_by}
    move(card, "card.notice", actor, at, told, **dates)


@transaction.atomic
def deliberate(*, card: Card, minutes: str, decision: str, actor: Actor, at: datetime) -> None:
    """Put down the collective decision (集体研究) with the number of its minutes, once the unit was heard.

    Raises:
        Refused: not permitted, the unit may still be heard, an appeal is open, the assessment is not final, or no minutes.
    """
    begin("card.deliberate", card, actor, at)
    on = localdate(at)
    run = newest_of(card.occasion.run) if card.occasion.run and card.standing is not None else None
    insist(
        still_to_be_heard(card.state, on, card.statement_by),
        under_appeal(open_appeal(card) is not None),
        run_unsettled(run.state if run else None),
        grounds_gone(stands(card)),
        minutes_missing(minutes),
        reason_missing(decision),
    )
    number, text = minutes.strip()[:120], one_line(decision)
    told = {"minutes": number, "decision": text}
    move(card, "card.deliberate", actor, at, told, minutes=number, decision=text, decided_on=on)


@transaction.atomic
def approve(*, card: Card, actor: Actor, at: datetime) -> None:
    """Approve what was decided collectively: by neither who proposed it nor who vetted it (AC-4.10).

    Raises:
        Refused: not permitted, has to stand back, or not decided.
    """
    begin("card.approve", card, actor, at)
    insist(grounds_gone(stands(card)))
    move(card, "card.approve", actor, at, {"minutes": card.minutes})


@transaction.atomic
def recall(*, card: Card, reason: str, actor: Actor, at: datetime) -> None:
    """Take a card back at any point before it is shown, with the reason.

    Raises:
        Refused: not permitted, shown already, or no reason.
    """
    begin("card.recall", card, actor, at)
    insist(reason_missing(reason))
    recalled(card, reason, actor, at)


def _with_reason(action: str, card: Card, reason: str, actor: Actor, at: datetime) -> None:
    begin(action, card, actor, at)
    insist(reason_missing(reason))
    why = one_line(reason)
    move(card, action, actor, at, {"reason": why}, reason=why)
