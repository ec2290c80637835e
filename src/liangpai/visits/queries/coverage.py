"""Who looks after which town and typical village, and which of them nobody does."""

from datetime import date

from django.db.models import Q

from liangpai.organisations.models import Unit
from liangpai.organisations.queries import contacts_on
from liangpai.organisations.queries.units import in_tree_order, there
from liangpai.organisations.rules.kinds import TOWN_LEVEL, VILLAGE_LEVEL
from liangpai.visits.rules.coverage import TYPICAL, Looked


def coverage(district: int, on: date) -> tuple[Looked, ...]:
    """Every town and typical village of a day with its contact leader, in the order of the tree."""
    asked = Q(kind__in=TOWN_LEVEL) | Q(kind__in=VILLAGE_LEVEL, tier__contains=TYPICAL)
    rows = there(district, on).filter(asked).select_related("parent")
    leaders = contacts_on(district, on)
    return tuple(
        Looked(
            row.pk,
            row.name,
            row.parent.name if row.kind in VILLAGE_LEVEL and row.parent else "",
            row.kind,
            leaders[row.pk].name if row.pk in leaders else "",
        )
        for row in in_tree_order(rows)
    )


def leader_of(district: int, unit: Unit, on: date) -> str:
    """Who looks after a unit on a day: its own contact leader, or that of the nearest unit above; empty for nobody."""
    leaders = contacts_on(district, on)
    above = (int(pk) for pk in reversed(unit.path.strip("/").split("/")))
    return next((leaders[pk].name for pk in above if pk in leaders), "")
