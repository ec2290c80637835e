"""Reads of data items, of what is held, of conflicts between sources, and of requests to share."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.access.policy.who import ANSWERS, SEES_ALL, VERIFIES
from liangpai.access.roles import Role
from liangpai.catalogue.models import Conflict, DataItem, Holding, Share, ShareUse
from liangpai.catalogue.rules import DECISION, LEVELS, not_theirs_yet
from liangpai.catalogue.workflow import SHARE
from liangpai.refusal import Refusal, absent
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


def readable(rows: QuerySet[Holding], item: DataItem, actor: Actor, on: date) -> QuerySet[Holding]:
    """Of the values held of an item those an actor may see: all, where it is kept by or shared with the actor's unit.

    Args:
        rows: values held of the item.
        item: the item, with its keeper.
        actor: who reads.
        on: the day on which a share must be open.
    """
    thing = thing_of_item(item)
    if actor.is_house or SEES_ALL.holds(actor, thing) or VERIFIES.holds(actor, thing):
        return rows
    if is_shared_with(item.district_id, item.pk, actor, on):
        return rows
    own = Q(pk__in=[])
    for path in actor.paths(Role.REPORTER):
        own |= Q(unit__path__startswith=path)
    return rows.filter(own)


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


_OFFICERS = (Role.REPORTER, Role.VERIFIER)


def visible_shares(district: int, actor: Actor) -> QuerySet[Share]:
    """The requests an actor may see, the newest first: all, those of the own units, and those for items kept there."""
    rows = Share.objects.of(district).select_related("item__keeper", "unit")
    if not (actor.is_house or SEES_ALL.holds(actor, Thing(district))):
        rows = rows.filter(_of(actor, "unit__path") | _of(actor, "item__keeper__path"))
    return rows.order_by("-pk")


def states_of(rows: QuerySet[Share]) -> list[tuple[str, int]]:
    """How many of the requests are in each state."""
    return list(rows.order_by("state").values_list("state").annotate(Count("pk")))


def in_turn(rows: QuerySet[Share], state: str) -> QuerySet[Share]:
    """The requests of a state, or of all; those that wait for an answer by their deadlines."""
    rows = rows.filter(state=state) if state else rows
    return rows.order_by("due_on", "pk") if state == "asked" else rows


def to_answer(district: int, actor: Actor) -> QuerySet[Share]:
    """The requests that wait on an actor for an answer: those for items kept, and those raised to the actor's level."""
    wanted = _of(actor, "item__keeper__path")
    wanted |= Q(level__gte=2) if actor.has(Role.ASSESSOR) else Q(pk__in=[])
    wanted |= Q(level__gte=3) if actor.has(Role.APPROVER) else Q(pk__in=[])
    return Share.objects.of(district).filter(wanted, state="asked").order_by("due_on", "pk")


def to_open(district: int, actor: Actor) -> QuerySet[Share]:
    """The requests that were granted and wait for the actor's unit to open them."""
    return Share.objects.of(district).filter(_of(actor, "item__keeper__path"), state="granted").order_by("pk")


def asked_for(district: int, actor: Actor) -> QuerySet[Share]:
    """The requests of the actor's units that wait on others."""
    rows = Share.objects.of(district).filter(_of(actor, "unit__path"), state__in=("asked", "granted"))
    return rows.order_by("due_on", "pk")


def _of(actor: Actor, column: str) -> Q:
    """What lies at or below the posts of an officer, by a column of paths."""
    wanted = Q(pk__in=[])
    for path in actor.paths(*_OFFICERS):
        wanted |= Q(**{f"{column}__startswith": path})
    return wanted


def share(district: int, pk: int) -> Share:
    """The request with this id, with its item, keeper and unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Share.objects.of(district).filter(pk=pk).select_related("item__keeper", "unit").first()
    if row is None:
        raise absent(Words("共享申请", "request to share"))
    return row


def uses_of(district: int, share: int) -> list[ShareUse]:
    """What the asking unit has recorded of its use, the newest first."""
    return list(ShareUse.objects.of(district).filter(share_id=share).order_by("-used_on", "-pk"))


def falling_due(district: int, on: date) -> list[int]:
    """The requests that silence or time moves by a day."""
    rows = Share.objects.of(district)
    silent = rows.filter(state="asked", level__lt=max(LEVELS), due_on__lt=on)
    over = rows.filter(state__in=("granted", "opened"), until_on__lt=on)
    return sorted({*silent.values_list("pk", flat=True), *over.values_list("pk", flat=True)})


def is_shared_with(district: int, item: int, actor: Actor, on: date) -> bool:
    """Whether an item has been opened to one of the actor's units on a day."""
    rows = Share.objects.of(district).filter(item_id=item, state="opened", until_on__gte=on)
    return rows.filter(_of(actor, "unit__path")).exists()


def thing_of_share(share: Share) -> Thing:
    """A request as the policy sees it: who asks, who keeps the item, and which account asked."""
    asked = frozenset() if share.asked_by is None else frozenset({share.asked_by})
    return Thing(
        share.district_id,
        path=share.unit.path,
        unit=share.unit.name,
        keeper=share.item.keeper.path,
        done={"share.ask": asked},
    )


def level_of(actor: Actor, thing: Thing) -> int:
    """At which level an actor answers: as the keeper's officer, as the office, or as the approver."""
    if actor.is_house or ANSWERS.holds(actor, thing):
        return 1
    return 2 if actor.has(Role.ASSESSOR) else 3


def why_no_move(share: Share, actor: Actor) -> dict[str, Refusal | None]:
    """For each move of a person, why the actor may not make it now; None where it is open."""
    thing = thing_of_share(share)
    turn = not_theirs_yet(share.level, level_of(actor, thing))
    answers = ("share.grant", "share.refuse")
    return {
        move.action: SHARE.refuse(move.action, share.state)
        or permits(move.action, actor, thing)
        or (turn if move.action in answers else None)
        for move in SHARE.moves
    }
