"""Comparing new values with what other sources say: conflicts that open, change, or end by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import isfinite
from typing import Any

from liangpai.catalogue.models import Conflict, DataItem, Holding
from liangpai.catalogue.rules import DECISION, crosses, difference, is_conflict
from liangpai.catalogue.workflow import CONFLICT
from liangpai.statemachine import advance

Compared = tuple[DataItem, Holding, Sequence[Holding]]
"""An item, the value just written, and what is valid of the same unit and period."""


@dataclass
class _Known:
    """The conflicts there are at some places, by place and pair of sources."""

    rows: dict[tuple[object, ...], list[Conflict]] = field(default_factory=dict)

    def add(self, row: Conflict) -> None:
        """Remember one."""
        pair = frozenset((row.first_source, row.second_source))
        self.rows.setdefault((row.item_id, row.unit_id, row.period, pair), []).append(row)

    def between(self, new: Holding, other: Holding) -> list[Conflict]:
        """Those between the sources of two values of one datum."""
        pair = frozenset((new.source, other.source))
        return self.rows.get((new.item_id, new.unit_id, new.period, pair), [])


def settle_and_open(
    *, district: int, rows: Sequence[Compared], at: datetime
) -> tuple[list[Conflict], list[int]]:
    """Open what differs, end what has come to agree; answer the opened conflicts and the ids of the ended ones."""
    pairs = list(_pairs(rows))
    known = _known(district, pairs)
    opened, ended = [], []
    for item, new, other in pairs:
        earlier = known.between(new, other)
        now_open = next((row for row in earlier if row.state == "open"), None)
        differs = is_conflict(new.value, other.value, item.tolerance, item.line)
        if now_open and differs:
            _restate(now_open, new)
        elif now_open:
            _end(now_open, new, at)
            ended.append(now_open.pk)
        elif differs and not any(_same_values(row, new, other) for row in earlier):
            opened.append(_opened(district, item, new, other, at))
    return Conflict.objects.bulk_create(opened, batch_size=500), ended


def _pairs(rows: Sequence[Compared]) -> Iterator[tuple[DataItem, Holding, Holding]]:
    for item, new, others in rows:
        for other in others:
            if other.source not in (new.source, DECISION):
                yield item, new, other


def _known(district: int, pairs: Sequence[tuple[DataItem, Holding, Holding]]) -> _Known:
    known = _Known()
    if pairs:
        rows = Conflict.objects.of(district).filter(
            item_id__in={item.pk for item, _, _ in pairs}, period__in={new.period for _, new, _ in pairs}
        )
        for row in rows.order_by("pk"):
            known.add(row)
    return known


def _same_values(row: Conflict, new: Holding, other: Holding) -> bool:
    """Whether an earlier conflict was about these very values and is settled."""
    said = {row.first_source: row.first_value, row.second_source: row.second_value}
    return said[new.source] == new.value and said[other.source] == other.value


def _opened(district: int, item: DataItem, new: Holding, other: Holding, at: datetime) -> Conflict:
    return Conflict(
        district_id=district,
        item=item,
        unit_id=new.unit_id,
        period=new.period,
        first_source=other.source,
        first_value=other.value,
        second_source=new.source,
        second_value=new.value,
        given_by=sorted({one for one in (other.given_by, new.given_by) if one is not None}),
        opened_at=at,
        **_measures(item, other.value, new.value),
    )


def _measures(item: DataItem, first: float, second: float) -> dict[str, float | bool | None]:
    share = difference(first, second)
    return {
        "difference": share if isfinite(share) else None,
        "crosses_line": crosses(first, second, item.line),
    }


def _now_says(row: Conflict, new: Holding) -> dict[str, Any]:
    """The columns of an open conflict after one of its sources has said something new."""
    side = "first" if row.first_source == new.source else "second"
    givers = {*row.given_by, new.given_by} - {None}
    return {f"{side}_value": new.value, "given_by": sorted(givers)}


def _restate(row: Conflict, new: Holding) -> None:
    changes = _now_says(row, new)
    first: float = changes.get("first_value", row.first_value)
    second: float = changes.get("second_value", row.second_value)
    rows = Conflict.objects.of(row.district_id).filter(pk=row.pk, state="open")
    rows.update(**changes, **_measures(new.item, first, second))


def _end(row: Conflict, new: Holding, at: datetime) -> None:
    rows = Conflict.objects.of(row.district_id).filter(pk=row.pk)
    advance(CONFLICT, rows, "conflict.agree", row.state, decided_at=at, **_now_says(row, new))
