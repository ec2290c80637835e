"""Writes of units: found, start, rename, change, adjust, merge and abolish, each with its history kept."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import F, Max, Q, Value
from django.db.models.functions import Concat, Substr

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.organisations.models import Appointment, ContactPoint, Membership, Post, Unit, UnitCode
from liangpai.organisations.operations.writing import write_code, write_paths
from liangpai.organisations.queries import below, unit
from liangpai.organisations.rules.names import pinyin_of, plain_name
from liangpai.organisations.rules.units import (
    refuse_backwards,
    refuse_bad_merge,
    refuse_blank,
    refuse_children,
    refuse_ended_parent,
    refuse_kind,
)
from liangpai.organisations.workflow import UNIT
from liangpai.refusal import Refusal, insist
from liangpai.statemachine import advance
from liangpai.words import Words

NAME = Words("名称", "name")


@transaction.atomic
def found_unit(
    *,
    district: int,
    kind: str,
    name: str,
    parent: int | None,
    founded_on: date,
    actor: Actor,
    at: datetime,
    class_code: str = "",
    tier: str = "",
    codes: Sequence[tuple[str, str]] = (),
    is_planned: bool = False,
    order: int | None = None,
) -> Unit:
    """Found a unit below another, last among them where no place is named; ``codes`` are pairs of system and code.

    A planned one (拟设) is started later.

    Raises:
        Refused: not permitted, unknown kind, a parent that has ended, or a code that was used before.
    """
    above = unit(district, parent) if parent is not None else None
    permit("unit.found", actor, Thing(district, path=above.path if above else ""))
    gone = refuse_ended_parent(above.name, above.ended_on, founded_on) if above else None
    insist(refuse_kind(kind), refuse_blank(name, NAME), gone)
    found = Unit.objects.create(
        district_id=district,
        kind=kind,
        **_named(name),
        class_code=class_code,
        tier=tier,
        parent=above,
        path="",
        state=UNIT.start,
        founded_on=founded_on,
        order=_last(district, parent) if order is None else order,
    )
    write_paths(district)
    for system, code in codes:
        write_code(district, found.pk, system, code, founded_on)
    if not is_planned:
        advance(UNIT, Unit.objects.of(district).filter(pk=found.pk), "unit.start", UNIT.start)
    told = {"name": name, "kind": kind, "parent": parent, "codes": dict(codes), "on": str(founded_on)}
    subject = ("unit", found.pk)
    record(district=district, actor=actor, at=at, action="unit.found", subject=subject, content=told)
    return unit(district, found.pk)


def start(*, district: int, pk: int, actor: Actor, at: datetime) -> None:
    """Let a planned unit begin to run."""
    _move(district, pk, "unit.start", actor, at)


def adjust(*, district: int, pk: int, actor: Actor, at: datetime) -> None:
    """Say that a unit is being reorganised (调整), before it is merged or goes on."""
    _move(district, pk, "unit.adjust", actor, at)


def settle(*, district: int, pk: int, actor: Actor, at: datetime) -> None:
    """Let a unit go on after its reorganisation."""
    _move(district, pk, "unit.settle", actor, at)


@transaction.atomic
def _move(district: int, pk: int, action: str, actor: Actor, at: datetime) -> None:
    found = unit(district, pk)
    permit(action, actor, Thing(district, path=found.path))
    advance(UNIT, Unit.objects.of(district).filter(pk=pk), action, found.state)
    record(district=district, actor=actor, at=at, action=action, subject=("unit", pk))


@transaction.atomic
def rename(*, district: int, pk: int, name: str, actor: Actor, at: datetime) -> None:
    """Give a unit another name; the ledger keeps the one before.

    Raises:
        Refused: not permitted, no name, or the unit has ended.
    """
    found = unit(district, pk)
    permit("unit.change", actor, Thing(district, path=found.path))
    insist(refuse_blank(name, NAME), _refuse_ended(found))
    Unit.objects.of(district).filter(pk=pk).update(**_named(name))
    content = {"name": [found.name, name]}
    record(district=district, actor=actor, at=at, action="unit.change", subject=("unit", pk), content=content)


@transaction.atomic
def change(
    *, district: int, pk: int, class_code: str, tier: str, order: int, actor: Actor, at: datetime
) -> None:
    """Put a unit into a class and a tier, and into its place in lists.

    Raises:
        Refused: not permitted, or the unit has ended.
    """
    found = unit(district, pk)
    permit("unit.change", actor, Thing(district, path=found.path))
    insist(_refuse_ended(found))
    Unit.objects.of(district).filter(pk=pk).update(class_code=class_code, tier=tier, order=order)
    content = {
        "class": [found.class_code, class_code],
        "tier": [found.tier, tier],
        "order": [found.order, order],
    }
    record(district=district, actor=actor, at=at, action="unit.change", subject=("unit", pk), content=content)


@transaction.atomic
def merge_units(
    *, district: int, units: Sequence[int], into: int, on: date, actor: Actor, at: datetime
) -> None:
    """Merge units into another from a day on: they end with their codes and posts, what lay below them moves over.

    Raises:
        Refused: not permitted, a unit is merged into itself, or one of them has ended.
    """
    gone = [unit(district, pk) for pk in units]
    for one in gone:
        permit("unit.merge", actor, Thing(district, path=one.path))
    target = unit(district, into)
    permit("unit.merge", actor, Thing(district, path=target.path))
    insist(
        refuse_bad_merge(units, target.path),
        _refuse_ended(target),
        *(refuse_backwards(one.founded_on, on) for one in gone),
    )
    for one in gone:
        _end(district, one, "unit.merge", on, merged_into=target)
        _move_children(district, one, target)
    content = {"units": list(units), "names": [one.name for one in gone], "into": into, "on": str(on)}
    record(
        district=district, actor=actor, at=at, action="unit.merge", subject=("unit", into), content=content
    )


@transaction.atomic
def abolish(*, district: int, pk: int, on: date, basis: str, actor: Actor, at: datetime) -> None:
    """Abolish a unit from a day on; its codes and posts end with it.

    Raises:
        Refused: not permitted, units below it are still running, or it has ended already.
    """
    found = unit(district, pk)
    permit("unit.abolish", actor, Thing(district, path=found.path))
    insist(
        refuse_blank(basis, Words("依据", "basis")),
        refuse_children(len(below(district, pk, on))),
        refuse_backwards(found.founded_on, on),
    )
    _end(district, found, "unit.abolish", on)
    content = {"on": str(on), "basis": basis}
    record(
        district=district, actor=actor, at=at, action="unit.abolish", subject=("unit", pk), content=content
    )


def _last(district: int, parent: int | None) -> int:
    found = Unit.objects.of(district).filter(parent_id=parent).aggregate(last=Max("order"))["last"]
    return (found or 0) + 1


def _end(district: int, found: Unit, action: str, on: date, merged_into: Unit | None = None) -> None:
    """End a unit and everything that hangs on it, on one day."""
    rows = Unit.objects.of(district).filter(pk=found.pk)
    advance(UNIT, rows, action, found.state, ended_on=on, merged_into=merged_into)
    UnitCode.objects.of(district).filter(unit=found, valid_to=None).update(valid_to=on)
    posts = Post.objects.of(district).filter(unit=found).filter(Q(ended_on=None) | Q(ended_on__gt=on))
    held = Appointment.objects.of(district).filter(post_id__in=list(posts.values_list("pk", flat=True)))
    held.filter(Q(to_on=None) | Q(to_on__gt=on)).update(to_on=on)
    posts.update(ended_on=on)
    running = Q(to_on=None) | Q(to_on__gt=on)
    part = Membership.objects.of(district).filter(Q(member=found) | Q(task_force=found))
    part.filter(running).update(to_on=on)
    ContactPoint.objects.of(district).filter(unit=found).filter(running).update(to_on=on)


def _move_children(district: int, gone: Unit, target: Unit) -> None:
    """Hang what lies below a merged unit under the other, all levels with their paths."""
    subtree = Unit.objects.of(district).filter(path__startswith=gone.path).exclude(pk=gone.pk)
    rest = Substr(F("path"), len(gone.path) + 1)
    subtree.update(path=Concat(Value(target.path), rest))
    Unit.objects.of(district).filter(parent=gone, ended_on=None).update(parent=target)


def _refuse_ended(found: Unit) -> Refusal | None:
    if found.ended_on is None:
        return None
    words = Words("“{name}”已撤并，只能查看", "{name} has ended and can only be looked at")
    return Refusal("unit.ended", words.format(name=found.name))


def _named(name: str) -> dict[str, str]:
    return {"name": name.strip(), "name_plain": plain_name(name.strip()), "pinyin": pinyin_of(name.strip())}
