"""Keeping values: one or thousands in one act, and the conflicts that opens or ends."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.catalogue.models import Conflict, DataItem, Holding
from liangpai.catalogue.operations.differing import settle_and_open
from liangpai.catalogue.rules import valid_to, value_is_no_number
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.scoring.scheme import content_hash

_KEY = ("district", "item", "unit", "period", "source")
_WRITTEN = ("value", "is_confirmed", "given_by", "held_at", "valid_to")
_LISTED = 200
"""Up to so many values stand in the ledger one by one; of more their hash and number."""

Place = tuple[int, int, str]
"""Item, unit and period of one datum."""
Stamp = tuple[int | None, datetime]
"""Which account and when."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value to hold; the item with its keeper loaded."""

    item: DataItem
    unit: Unit
    period: str
    value: float
    given_by: int | None = None
    """The account that reported it, where that is not the one who acts."""

    @property
    def place(self) -> Place:
        """Item, unit and period."""
        return self.item.pk, self.unit.pk, self.period


def hold(
    *,
    district: int,
    item: DataItem,
    unit: Unit,
    period: str,
    value: float,
    source: str,
    is_confirmed: bool,
    actor: Actor,
    at: datetime,
    given_by: int | None = None,
) -> list[Conflict]:
    """Keep one value and answer the conflicts that it opened; see ``hold_many``."""
    row = Given(item, unit, period, value, given_by)
    return hold_many(
        district=district, rows=[row], source=source, is_confirmed=is_confirmed, actor=actor, at=at
    )


@transaction.atomic
def hold_many(
    *,
    district: int,
    rows: Sequence[Given],
    source: str,
    is_confirmed: bool,
    actor: Actor,
    at: datetime,
) -> list[Conflict]:
    """Keep values of one source in one act and answer the conflicts that they opened.

    A later value of the same source takes the place of the earlier one, but an unconfirmed value never that of a
    confirmed one. Where another source differs by the item's rules a conflict opens; where the sources have come to
    agree, their open conflict ends.

    Raises:
        Refused: not permitted for one of the units, or a value that is no number.
    """
    _permit_each(district, rows, actor)
    insist(*(value_is_no_number(row.value, f"{row.unit.name}·{row.item.name}") for row in rows))
    there = _there(district, rows)
    latest = {row.place: row for row in rows}.values()
    taken = [row for row in latest if is_confirmed or not _stands(there[row.place], source)]
    if not taken:
        return []
    written = [_holding(district, row, source, is_confirmed, (actor.account, at)) for row in taken]
    Holding.objects.bulk_create(
        written, update_conflicts=True, unique_fields=_KEY, update_fields=_WRITTEN, batch_size=500
    )
    opened, ended = settle_and_open(
        district=district,
        rows=[
            (row.item, held, _valid(there[row.place], at)) for row, held in zip(taken, written, strict=True)
        ],
        at=at,
    )
    content = {"source": source, "is_confirmed": is_confirmed, "opened": len(opened), "agreed": ended}
    record(
        district=district,
        actor=actor,
        at=at,
        action="item.hold",
        subject=("item", taken[0].item.code if len(taken) == 1 else "*"),
        content=content | _values(taken),
    )
    return opened


def _permit_each(district: int, rows: Sequence[Given], actor: Actor) -> None:
    for unit, keeper in {(row.unit.path, row.item.keeper.path) for row in rows}:
        permit("item.hold", actor, Thing(district, path=unit, keeper=keeper))


def _there(district: int, rows: Sequence[Given]) -> dict[Place, list[Holding]]:
    """What is held already at the places of the rows."""
    wanted = {row.place for row in rows}
    items, units = {item for item, _, _ in wanted}, {unit for _, unit, _ in wanted}
    periods = {period for _, _, period in wanted}
    found = Holding.objects.of(district).filter(item_id__in=items, period__in=periods)
    found = found.filter(unit_id__in=units) if len(units) <= 500 else found
    there: dict[Place, list[Holding]] = defaultdict(list)
    for one in found:
        place = (one.item_id, one.unit_id, one.period)
        if place in wanted:
            there[place].append(one)
    return there


def _stands(there: Sequence[Holding], source: str) -> bool:
    return any(one.source == source and one.is_confirmed for one in there)


def _valid(there: Sequence[Holding], at: datetime) -> list[Holding]:
    on = localdate(at)
    return [one for one in there if one.valid_to > on]


def _holding(district: int, row: Given, source: str, is_confirmed: bool, by: Stamp) -> Holding:
    account, at = by
    return Holding(
        district_id=district,
        item=row.item,
        unit=row.unit,
        period=row.period,
        value=row.value,
        source=source,
        is_confirmed=is_confirmed,
        given_by=row.given_by or account,
        held_at=at,
        valid_to=valid_to(localdate(at), row.item.valid_months),
    )


def _values(rows: Sequence[Given]) -> dict[str, object]:
    listed = [[row.item.code, row.unit.pk, row.period, row.value] for row in rows]
    if len(listed) <= _LISTED:
        return {"values": listed}
    return {"count": len(listed), "hash": content_hash(listed)}
