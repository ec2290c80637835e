"""Collecting the candidates of an occasion: as often as one likes, it comes to what stands in the house that day."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor, house
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.cards.models import Card, Occasion
from liangpai.cards.operations.writing import all_failed, move
from liangpai.cards.queries.candidates import Candidate, Series, candidates, handed_in, near_last
from liangpai.cards.queries.cards import WITH
from liangpai.cards.queries.restated import newest_of
from liangpai.cards.rules.gates import Ground
from liangpai.cards.workflow import CARD, OCCASION
from liangpai.ledger.operations import record
from liangpai.refusal import insist
from liangpai.statemachine import advance, overtaken


@transaction.atomic
def collect(
    *, occasion: Occasion, actor: Actor, at: datetime, series: Sequence[Series] | None = None
) -> list[Card]:
    """Make a card for every candidate that has none yet, and renew the grounds of those nobody has vetted; answers the new ones.

    Where the evidence does not carry, the card is left to deliberation (会商) with the check that failed; a card that
    nothing supports any more stays for the people to dismiss.

    Args:
        occasion: a planned one.
        actor: of the office; whoever collects does not vet.
        at: when.
        series: plan and actual series for the lamps of the rule set; without, those handed in before stand.

    Raises:
        Refused: not permitted, or the occasion is over.
    """
    permit("card.collect", actor, Thing(occasion.district_id))
    insist(OCCASION.refuse("card.collect", occasion.state))
    rows = Occasion.objects.of(occasion.district_id).filter(
        pk=occasion.pk, collected_at=occasion.collected_at
    )
    insist(None if rows.update(collected_at=at) else overtaken("card.collect"))
    occasion.run = newest_of(occasion.run) if occasion.run else None
    series = handed_in(occasion) if series is None else series
    found = candidates(occasion, localdate(at), series)
    there = {(row.unit_id, row.side): row for row in _open(occasion)}
    made = []
    for one in found:
        row = there.get((one.unit, one.side))
        if row is None:
            made.append(_create(occasion, one, actor, at))
        else:
            _renew(row, one, actor, at)
    _keep(occasion, made, series, actor, at)
    return made


def _keep(occasion: Occasion, made: list[Card], series: Sequence[Series], actor: Actor, at: datetime) -> None:
    """What the occasion itself keeps of a collection: the run in its newest correction, the near last, the series, who."""
    near = [
        {"class": one.class_code, "units": list(one.units), **one.says._asdict()}
        for one in near_last(occasion)
    ]
    advance(
        OCCASION,
        Occasion.objects.of(occasion.district_id).filter(pk=occasion.pk),
        "card.collect",
        occasion.state,
        run=occasion.run,
        near=near,
        lamps=[asdict(one) for one in series],
        collected_by=sorted({*occasion.collected_by, actor.account} - {None}),
    )
    run = occasion.run.pk if occasion.run else None
    told = {"cards": [row.pk for row in made], "near": near, "series": len(series), "run": run}
    record(
        district=occasion.district_id,
        actor=actor,
        at=at,
        action="card.collect",
        subject=("occasion", occasion.pk),
        content=told,
    )


def _open(occasion: Occasion) -> list[Card]:
    rows = Card.objects.of(occasion.district_id).filter(occasion_id=occasion.pk)
    return list(rows.select_related(*WITH))


def _create(occasion: Occasion, one: Candidate, actor: Actor, at: datetime) -> Card:
    row = Card.objects.create(
        district_id=occasion.district_id,
        occasion=occasion,
        unit_id=one.unit,
        side=one.side,
        state=CARD.start,
        standing=one.standing,
        done={} if actor.account is None else {"card.collect": [actor.account]},
        **_columns(one),
    )
    told = {"unit": one.unit, "kind": row.kind, "rule": row.rule, "why": row.why}
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action="card.collect",
        subject=("card", row.pk),
        content=told,
    )
    _doubt(row, at)
    return row


def _renew(row: Card, one: Candidate, actor: Actor, at: datetime) -> None:
    """The grounds of a card that nobody has judged yet follow what stands in the house; whoever renews has collected too."""
    columns = _columns(one)
    if row.state not in ("candidate", "close") or all(getattr(row, key) == columns[key] for key in columns):
        return
    done = {**row.done, "card.collect": sorted({*row.done.get("card.collect", ()), actor.account} - {None})}
    rows = Card.objects.of(row.district_id).filter(pk=row.pk, revision=row.revision)
    rows.update(state=CARD.start, done=done, revision=row.revision + 1, standing=one.standing, **columns)
    row.refresh_from_db(from_queryset=Card.objects.of(row.district_id))
    told = {"kind": row.kind, "rule": row.rule, "why": row.why, "renewed": True}
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action="card.collect",
        subject=("card", row.pk),
        content=told,
    )
    _doubt(row, at)


def _doubt(row: Card, at: datetime) -> None:
    if not row.gate_passed:
        move(row, "card.doubt", house(row.district_id), at, {"failed": all_failed(row.checks)})


def _columns(one: Candidate) -> dict[str, Any]:
    main = one.choice.main
    return {
        "kind": main.card,
        "level": main.level,
        "rule": main.rule,
        "trigger": main.trigger,
        "why": main.why._asdict(),
        "checks": _checks(main),
        "grounds": [_plain(ground) for ground in (main, *one.choice.others)],
        "probability": main.probability,
        "gate_passed": main.is_carried,
    }


def _plain(ground: Ground) -> dict[str, Any]:
    return {
        "rule": ground.rule,
        "trigger": ground.trigger,
        "card": ground.card,
        "why": ground.why._asdict(),
        "checks": _checks(ground),
        "carried": ground.is_carried,
        "probability": ground.probability,
    }


def _checks(ground: Ground) -> list[Mapping[str, Any]]:
    return [{"passed": one.passed, "zh": one.says.zh, "en": one.says.en} for one in ground.checks]
