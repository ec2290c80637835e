"""Registering and retiring data items, one by one or as a scheme's indicators name them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.catalogue.models import DataItem
from liangpai.catalogue.queries import thing_of_item
from liangpai.catalogue.rules import item_is_unsound
from liangpai.catalogue.workflow import ITEM
from liangpai.guardrails.queries import unless_aside
from liangpai.guardrails.rules import source_missing
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.scoring.scheme.model import Indicator, Scheme
from liangpai.statemachine import advance

_KEY = ("district", "code")


@dataclass(frozen=True)
class Described:
    """A data item as it is registered; ``keeper`` is the id of the unit that keeps the source."""

    code: str
    name: str
    keeper: int
    source: str
    definition: str = ""
    unit_of_measure: str = ""
    refresh: str = "year"
    valid_months: int = 12
    legal_basis: str = ""
    tolerance: float = 0.05
    line: float | None = None


def register_item(*, district: int, described: Described, actor: Actor, at: datetime) -> DataItem:
    """Register one item, or describe it anew when its code is known; see ``register_items``."""
    return register_items(district=district, described=[described], actor=actor, at=at)[described.code]


@transaction.atomic
def register_items(
    *, district: int, described: Sequence[Described], actor: Actor, at: datetime
) -> dict[str, DataItem]:
    """Register items in one act and answer them by code; known codes are described anew, retired ones return to use.

    Raises:
        Refused: not permitted, an item without code or name, or one without source while guard rail G4 stands.
    """
    permit("item.register", actor, Thing(district))
    sources = [(one.name, one.source) for one in described]
    bare = unless_aside(district, "G4", localdate(at), lambda: source_missing(sources))
    insist(*(_unsound(one) for one in described), bare)
    rows = [_row(district, one) for one in described]
    written = [field.name for field in DataItem._meta.fields if field.name not in ("id", *_KEY)]
    DataItem.objects.bulk_create(rows, update_conflicts=True, unique_fields=_KEY, update_fields=written)
    changes = {one.code: {key: value for key, value in asdict(one).items() if value} for one in described}
    record(
        district=district,
        actor=actor,
        at=at,
        action="item.register",
        subject=("item", described[0].code if len(described) == 1 else "*"),
        content={"items": changes},
    )
    codes = [one.code for one in described]
    found = DataItem.objects.of(district).filter(code__in=codes).select_related("keeper")
    return {row.code: row for row in found}


def register_items_of(
    *,
    district: int,
    scheme: Scheme,
    keeper_of: Mapping[str, Unit],
    keeper: Unit,
    actor: Actor,
    at: datetime,
    lines: Mapping[str, float] | None = None,
) -> dict[str, DataItem]:
    """Register every indicator of a scheme as a data item in one act.

    Args:
        district: whose catalogue.
        scheme: its indicators' names, definitions, units of measure and sources are taken.
        keeper_of: who keeps it, by the indicator's code or by the scheme's wording of its source.
        keeper: who keeps what ``keeper_of`` does not name.
        actor: who registers.
        at: when.
        lines: the line of an item by code, where two sources on both sides of it differ.
    """

    def kept(indicator: Indicator) -> Unit:
        return keeper_of.get(indicator.code) or keeper_of.get(indicator.source) or keeper

    described = [_described(one, kept(one), (lines or {}).get(one.code)) for one in scheme.indicators]
    return register_items(district=district, described=described, actor=actor, at=at)


@transaction.atomic
def retire_item(*, item: DataItem, actor: Actor, at: datetime) -> None:
    """Ask for an item no longer; what is held of it stays readable.

    Raises:
        Refused: not permitted, or it is retired already.
    """
    permit("item.retire", actor, thing_of_item(item))
    advance(ITEM, DataItem.objects.of(item.district_id).filter(pk=item.pk), "item.retire", item.state)
    record(
        district=item.district_id,
        actor=actor,
        at=at,
        action="item.retire",
        subject=("item", item.code),
    )


def _described(indicator: Indicator, keeper: Unit, line: float | None) -> Described:
    return Described(
        code=indicator.code,
        name=indicator.name,
        keeper=keeper.pk,
        source=indicator.source or keeper.name,
        definition=indicator.definition,
        unit_of_measure=indicator.unit,
        line=line,
    )


def _unsound(one: Described) -> Any:
    return item_is_unsound(
        code=one.code,
        name=one.name,
        valid_months=one.valid_months,
        tolerance=one.tolerance,
    )


def _row(district: int, one: Described) -> DataItem:
    fields = asdict(one)
    return DataItem(district_id=district, keeper_id=fields.pop("keeper"), state=ITEM.start, **fields)
