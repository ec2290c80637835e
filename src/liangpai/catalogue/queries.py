"""Reads of data items, of what is held, and of conflicts between sources."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import SEES_ALL
from liangpai.access.roles import Role
from liangpai.catalogue.models import Conflict, DataItem, Holding
from liangpai.catalogue.rules import DECISION
from liangpai.refusal import absent
from liangpai.words import Words


def items(district: int, codes: Iterable[str] = ()) -> dict[str, DataItem]:
    """The items in use by code, with the unit that keeps each; all of them when no codes are named."""
    rows = DataItem.objects.of(district).filter(state="running").select_related("keeper").order_by("code")
    named = list(codes)
    return {row.code: row for row in (rows.filter(code__in=named) if named else rows)}


def catalogue(district: int) -> list[DataItem]:
    """Every item with its keeper, retired ones last."""
    return list(DataItem.objects.of(district).select_related("keeper").order_by("-state", "code"))


def item(district: int, pk: int) -> DataItem:
    """The item with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = DataItem.objects.of(district).filter(pk=pk).select_related("keeper").first()
    if row is None:
        raise absent(Words("数据项", "data item"))
    return row


def held(
    district: int, codes: Iterable[str], units: Iterable[int], period: str, on: date
) -> dict[tuple[int, str], Holding]:
    """What is held and valid on a day, by unit and code; of several sources a decision, then a confirmed value first."""
    rows = Holding.objects.of(district).filter(
        item__code__in=list(codes), unit_id__in=list(units), period=period, valid_to__gt=on
    )
    found: dict[tuple[int, str], Holding] = {}
    for row in _best_first(rows):
        found.setdefault((row.unit_id, row.item.code), row)
    return found


def holdings(district: int, item: int, period: str = "") -> QuerySet[Holding]:
    """Every value held of an item, with its unit, the newest period first; read a page at a time where it is shown."""
    rows = Holding.objects.of(district).filter(item_id=item)
    rows = rows.filter(period=period) if period else rows
    return rows.select_related("unit").order_by("-period", "unit_id", "source")


def periods_held(district: int, item: int) -> list[str]:
    """The periods for which something is held of an item, the newest first."""
    rows = Holding.objects.of(district).filter(item_id=item).order_by("-period")
    return list(rows.values_list("period", flat=True).distinct())


def _best_first(rows: QuerySet[Holding]) -> QuerySet[Holding]:
    is_decision = Case(When(source=DECISION, then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.select_related("item").order_by(is_decision, "-is_confirmed", "-held_at", "pk")


def open_conflicts(
    district: int, codes: Iterable[str] = (), units: Iterable[int] = (), period: str = ""
) -> list[Conflict]:
    """The conflicts that keep a figure out of the scores; narrowed by whatever is named."""
    rows = Conflict.objects.of(district).filter(state="open").select_related("item", "unit")
    narrow = {"item__code__in": list(codes), "unit_id__in": list(units), "period": period}
    return list(rows.filter(**{key: value for key, value in narrow.items() if value}).order_by("pk"))


def visible_conflicts(district: int, actor: Actor, state: str = "") -> list[Conflict]:
    """The conflicts an actor may see, open ones first: all, those of units reported for, and of items kept."""
    rows = Conflict.objects.of(district).select_related("item__keeper", "unit")
    if not (actor.is_house or SEES_ALL.holds(actor, Thing(district))):
        rows = rows.filter(_within(actor))
    rows = rows.filter(state=state) if state else rows
    return list(rows.order_by("-state", "-opened_at", "-pk"))


def _within(actor: Actor) -> Q:
    """The policy's ``in_reach`` and ``in_charge`` as a condition of the query."""
    wanted = Q(pk__in=[])
    for path in actor.paths(Role.REPORTER):
        wanted |= Q(unit__path__startswith=path)
    for path in actor.paths(Role.VERIFIER):
        wanted |= Q(item__keeper__path__startswith=path)
    return wanted


def conflict(district: int, pk: int) -> Conflict:
    """The conflict with this id, with its item, keeper and unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Conflict.objects.of(district).filter(pk=pk).select_related("item__keeper", "unit").first()
    if row is None:
        raise absent(Words("数据冲突", "conflict"))
    return row


def thing_of_item(item: DataItem) -> Thing:
    """An item as the policy sees it; its keeper must be loaded."""
    return Thing(item.district_id, keeper=item.keeper.path)


def thing_of_conflict(conflict: Conflict) -> Thing:
    """A conflict as the policy sees it: whose figure, who keeps it, and who reported the two values."""
    return Thing(
        conflict.district_id,
        path=conflict.unit.path,
        unit=conflict.unit.name,
        keeper=conflict.item.keeper.path,
        done={"figure.submit": frozenset(conflict.given_by)},
    )
