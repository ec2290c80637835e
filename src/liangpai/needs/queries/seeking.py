"""Finding needs: the filters and orders of the list, and the columns of the board by state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

from liangpai.access.actor import Actor
from liangpai.calendar.rules import NEAR, WorkingDays
from liangpai.needs.models import Need
from liangpai.needs.queries.board import in_band
from liangpai.needs.queries.needs import OFFICERS, visible
from liangpai.needs.workflow import OWED, STAGES
from liangpai.words import Words

SORTS = {
    "due": Words("按到期先后", "by due date"),
    "newest": Words("按提出时间，新的在前", "newest first"),
    "longest": Words("按等待时间，久的在前", "longest waiting first"),
}
WHOSE = {
    "mine": Words("我单位提出的", "raised by my units"),
    "owed": Words("我单位承办的", "owed by my units"),
}


@dataclass(frozen=True, slots=True)
class Sought:
    """What the list is narrowed to; what is empty narrows nothing."""

    state: str = ""
    stage: int | None = None
    kind: str = ""
    keeper: int = 0
    unit: int = 0
    level: int = 0
    lamp: str = ""
    whose: str = ""
    band: int | None = None
    text: str = ""
    sort: str = "due"


def found(district: int, actor: Actor, sought: Sought, on: date, days: WorkingDays) -> QuerySet[Need]:
    """The needs an actor may see, narrowed and in the order asked for; a page of their keys is read, then ``loaded``."""
    rows = visible(district, actor)
    for narrowed in _narrowed(sought, actor, on, days):
        rows = rows.filter(narrowed)
    orders = {
        "newest": ("-pk",),
        "longest": ("raised_on", "pk"),
        "due": (F("due_on").asc(nulls_last=True), "-pk"),
    }
    return rows.order_by(*orders.get(sought.sort, orders["due"]))


def _narrowed(sought: Sought, actor: Actor, on: date, days: WorkingDays) -> Iterator[Q]:
    columns = {
        "state": sought.state,
        "kind": sought.kind,
        "keeper_id": sought.keeper,
        "unit_id": sought.unit,
        "level": sought.level,
        "title__contains": sought.text,
    }
    yield from (Q(**{column: value}) for column, value in columns.items() if value)
    if sought.stage is not None:
        yield Q(state__in=STAGES[sought.stage][1])
    if sought.whose in WHOSE:
        yield _theirs("unit" if sought.whose == "mine" else "keeper", actor)
    if sought.band is not None:
        yield Q(state__in=OWED, is_stopped=False) & in_band(sought.band, on)
    if sought.lamp:
        yield _lamp(sought.lamp, on, days)


def _theirs(whose: str, actor: Actor) -> Q:
    wanted = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        wanted |= Q(**{f"{whose}__path__startswith": path})
    return wanted


def _lamp(lamp: str, on: date, days: WorkingDays) -> Q:
    if lamp == "stopped":
        return Q(is_stopped=True)
    near = days.after(on, NEAR)
    return {
        "red": Q(due_on__lt=on),
        "yellow": Q(due_on__gte=on, due_on__lte=near),
        "green": Q(due_on__gt=near),
    }.get(lamp, Q())


def staged(district: int, rows: QuerySet[Need], most: int) -> list[tuple[int, list[Need]]]:
    """Rows in the columns of the board by state, each with how many there are and the first of them."""
    place = Case(
        *(When(state__in=states, then=Value(at)) for at, (_, states) in enumerate(STAGES)),
        default=Value(len(STAGES)),
        output_field=IntegerField(),
    )
    order = (F("due_on").asc(nulls_last=True), F("pk").desc())
    counted = rows.order_by().annotate(stage=place).values_list("stage").annotate(count=Count("pk"))
    counts = dict(counted)
    ranked = rows.annotate(
        stage=place, place=Window(RowNumber(), partition_by=[F("stage")], order_by=order)
    ).filter(place__lte=most)
    keys = list(ranked.order_by("stage", "place").values_list("pk", "stage"))
    columns: list[list[int]] = [[] for _ in STAGES]
    for pk, stage in keys:
        columns[stage].append(pk)
    known = {row.pk: row for row in loaded(district, [pk for pk, _ in keys])}
    return [(counts.get(at, 0), [known[pk] for pk in column]) for at, column in enumerate(columns)]


def loaded(district: int, pks: Sequence[int]) -> list[Need]:
    """The needs with these keys in their order, with both units of each."""
    rows = Need.objects.of(district).select_related("unit", "keeper").in_bulk(list(pks))
    return [rows[pk] for pk in pks if pk in rows]
