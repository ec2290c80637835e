"""What a round gives to the engine: its scheme, and every figure, circumstance and open conflict as one ``Figures``."""

from datetime import date

import numpy as np

from liangpai.assessments.queries.circumstances import circumstances, previous_of
from liangpai.assessments.rules.circumstances import listed, months_of
from liangpai.catalogue.queries import open_conflicts
from liangpai.frameworks.queries import scheme_of
from liangpai.results.models import Round
from liangpai.results.queries import confirmed
from liangpai.scoring.assessment import Excuse, Figures, Hold, Unit
from liangpai.scoring.scheme import Scheme


def gathered(district: int, round_: Round) -> tuple[Scheme, Figures]:
    """The scheme of a round and its confirmed figures; the same round gives the same until somebody changes it.

    The figures are as of the day the round was due, not of the day of the run, so that a run can be repeated. A figure
    in an open conflict of sources stays out of the scores (一数一源) and keeps cards away.
    """
    assert round_.scheme is not None, "refuse_scheme stands before every run"  # noqa: S101 - told to mypy
    scheme = scheme_of(round_.scheme)
    found = confirmed(district, round_)
    units = tuple(_unit(asked, scheme, round_.due_on) for asked in found.units)
    codes = {asked.unit_id: unit.code for asked, unit in zip(found.units, units, strict=True)}
    lists = listed(
        (one.kind, codes[one.unit_id], one.content, one.basis)
        for one in circumstances(district, round_.pk)
        if one.unit_id in codes
    )
    stated = {item.unit for item in lists["previous"]}
    before = previous_of(district, round_, codes)
    lists["previous"] += tuple(before[code] for code in sorted(before) if code not in stated)
    holds, disputed = _conflicts(district, scheme, round_, codes)
    lists["excuses"] += disputed
    figures = Figures(
        units=units,
        now=found.now,
        base=found.base,
        sigma=found.sigma,
        excused=_excused(scheme, units, lists["excuses"]),
        holds=holds,
        as_of=round_.due_on.isoformat(),
        **lists,
    )
    return scheme, figures


def _unit(asked: object, scheme: Scheme, as_of: date) -> Unit:
    unit = asked.unit  # type: ignore[attr-defined] # replaced
    months = months_of(unit.founded_on, as_of, scheme.new_unit_months)
    return Unit(asked.code, unit.name, asked.class_code, asked.tier, months)  # type: ignore[attr-defined] # replaced


def _conflicts(
    district: int, scheme: Scheme, round_: Round, codes: dict[int, str]
) -> tuple[tuple[Hold, ...], tuple[Excuse, ...]]:
    known = set(scheme.indicator_codes)
    found = [
        (codes[one.unit_id], one.item.code, one.pk)
        for one in open_conflicts(district, codes=scheme.indicator_codes, period=round_.period)
        if one.unit_id in codes and one.item.code in known
    ]
    pairs = sorted({(unit, item): pk for unit, item, pk in found}.items())
    holds = tuple(Hold(unit, item, "conflict", f"数据冲突第{pk}号") for (unit, item), pk in pairs)
    excuses = tuple(Excuse(unit, item, f"数据冲突第{pk}号未裁定，暂不计分") for (unit, item), pk in pairs)
    return holds, excuses


def _excused(scheme: Scheme, units: tuple[Unit, ...], excuses: tuple[Excuse, ...]) -> np.ndarray:
    rows = {unit.code: row for row, unit in enumerate(units)}
    columns = {code: column for column, code in enumerate(scheme.indicator_codes)}
    table = np.zeros((len(units), len(columns)), dtype=bool)
    for excuse in excuses:
        table[rows[excuse.unit], columns[excuse.indicator]] = True
    return table
