"""Founds a whole district from one plan or one workbook: units, codes, people and posts, all or nothing."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.db import transaction

from liangpai.access.actor import house
from liangpai.access.models import Account
from liangpai.access.rules import refuse_weak
from liangpai.districts.operations import found
from liangpai.districts.queries import by_code
from liangpai.ledger.operations import record
from liangpai.organisations.models import Appointment, Post, Unit, UnitCode
from liangpai.organisations.operations.workbook import read_district_workbook
from liangpai.organisations.operations.writing import write_paths
from liangpai.organisations.rules.founding import (
    DistrictPlan,
    PlannedPerson,
    PlannedPost,
    PlannedUnit,
    plan_problems,
)
from liangpai.organisations.rules.names import pinyin_of, plain_name
from liangpai.problems import Problem, refuse_errors
from liangpai.refusal import insist


@dataclass(frozen=True, slots=True)
class Founded:
    """A district that was founded, its units and accounts by their names in the plan, and the passwords made for it."""

    district: int
    units: Mapping[str, int]
    accounts: Mapping[str, int]
    passwords: Mapping[str, str] = field(repr=False)
    """By user name, only where the plan named none; told once, and to be changed at the first sign-in."""


def found_from_workbook(*, source: Path | bytes, on: date, at: datetime) -> Founded:
    """Found a district from its workbook (``registers.district_template``).

    Raises:
        Rejected: with every problem by its cell; then nothing is stored.
    """
    plan, problems = read_district_workbook(source)
    refuse_errors([*problems, *_taken(plan)])
    return found_district(plan=plan, on=on, at=at)


@transaction.atomic
def found_district(*, plan: DistrictPlan, on: date, at: datetime) -> Founded:
    """Found a district from a plan; what has no date of its own begins on ``on``.

    Raises:
        Rejected: with every problem of the plan; then nothing is stored.
    """
    refuse_errors([*plan_problems(plan), *_taken(plan)])
    district = found(
        code=plan.code,
        name=plan.name,
        hash_algorithm=plan.hash_algorithm,
        is_demo=plan.is_demo,
        office_phone=plan.office_phone,
    ).pk
    made = {
        person.username: _password() for person in plan.people if person.has_password and not person.password
    }
    people = [
        replace(person, password=person.password or made.get(person.username, "")) for person in plan.people
    ]
    for person in people:
        insist(refuse_weak(person.password, person.username) if person.has_password else None)
    units = _found_units(district, plan, on)
    accounts = _found_accounts(district, people, made, at)
    _found_posts(district, plan.posts, units, accounts, on)
    content = {
        "code": plan.code,
        "name": plan.name,
        "units": [unit.name for unit in plan.units],
        "accounts": [person.username for person in plan.people],
        "posts": len(plan.posts),
        "on": str(on),
    }
    record(
        district=district,
        actor=house(district),
        at=at,
        action="district.found",
        subject=("district", district),
        content=content,
    )
    return Founded(district, units, accounts, made)


def _found_units(district: int, plan: DistrictPlan, on: date) -> dict[str, int]:
    """Level by level, so that each level is one statement."""
    ids: dict[str, int] = {}
    waiting = list(enumerate(plan.units, 1))
    while waiting:
        ready = [(order, unit) for order, unit in waiting if not unit.parent or unit.parent in ids]
        waiting = [(order, unit) for order, unit in waiting if unit.parent and unit.parent not in ids]
        rows = [_unit(district, unit, ids.get(unit.parent), on, order) for order, unit in ready]
        made = Unit.objects.bulk_create(rows)
        write_paths(district)
        ids |= {unit.no: row.pk for (_, unit), row in zip(ready, made, strict=True)}
    UnitCode.objects.bulk_create(
        UnitCode(
            district_id=district,
            unit_id=ids[unit.no],
            system=system,
            code=code,
            valid_from=unit.founded_on or on,
        )
        for unit in plan.units
        for system, code in unit.codes
    )
    return ids


def _unit(district: int, unit: PlannedUnit, parent: int | None, on: date, order: int) -> Unit:
    return Unit(
        district_id=district,
        kind=unit.kind,
        name=unit.name,
        name_plain=plain_name(unit.name),
        pinyin=pinyin_of(unit.name),
        class_code=unit.class_code,
        tier=unit.tier,
        parent_id=parent,
        path="",
        state="running",
        founded_on=unit.founded_on or on,
        order=order,
    )


def _found_accounts(
    district: int, people: list[PlannedPerson], made: Mapping[str, str], at: datetime
) -> dict[str, int]:
    rows = [
        Account(
            district_id=district,
            username=person.username,
            name=person.name,
            email=person.email,
            password=make_password(person.password if person.has_password else None),
            created_at=at,
            password_changed_at=None if person.username in made else at,
        )
        for person in people
    ]
    return {row.username: row.pk for row in Account.objects.bulk_create(rows)}


def _found_posts(
    district: int,
    posts: tuple[PlannedPost, ...],
    units: Mapping[str, int],
    accounts: Mapping[str, int],
    on: date,
) -> None:
    rows = [
        Post(
            district_id=district,
            unit_id=units[post.unit],
            title=post.title,
            roles=list(post.roles),
            is_head=post.is_head,
            founded_on=post.since or on,
        )
        for post in posts
    ]
    made = Post.objects.bulk_create(rows)
    Appointment.objects.bulk_create(
        Appointment(
            district_id=district, post=row, account_id=accounts[post.holder], from_on=post.since or on
        )
        for post, row in zip(posts, made, strict=True)
        if post.holder
    )


def _taken(plan: DistrictPlan) -> list[Problem]:
    """What this installation has already: the whole district, or else user names of other people."""
    if by_code(plan.code):
        zh = f"区划代码为“{plan.code}”的区县已经建立，不能再建一次；请用 liangpai serve 启动后登录"
        en = f"the district {plan.code} is founded already, and is so only once: start liangpai serve and sign in"
        return [Problem("district.code_taken", plan.at("code"), zh, en)]
    names = [person.username for person in plan.people]
    taken = set(Account.objects.filter(username__in=names).values_list("username", flat=True))
    return [
        Problem(
            "account.taken",
            person.at("username"),
            f"用户名“{person.username}”已被使用，请换一个",
            f"the user name {person.username} is taken: choose another",
        )
        for person in plan.people
        if person.username in taken
    ]


def _password() -> str:
    """A first password that the rules accept: long, random, of several kinds."""
    while True:
        made = secrets.token_urlsafe(12)
        if refuse_weak(made) is None:
            return made
