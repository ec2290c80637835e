"""What a round gives to the engine: its scheme, and every figure, circumstance and open conflict as one ``Figures``."""

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from liangpai.assessments.queries.circumstances import circumstances, previous_of
from liangpai.assessments.rules.circumstances import listed, months_of
from liangpai.frameworks.queries import scheme_of, version
from liangpai.results.models import Round
from liangpai.results.queries import confirmed
from liangpai.results.queries.confirmed import HeldBack, Reporting
from liangpai.results.queries.decisions import figures_under_appeal
from liangpai.scoring.assessment import Excuse, Figures, Hold, Unit
from liangpai.scoring.scheme import Scheme
from liangpai.words import Words


def gathered(district: int, round_: Round) -> tuple[Scheme, Figures]:
    """The scheme of a round and its confirmed figures; the same round gives the same until somebody changes it.

    The figures are as of the day the round was due, not of the day of the run, so that a run can be repeated. A figure
    in an open conflict of sources stays out of the scores (一数一源) and keeps cards away.
    """
    assert round_.scheme_id is not None, "refuse_scheme stands before every run"  # noqa: S101 - told to mypy
    scheme = scheme_of(version(district, round_.scheme_id))
    found = confirmed(district, round_)
    units = tuple(_unit(asked, scheme.new_unit_months, round_.due_on) for asked in found.units)
    codes = {asked.unit: unit.code for asked, unit in zip(found.units, units, strict=True)}
    lists = listed(
        (one.kind, codes[one.unit_id], one.content, one.basis)
        for one in circumstances(district, round_.pk)
        if one.unit_id in codes
    )
    stated = {item.unit for item in lists["previous"]}
    before = previous_of(district, round_, codes)
    lists["previous"] += tuple(before[code] for code in sorted(before) if code not in stated)
    holds, disputed = _disputed(found.held_back, codes)
    lists["excuses"] += disputed
    figures = Figures(
        units=units,
        now=found.now,
        base=found.base,
        sigma=found.sigma,
        excused=_excused(scheme, units, lists["excuses"]),
        holds=(*holds, *_appealed(district, round_, codes)),
        as_of=round_.due_on.isoformat(),
        **lists,  # type: ignore[arg-type] # each list by its name
    )
    return scheme, figures


def _unit(asked: Reporting, new_for: int, as_of: date) -> Unit:
    months = months_of(asked.founded_on, as_of, new_for)
    return Unit(asked.code, asked.name, asked.class_code, asked.tier, months)


def _disputed(
    held_back: Iterable[HeldBack], codes: Mapping[int, str]
) -> tuple[tuple[Hold, ...], tuple[Excuse, ...]]:
    found = {(codes[one.place.unit], one.place.item): one.conflict for one in held_back}
    words = Words("数据冲突第{pk}号未裁定，暂不计分", "data conflict {pk} is open: not scored until decided")
    pairs = [(unit, item, words.format(pk=pk).zh) for (unit, item), pk in sorted(found.items())]
    holds = tuple(Hold(unit, item, "conflict", basis) for unit, item, basis in pairs)
    return holds, tuple(Excuse(unit, item, basis) for unit, item, basis in pairs)


def _appealed(district: int, round_: Round, codes: Mapping[int, str]) -> tuple[Hold, ...]:
    """Figures that an open appeal is about: they count, and keep cards away until it is decided."""
    words = Words("申诉第{pk}号未办结", "appeal {pk} is open")
    found = sorted(figures_under_appeal(district, round_).items())
    pairs = [(codes[place.unit], place.item, pk) for place, pk in found if place.unit in codes]
    return tuple(Hold(unit, item, "appeal", words.format(pk=pk).zh) for unit, item, pk in pairs)


def _excused(scheme: Scheme, units: tuple[Unit, ...], excuses: tuple[Excuse, ...]) -> NDArray[np.bool_]:
    rows = {unit.code: row for row, unit in enumerate(units)}
    columns = {code: column for column, code in enumerate(scheme.indicator_codes)}
    table = np.zeros((len(units), len(columns)), dtype=bool)
    for excuse in excuses:
        table[rows[excuse.unit], columns[excuse.indicator]] = True
    return table
