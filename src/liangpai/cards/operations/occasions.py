"""Occasions: planned and held under guard rail G1, or cancelled."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.models import Run
from liangpai.cards.models import Card, Occasion, RuleSetVersion
from liangpai.cards.operations.writing import one_line
from liangpai.cards.queries.occasions import held_days, occasion_days
from liangpai.cards.rules.occasions import name_missing, no_rules, refuse_noise, run_unfit
from liangpai.cards.rules.refusals import cards_under_way, moved_back, out_of_place, reason_missing
from liangpai.cards.workflow import BEFORE, OCCASION
from liangpai.guardrails.queries import set_aside
from liangpai.ledger.operations import record
from liangpai.refusal import Refusal, insist
from liangpai.statemachine import advance


@transaction.atomic
def plan(
    *,
    district: int,
    name: str,
    held_on: date,
    year: int,
    run: Run | None,
    ruleset: RuleSetVersion | None,
    actor: Actor,
    at: datetime,
) -> Occasion:
    """Plan an occasion for a conference, by the rule set in force, on a run that units have seen.

    Args:
        district: the tenant.
        name: such as 2023年度亮牌.
        held_on: the day of the conference.
        year: the year that is judged.
        run: the assessment whose decisions are collected; None where only records trigger.
        ruleset: the rule set in force.
        actor: of the office.
        at: when.

    Raises:
        Refused: not permitted, no name, no rule set in force, a run that no unit has seen, or guard rail G1 (AC-4.8).
    """
    permit("occasion.plan", actor, Thing(district))
    refusal, exception = _noise(district, occasion_days(district), held_on, localdate(at))
    insist(
        name_missing(name),
        no_rules(ruleset.state if ruleset else None),
        run_unfit(run.state if run else None),
        refusal,
    )
    assert ruleset is not None  # noqa: S101 - no_rules has just said so
    row = Occasion.objects.create(
        district_id=district,
        name=one_line(name, 80),
        held_on=held_on,
        year=year,
        run=run,
        ruleset=ruleset,
        state=OCCASION.start,
        planned_by=actor.account,
        planned_at=at,
        **exception,
    )
    told = {"name": row.name, "held_on": held_on.isoformat(), "run": run.pk if run else None}
    _record(row, "occasion.plan", actor, at, told | {"ruleset": ruleset.pk, **exception})
    return row


def _noise(
    district: int, others: Sequence[date], held_on: date, on: date
) -> tuple[Refusal | None, dict[str, str]]:
    """What guard rail G1 says to an occasion beside others, and the paper by which it is set aside where it would refuse."""
    refusal = refuse_noise(others, held_on)
    aside = set_aside(district, "G1", on) if refusal else None
    if aside is None:
        return refusal, {}
    return None, {"override_basis": aside.basis, "override_reason": aside.reason}


@transaction.atomic
def hold(*, occasion: Occasion, actor: Actor, at: datetime, moved_to: date | None = None) -> None:
    """Put down that an occasion was held: from now on its approved cards can be shown.

    The day stays as it was planned, and with it all clocks, however late this is put down.

    Args:
        occasion: a planned one whose day has come.
        actor: who.
        at: when.
        moved_to: the day on which it was held, only where it was put off to another.

    Raises:
        Refused: not permitted, before its day, moved to an earlier one, not planned, or guard rail G1 stands against it by now.
    """
    permit("occasion.hold", actor, Thing(occasion.district_id))
    on = localdate(at)
    day = moved_to or occasion.held_on
    refusal, exception = _noise(occasion.district_id, held_days(occasion.district_id), day, on)
    insist(
        OCCASION.refuse("occasion.hold", occasion.state),
        out_of_place(occasion.state, max(day, occasion.held_on), on),
        moved_back(occasion.held_on, day),
        refusal,
    )
    changes = {"held_on": day, "held_by": actor.account, "held_at": at, **exception}
    _move(occasion, "occasion.hold", actor, at, exception, **changes)


@transaction.atomic
def cancel(*, occasion: Occasion, reason: str, actor: Actor, at: datetime) -> None:
    """Cancel an occasion of which no card is under way.

    Raises:
        Refused: not permitted, no reason, held already, or cards of it are under way.
    """
    permit("occasion.cancel", actor, Thing(occasion.district_id))
    open_cards = Card.objects.of(occasion.district_id).filter(occasion_id=occasion.pk, state__in=BEFORE)
    insist(
        OCCASION.refuse("occasion.cancel", occasion.state),
        reason_missing(reason),
        cards_under_way(open_cards.count()),
    )
    why = one_line(reason)
    _move(occasion, "occasion.cancel", actor, at, {"reason": why}, cancelled_for=why)


def _move(
    row: Occasion, action: str, actor: Actor, at: datetime, told: Mapping[str, object], **changes: object
) -> None:
    rows = Occasion.objects.of(row.district_id).filter(pk=row.pk)
    row.state = advance(OCCASION, rows, action, row.state, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    _record(row, action, actor, at, told)


def _record(row: Occasion, action: str, actor: Actor, at: datetime, told: Mapping[str, object]) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("occasion", row.pk),
        content=told,
    )
