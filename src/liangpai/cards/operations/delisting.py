"""The end of a rectification: inspected on site by two, delisted or escalated, looked back on after 90 days."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card, Inspection
from liangpai.cards.operations.moving import begin
from liangpai.cards.operations.pointing import carry_points
from liangpai.cards.operations.writing import move, one_line
from liangpai.cards.queries.cards import open_appeal, subject_of
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.queries.records import is_back_now
from liangpai.cards.queries.rectification import against_delisting, inspections_of, items_of
from liangpai.cards.rules.clocks import look_back_on
from liangpai.cards.rules.consequences import next_level
from liangpai.cards.rules.delisting import sampled
from liangpai.cards.rules.refusals import (
    look_back_too_early,
    not_inspected,
    not_of_the_plan,
    nothing_failed,
    reason_missing,
    twice_looked_back,
    under_appeal,
)
from liangpai.notary.operations import publish
from liangpai.refusal import insist


@transaction.atomic
def inspect(
    *,
    card: Card,
    verified: Collection[int],
    is_back: bool,
    finding: str,
    actor: Actor,
    at: datetime,
) -> Inspection:
    """Put down what an inspection on site found; the seed fixed when delisting was asked for draws which items are visited.

    Args:
        card: a card whose delisting was asked for.
        verified: places of the items found done, on site or by their evidence.
        is_back: whether what triggered the card is back over its threshold; where the house holds the record, the record says.
        finding: in a sentence.
        actor: the first inspector, of another unit.
        at: when.

    Raises:
        Refused: not permitted, has to stand back, not asked for, no finding, or items that are not in the plan.
    """
    begin("card.inspect", card, actor, at)
    places = [one.place for one in items_of(card.district_id, [card.pk])]
    insist(
        reason_missing(finding),
        not_of_the_plan(sorted(set(verified) - set(places))),
    )
    on_record = is_back_now(card, localdate(at))
    sample = sampled(card.number, card.sample_seed, places, rules_for(card.occasion).delisting)
    made = Inspection.objects.create(
        district_id=card.district_id,
        card=card,
        seed=card.sample_seed,
        sample=sample,
        verified=sorted(set(verified)),
        is_back=is_back if on_record is None else on_record,
        finding=one_line(finding),
        inspected_by=actor.account,
        inspected_at=at,
    )
    told = {"seed": made.seed, "sample": sample, "verified": made.verified, "is_back": made.is_back}
    move(card, "card.inspect", actor, at, told | {"finding": made.finding})
    return made


@transaction.atomic
def confirm(*, card: Card, actor: Actor, at: datetime) -> None:
    """Confirm the last inspection as the second inspector, who was there too.

    Raises:
        Refused: not permitted (not the first inspector), has to stand back, or nobody has inspected.
    """
    begin("card.confirm", card, actor, at)
    found = inspections_of(card.district_id, card.pk)
    insist(not_inspected(len(found)))
    rows = Inspection.objects.of(card.district_id).filter(pk=found[-1].pk)
    rows.update(confirmed_by=actor.account, confirmed_at=at)
    move(card, "card.confirm", actor, at, {"inspection": found[-1].pk})


@transaction.atomic
def delist(*, card: Card, decision: str, actor: Actor, at: datetime) -> None:
    """Delist a card whose rectification holds; it is displayed no more from this moment on.

    Raises:
        Refused: not permitted (not an inspector), has to stand back, an appeal is open, or every reason against it.
    """
    begin("card.delist", card, actor, at)
    insist(
        under_appeal(open_appeal(card) is not None),
        reason_missing(decision),
        *against_delisting(card),
    )
    on = localdate(at)
    after = look_back_on(working_days(card.district_id), on, rules_for(card.occasion).procedure)
    why = one_line(decision)
    told = {"decision": why, "look_back": after.isoformat()}
    move(card, "card.delist", actor, at, told, delisted_on=on, look_back_on=after, ended_for=why)
    said = {"number": card.number, "unit": card.unit.name, "on": on.isoformat(), "decision": why}
    publish(district=card.district_id, kind="card_end", subject=subject_of(card), content=said, at=at)


@transaction.atomic
def fail(*, card: Card, reason: str, actor: Actor, at: datetime) -> str:
    """Escalate a card whose rectification is overdue or was found wanting; answers the kind that follows it.

    The next occasion collects it as a candidate of that kind.

    Raises:
        Refused: not permitted (not an inspector), has to stand back, an appeal is open, or nothing has failed.
    """
    begin("card.fail", card, actor, at)
    wanting = against_delisting(card) if card.state == "inspected" else []
    insist(
        under_appeal(open_appeal(card) is not None),
        reason_missing(reason),
        nothing_failed(card.overdue_on is not None, len(wanting)),
    )
    why, rules = one_line(reason), rules_for(card.occasion)
    follows = next_level(rules, card.kind)
    move(card, "card.fail", actor, at, {"reason": why, "next": follows}, ended_for=why)
    if rules.consequence(card.kind).counts == "overdue":
        carry_points(card, localdate(at), at)
    return follows


@transaction.atomic
def look_back(*, card: Card, finding: str, actor: Actor, at: datetime) -> None:
    """Put down what the look-back after delisting found.

    Raises:
        Refused: not permitted, has to stand back, before its day, made already, or no finding.
    """
    begin("card.look_back", card, actor, at)
    on = localdate(at)
    insist(
        look_back_too_early(on, card.look_back_on),
        twice_looked_back(card.looked_back_on),
        reason_missing(finding),
    )
    text = one_line(finding)
    move(card, "card.look_back", actor, at, {"finding": text}, look_back=text, looked_back_on=on)
