"""Filling in what is held and valid, so that nobody is asked for it again (最多报一次)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.utils.timezone import localdate

from liangpai.results.models import Asked, Figure, Round
from liangpai.results.queries.past import confirmed_before
from liangpai.results.queries.sheets import held_elsewhere, versions_of
from liangpai.results.rules.asking import Form, Place

_UNITS_AT_ONCE = 500


def prefill(*, round_: Round, form: Form, asked: Iterable[Asked], at: datetime) -> list[Place]:
    """Write a confirmed figure for each that is held and confirmed elsewhere and was not filled in; answer where.

    A held figure of this period must still be valid; one of the base period was confirmed once and does not expire.
    """
    places: list[Place] = []
    for rows in batched(asked, _UNITS_AT_ONCE):
        places += _prefill(round_, form, rows, at)
    return places


def _prefill(round_: Round, form: Form, asked: Sequence[Asked], at: datetime) -> list[Place]:
    district = round_.district_id
    units = [row.unit_id for row in asked]
    known = {
        place: (value, source)
        for place, (value, source) in confirmed_before(
            district, units, form.codes, form.base_period, besides=round_.pk
        ).items()
    }
    for place, holding in held_elsewhere(district, round_, form, units, localdate(at)).items():
        if holding.is_confirmed:
            known[place] = (holding.value, holding.source)
    wanted = [place for row in asked for place in form.places(row.unit_id, row.class_code) if place in known]
    there = versions_of(district, round_, units, form.codes) if wanted else {}
    free = [place for place in wanted if place not in there or _is_replaceable(there[place])]
    fresh = [_held(round_, place, *known[place], at) for place in free if place not in there]
    Figure.objects.bulk_create(fresh, batch_size=500)
    for place in free:
        if place in there:
            _give_way(district, there[place][0].pk, *known[place], at)
    return free


def _is_replaceable(versions: Sequence[Figure]) -> bool:
    """An empty draft gives way to what is held."""
    only = versions[0]
    return len(versions) == 1 and only.state == "draft" and only.value is None and not only.text


def _give_way(district: int, pk: int, value: float, source: str, at: datetime) -> None:
    rows = Figure.objects.of(district).filter(pk=pk, state="draft", value=None)
    rows.update(
        state="confirmed",
        value=value,
        kind="final",
        source="held",
        reason=source,
        filled_at=at,
        verified_at=at,
    )


def _held(round_: Round, place: Place, value: float, source: str, at: datetime) -> Figure:
    return Figure(
        district_id=round_.district_id,
        round_id=round_.pk,
        unit_id=place.unit,
        item=place.item,
        period=place.period,
        state="confirmed",
        value=value,
        kind="final",
        source="held",
        reason=source,
        filled_at=at,
        verified_at=at,
    )


def batched(rows: Iterable[Asked], size: int) -> Iterator[list[Asked]]:
    """The rows in lists of at most so many."""
    waiting = iter(rows)
    while batch := list(islice(waiting, size)):
        yield batch
