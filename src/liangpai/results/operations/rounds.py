"""Planning, opening and closing a round."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.catalogue.queries import items as items_of
from liangpai.frameworks.queries import scheme_of, version
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import codes_of, units
from liangpai.refusal import insist
from liangpai.results.models import Asked, Round
from liangpai.results.operations.prefilling import prefill
from liangpai.results.queries.rounds import asked, form_of
from liangpai.results.rules.asking import chosen_codes
from liangpai.results.rules.content import one_line
from liangpai.results.rules.refusals import (
    items_are_unknown,
    nobody_is_asked,
    round_is_unsound,
    scheme_is_not_frozen,
)
from liangpai.results.workflow import ROUND
from liangpai.scoring.scheme import Scheme
from liangpai.statemachine import advance


@transaction.atomic
def plan_round(
    *,
    district: int,
    name: str,
    period: str,
    opens_on: date,
    due_on: date,
    actor: Actor,
    at: datetime,
    scheme: int | None = None,
    items: Sequence[str] = (),
    purpose: str = "",
    units: Sequence[int] = (),
) -> Round:
    """Plan a round by a frozen scheme, or for a list of data items with its purpose.

    Args:
        district: the tenant.
        name: what the round is called.
        period: the period of the figures.
        opens_on: the day on which it shall open.
        due_on: the last day of filling in.
        actor: who plans it.
        at: when.
        scheme: id of the scheme's version; its indicators are asked.
        items: codes of data items, where there is no scheme.
        purpose: what the figures are for.
        units: ids of the units that are asked; by default every unit of the scheme's classes.

    Raises:
        Refused: not permitted, scheme not frozen, items that the catalogue does not know, dates that run backwards.
    """
    permit("round.plan", actor, Thing(district))
    by = version(district, scheme) if scheme is not None else None
    codes = list(scheme_of(by).indicator_codes) if by else list(dict.fromkeys(items))
    insist(
        round_is_unsound(
            name=name, opens_on=opens_on, due_on=due_on, asks=len(codes), purpose=purpose, by_scheme=bool(by)
        ),
        scheme_is_not_frozen(by.state) if by else None,
        items_are_unknown(set(codes) - set(items_of(district, codes))),
        None if by else nobody_is_asked(len(units)),
    )
    made = Round.objects.create(
        district_id=district,
        name=one_line(name)[:80],
        period=period or (by.period if by else ""),
        scheme=by,
        items=codes,
        purpose=one_line(purpose),
        units=list(units),
        opens_on=opens_on,
        due_on=due_on,
        state=ROUND.start,
    )
    subject = ("round", made.pk)
    record(district=district, actor=actor, at=at, action="round.plan", subject=subject, content=_told(made))
    return made


def _told(round_: Round) -> dict[str, object]:
    """What the ledger keeps of a planned round."""
    return {
        "name": round_.name,
        "period": round_.period,
        "items": round_.items,
        "due_on": round_.due_on.isoformat(),
        "scheme": round_.scheme.content_hash if round_.scheme else "",
        "purpose": round_.purpose,
    }


@transaction.atomic
def open_round(*, round_: Round, actor: Actor, at: datetime) -> int:
    """Open a round: who is asked is written down as of this day, and what is held is filled in; answer how many units.

    Raises:
        Refused: not permitted, not planned any more, or nobody would be asked.
    """
    district, on = round_.district_id, localdate(at)
    permit("round.open", actor, Thing(district))
    by = version(district, round_.scheme_id) if round_.scheme_id is not None else None
    rows = _asked_rows(round_, scheme_of(by) if by else None, on)
    insist(nobody_is_asked(len(rows)), scheme_is_not_frozen(by.state) if by else None)
    advance(ROUND, Round.objects.of(district).filter(pk=round_.pk), "round.open", round_.state)
    Asked.objects.bulk_create(rows, batch_size=500)
    held = prefill(round_=round_, form=form_of(district, round_), asked=asked(district, round_), at=at)
    record(
        district=district,
        actor=actor,
        at=at,
        action="round.open",
        subject=("round", round_.pk),
        content={"units": len(rows), "held": len(held)},
    )
    return len(rows)


@transaction.atomic
def close_round(*, round_: Round, actor: Actor, at: datetime) -> None:
    """Close a round: nothing more is filled in; what was submitted is still verified, errors are corrected.

    Raises:
        Refused: not permitted, or not open.
    """
    district = round_.district_id
    permit("round.close", actor, Thing(district))
    advance(ROUND, Round.objects.of(district).filter(pk=round_.pk), "round.close", round_.state)
    held = prefill(round_=round_, form=form_of(district, round_), asked=asked(district, round_), at=at)
    record(
        district=district,
        actor=actor,
        at=at,
        action="round.close",
        subject=("round", round_.pk),
        content={"held": len(held)},
    )


def _asked_rows(round_: Round, scheme: Scheme | None, on: date) -> list[Asked]:
    """The units that are asked, with class, tier and code of the day, in the order of the tree.

    A scheme without tiers asks for none: what the district calls a unit for other schemes is no error in this one.
    """
    there = units(round_.district_id, on)
    named = set(round_.units)
    classes = {key: item.code for item in scheme.classes for key in (item.name, item.code)} if scheme else {}
    tiers = {key: item.code for item in scheme.tiers for key in (item.name, item.code)} if scheme else {}
    wanted = [
        unit
        for unit in there
        if (not named or unit.pk in named) and (scheme is None or unit.class_code in classes)
    ]
    codes = chosen_codes(_codes(round_.district_id, wanted, on), [unit.pk for unit in wanted])
    return [
        Asked(
            district_id=round_.district_id,
            round_id=round_.pk,
            unit_id=unit.pk,
            code=codes[unit.pk],
            class_code=classes.get(unit.class_code, unit.class_code),
            tier=tiers.get(unit.tier, unit.tier if tiers else ""),
            order=order,
        )
        for order, unit in enumerate(wanted)
    ]


def _codes(district: int, asked: Iterable[Unit], on: date) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    pks = [unit.pk for unit in asked]
    for start in range(0, len(pks), 5_000):
        found |= codes_of(district, pks[start : start + 5_000], on)
    return found
