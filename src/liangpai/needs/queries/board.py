"""The board: who keeps whom waiting and for how long, what the asker owes, and how departments are rated."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Min, Q

from liangpai.ledger.remembering import remembered_of
from liangpai.needs.models import Need
from liangpai.needs.rules.rating import Rate, Rating
from liangpai.needs.rules.waiting import BANDS, band_days
from liangpai.needs.workflow import OWED


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for one unit: how many in each band of days, how many are late or raised, and since when the oldest."""

    unit: int
    name: str
    bands: tuple[int, ...]
    late: int
    raised: int
    oldest: date

    @property
    def total(self) -> int:
        """How many wait in all."""
        return sum(self.bands)


@dataclass(frozen=True, slots=True)
class Owing:
    """What waits for a unit that asked: papers it was asked for, deliveries to confirm, refusals to take note of."""

    unit: int
    name: str
    papers: int
    deliveries: int
    refusals: int


@remembered_of("need", "unit")
def keeps_waiting(district: int, on: date) -> tuple[Queue, ...]:
    """The departments that owe an answer or a delivery, the one with the oldest first."""
    rows = Need.objects.of(district).filter(state__in=OWED, is_stopped=False)
    counts = {f"band{at}": Count("pk", filter=in_band(at, on)) for at in range(len(BANDS))}
    found = rows.values("keeper_id", "keeper__name").annotate(
        **counts,
        late=Count("pk", filter=Q(due_on__lt=on)),
        raised=Count("pk", filter=Q(level__gt=1)),
        oldest=Min("raised_on"),
    )
    columns = ("keeper_id", "keeper__name", "late", "raised", "oldest", *counts)
    return tuple(
        Queue(unit, name, tuple(bands), late, raised, oldest)
        for unit, name, late, raised, oldest, *bands in found.order_by("oldest", "keeper_id").values_list(
            *columns
        )
    )


@remembered_of("need", "unit")
def asked_back(district: int) -> tuple[Owing, ...]:
    """The units that have the word, by what they owe."""
    rows = Need.objects.of(district).filter(Q(is_stopped=True) | Q(state__in=("delivered", "refused")))
    found = rows.values("unit_id", "unit__name").annotate(
        papers=Count("pk", filter=Q(is_stopped=True)),
        deliveries=Count("pk", filter=Q(state="delivered")),
        refusals=Count("pk", filter=Q(state="refused")),
    )
    columns = ("unit_id", "unit__name", "papers", "deliveries", "refusals")
    return tuple(Owing(*row) for row in found.order_by("unit_id").values_list(*columns))


@remembered_of("need", "unit")
def ratings(district: int) -> tuple[Rating, ...]:
    """How departments answer and deliver, by rates, in the order of their ids."""
    rows = Need.objects.of(district).exclude(state="withdrawn")
    settled = Q(state__in=("confirmed", "closed"), verdict__in=("met", "partly"))
    as_said = settled & Q(disputes=0, delivered_on__lte=F("deliver_by"))
    found = rows.values("keeper_id", "keeper__name").annotate(
        n=Count("pk"),
        answered=Count("pk", filter=Q(was_in_time__isnull=False) | Q(silences__gt=0)),
        in_time=Count("pk", filter=Q(was_in_time=True)),
        settled=Count("pk", filter=settled),
        as_said=Count("pk", filter=as_said),
        escalated=Count("pk", filter=Q(silences__gt=0)),
    )
    return tuple(
        Rating(
            unit=row["keeper_id"],
            name=row["keeper__name"],
            in_time=Rate(row["in_time"], row["answered"]),
            as_said=Rate(row["as_said"], row["settled"]),
            escalated=Rate(row["escalated"], row["n"]),
        )
        for row in found.order_by("keeper_id")
    )


def in_band(band: int, on: date) -> Q:
    """Raised within the days of a band, as a condition of the query."""
    first, last = band_days(band, on)
    wanted = Q(raised_on__gte=first) if first else Q()
    return wanted & Q(raised_on__lte=last) if last else wanted
