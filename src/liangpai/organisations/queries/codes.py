"""Reads of codes: a unit by its code of a day, the codes of units, and what the import of a table would do."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q

from liangpai.districts.queries import district_of
from liangpai.organisations.models import Unit, UnitCode
from liangpai.organisations.rules.imports import Known, Plan, Row, plan_import


def unit_by_code(district: int, system: str, code: str, on: date) -> Unit | None:
    """The unit that has the code in the system on the day."""
    rows = UnitCode.objects.of(district).filter(system=system, code=code, valid_from__lte=on)
    found = rows.filter(Q(valid_to=None) | Q(valid_to__gt=on)).select_related("unit").first()
    return found.unit if found else None


def codes_of(district: int, ids: Iterable[int], on: date) -> dict[int, dict[str, str]]:
    """The codes of units on a day, by unit and system."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    rows = UnitCode.objects.of(district).filter(unit_id__in=list(ids), valid_from__lte=on)
    for unit, system, code in rows.filter(Q(valid_to=None) | Q(valid_to__gt=on)).values_list(
        "unit_id", "system", "code"
    ):
        found[unit][system] = code
    return dict(found)


def import_plan(district: int, system: str, rows: Sequence[Row]) -> Plan:
    """What the import of a code table would do; nothing is written."""
    given = list(
        UnitCode.objects.of(district).filter(system=system).values_list("code", "unit_id", "valid_to")
    )
    current = {unit: code for code, unit, valid_to in given if valid_to is None}
    columns = ("pk", "name", "kind", "parent_id", "ended_on")
    known = {
        pk: Known(pk, name, kind, parent, current.get(pk, ""), ended_on)
        for pk, name, kind, parent, ended_on in Unit.objects.of(district).values_list(*columns)
    }
    return plan_import(
        rows,
        system=system,
        district_code=district_of(district).code,
        codes={code: known[unit] for code, unit, _ in given},
        known=known.values(),
    )
