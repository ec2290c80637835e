"""What has changed since a moment: corrections that were confirmed, and conflicts that were decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from liangpai.access.actor import Actor
from liangpai.catalogue.models import Conflict
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.queries.rounds import form_of
from liangpai.results.queries.visible import visible_figures
from liangpai.results.rules.asking import Place


@dataclass(frozen=True, slots=True)
class Change:
    """A confirmed figure that says something else than before, with the reason; ``kind``: corrected, late, decided."""

    place: Place
    kind: str
    was: float | None
    now: float | None
    reason: str
    at: datetime
    is_self_reported: bool = False


def figures_changed_since(district: int, round_: Round, at: datetime) -> list[Change]:
    """The figures of a round that were confirmed, corrected or decided after a moment, in the order of the changes."""
    changes = [*_confirmed_after(district, round_, at), *_decided_after(district, round_, at)]
    return sorted(changes, key=lambda change: (change.at, change.place))


def _confirmed_after(district: int, round_: Round, at: datetime) -> Iterator[Change]:
    rows = Figure.objects.of(district).filter(round_id=round_.pk, state="confirmed", verified_at__gt=at)
    corrected = list(rows)
    before = _before(district, round_, [row for row in corrected if row.version > 1])
    for row in corrected:
        place = Place(row.unit_id, row.item, row.period)
        kind = "corrected" if row.version > 1 else "late"
        assert row.verified_at is not None  # noqa: S101 - the filter has seen to it
        yield Change(
            place, kind, before.get(place), row.value, row.reason, row.verified_at, row.is_self_reported
        )


def _before(district: int, round_: Round, corrected: list[Figure]) -> dict[Place, float | None]:
    """What the figures said before their last correction."""
    rows = Figure.objects.of(district).filter(
        round_id=round_.pk,
        state="superseded",
        item__in={row.item for row in corrected},
        unit_id__in={row.unit_id for row in corrected},
    )
    return {Place(row.unit_id, row.item, row.period): row.value for row in rows.order_by("version")}


def _decided_after(district: int, round_: Round, at: datetime) -> Iterator[Change]:
    form = form_of(district, round_)
    units = Asked.objects.of(district).filter(round_id=round_.pk).values("unit_id")
    rows = Conflict.objects.of(district).filter(
        state="decided",
        decided_at__gt=at,
        item__code__in=form.codes,
        period__in=form.periods,
        unit_id__in=units,
    )
    for row in rows.select_related("item"):
        place = Place(row.unit_id, row.item.code, row.period)
        assert row.decided_at is not None  # noqa: S101 - the filter has seen to it
        yield Change(place, "decided", row.first_value, row.decided_value, row.reason, row.decided_at)


def corrections(district: int, round_: Round, actor: Actor, most: int = 200) -> list[Figure]:
    """The corrections of a round that somebody may see, on their way or in force, the newest first."""
    rows = visible_figures(district, actor, round_).filter(version__gt=1).select_related("unit")
    return list(rows.exclude(state="superseded").order_by("-submitted_at", "-pk")[:most])
