"""What the public board and the page of a unit show of promises: how each unit stands, and why one was excused."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.commitments.models import Commitment
from liangpai.commitments.queries.commitments import shown
from liangpai.commitments.workflow import PUBLIC
from liangpai.needs.models import Need


@dataclass(frozen=True, slots=True)
class UnitShown:
    """One unit's promises as its audience sees them: how many, how many go on, and what was found."""

    unit: int
    name: str
    n: int
    kept: int
    partly: int
    broken: int
    excused: int

    @property
    def open(self) -> int:
        """Those that nobody has found on yet."""
        return self.n - self.kept - self.partly - self.broken - self.excused


def years_shown(actor: Actor, district: int, on: date) -> list[int]:
    """The years of which promises are announced to somebody, the latest first."""
    rows = shown(actor, district, on).order_by("-year")
    return list(rows.values_list("year", flat=True).distinct())


def units_shown(actor: Actor, district: int, on: date, year: int, most: int) -> list[UnitShown]:
    """The units with promises of a year that are announced to somebody, in the order of the tree; no ranking."""
    return _by_unit(shown(actor, district, on).filter(year=year))[:most]


def units_told(district: int, levels: Iterable[str], on: date, year: int) -> list[UnitShown]:
    """The same for an audience that is no single person, such as a meeting or a screen on the wall."""
    rows = Commitment.objects.of(district).filter(state__in=PUBLIC, level__in=list(levels), expires_on__gt=on)
    return _by_unit(rows.filter(year=year))


def _by_unit(found: QuerySet[Commitment]) -> list[UnitShown]:
    rows = found.values("unit_id", "unit__name", "unit__path")
    outcomes = ("kept", "partly", "broken", "excused")
    counted = rows.annotate(n=Count("pk"), **{one: Count("pk", filter=Q(outcome=one)) for one in outcomes})
    columns = ("unit_id", "unit__name", "n", *outcomes)
    return [UnitShown(*row) for row in counted.order_by("unit__path").values_list(*columns)]


@dataclass(frozen=True, slots=True)
class Excuse:
    """The refused need that excuses a promise."""

    title: str
    department: str
    reason: str


def excuses(district: int, rows: Iterable[Commitment]) -> dict[int, Excuse]:
    """Which refused need excuses which of the promises."""
    wanted = {row.excused_need: row.pk for row in rows if row.excused_need is not None}
    needs = Need.objects.of(district).filter(pk__in=list(wanted)).select_related("keeper")
    return {wanted[need.pk]: Excuse(need.title, need.keeper.name, need.reason) for need in needs}
