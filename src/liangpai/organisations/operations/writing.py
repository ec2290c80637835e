"""What several operations write alike: the paths of new units, and a code that was never given before."""

from datetime import date

from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from liangpai.organisations.models import Unit, UnitCode
from liangpai.organisations.rules.units import refuse_system, refuse_used_code
from liangpai.refusal import insist


def write_paths(district: int) -> None:
    """Give every unit that has none yet its path, in one statement; their parents have theirs already."""
    rows = Unit.objects.of(district)
    above = Subquery(rows.filter(pk=OuterRef("parent_id")).values("path")[:1])
    own = Cast("pk", CharField())
    rows.filter(path="").update(path=Concat(Coalesce(above, Value("/")), own, Value("/")))


def write_code(district: int, unit: int, system: str, code: str, on: date) -> None:
    """Give a unit a code of a system; its code of before in the system ends.

    Raises:
        Refused: the system is unknown, or the code was given before.
    """
    rows = UnitCode.objects.of(district).filter(system=system)
    holder = rows.filter(code=code).values_list("unit__name", flat=True).first()
    insist(refuse_system(system), refuse_used_code(code, holder))
    rows.filter(unit_id=unit, valid_to=None).update(valid_to=on)
    UnitCode.objects.create(district_id=district, unit_id=unit, system=system, code=code, valid_from=on)
