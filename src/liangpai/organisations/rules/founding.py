"""The plan of a new district, and what is wrong with it before anything is written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from liangpai.access.roles import NAMES
from liangpai.organisations.rules.posts import refuse_unknown_roles
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

ROLES_BY_NAME = {words.zh: role for role, words in NAMES.items()}


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit to be founded; ``no`` is its number within the plan, ``parent`` the number of the one above."""

    no: str
    name: str
    kind: str
    parent: str = ""
    class_code: str = ""
    tier: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    founded_on: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """A person to be given an account; without a password one is made and told once."""

    username: str
    name: str
    email: str = ""
    password: str = field(default="", repr=False)
    place: str = ""
    has_password: bool = True
    """False for people of a demonstration: no password opens their account, now or by guessing."""


@dataclass(frozen=True, slots=True)
class PlannedPost:
    """A post to be founded with its holder."""

    unit: str
    title: str
    roles: tuple[str, ...] = ()
    holder: str = ""
    is_head: bool = False
    since: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class DistrictPlan:
    """A whole district: its own settings, units, people and posts."""

    code: str
    name: str
    units: tuple[PlannedUnit, ...]
    people: tuple[PlannedPerson, ...] = ()
    posts: tuple[PlannedPost, ...] = ()
    office_phone: str = ""
    hash_algorithm: str = "sha256"
    is_demo: bool = False


DISTRICT_CODE = re.compile(r"[0-9]{6}|[A-Za-z][A-Za-z0-9]{1,11}")


def plan_problems(plan: DistrictPlan) -> list[Problem]:
    """Everything in a plan that cannot be founded, each by its cell."""
    return [*_of_settings(plan), *_of_units(plan), *_of_posts(plan), *_of_holders(plan)]


def roles_named(text: str) -> tuple[str, ...]:
    """The roles in a cell such as 填报员、核验员; a word that names none is kept, to be reported."""
    words = [word.strip() for word in text.replace("，", "、").replace(",", "、").split("、")]
    return tuple(str(ROLES_BY_NAME.get(word, word)) for word in words if word)


def _of_settings(plan: DistrictPlan) -> Iterator[Problem]:
    if not plan.code or not plan.name:
        yield _problem("district.blank", "区县", "请填区划代码和名称", "give the district's code and name")
    elif not DISTRICT_CODE.fullmatch(plan.code):
        zh = "区划代码应为国家标准6位数字，虚构的区以字母开头，2至12位"
        yield _problem(
            "district.code",
            "区县",
            zh,
            "a code is the six digits of GB/T 2260; a fictional one begins with a letter, 2–12 signs",
        )
    if plan.hash_algorithm not in ("sha256", "sm3"):
        yield _problem("district.hash", "区县", "校验算法只能是 sha256 或 sm3", "the hash is sha256 or sm3")


def _of_units(plan: DistrictPlan) -> Iterator[Problem]:
    earlier: set[str] = set()
    numbers = {unit.no for unit in plan.units}
    used: dict[tuple[str, str], str] = {}
    tops = 0
    for unit in plan.units:
        tops += not unit.parent
        if unit.parent and unit.parent not in earlier:
            later = unit.parent in numbers
            zh = "上级“{no}”须排在本单位之前" if later else "没有编号为“{no}”的上级单位"
            en = "the parent {no} must stand above this row" if later else "there is no unit {no}"
            yield _problem("unit.parent", unit.place, zh, en, no=unit.parent)
        for code in unit.codes:
            if code in used:
                zh, en = "编码{digits}已用于“{name}”", "the code {digits} is that of {name}"
                yield _problem("code.used", unit.place, zh, en, digits=code[1], name=used[code])
            used.setdefault(code, unit.name)
        earlier.add(unit.no)
    if tops != 1:
        zh, en = (
            "最上级单位（上级编号空着的）应当正好一个，现有{n}个",
            "exactly one unit has no parent, not {n}",
        )
        yield _problem("unit.top", "单位", zh, en, n=tops)


def _of_posts(plan: DistrictPlan) -> Iterator[Problem]:
    numbers = {unit.no for unit in plan.units}
    people = {person.username for person in plan.people}
    for post in plan.posts:
        if post.unit not in numbers:
            yield _problem(
                "post.unit",
                post.place,
                "没有编号为“{no}”的单位",
                "there is no unit {no}",
                no=post.unit,
            )
        if post.holder and post.holder not in people:
            zh, en = "“人员”表里没有用户名“{name}”", "there is no person with the user name {name}"
            yield _problem("post.holder", post.place, zh, en, name=post.holder)
        yield from _refused(refuse_unknown_roles(post.roles), post.place)


def _of_holders(plan: DistrictPlan) -> Iterator[Problem]:
    """The roles of one person over all posts, such as two administrators in one."""
    for person in plan.people:
        held = [post for post in plan.posts if post.holder == person.username]
        roles = {role for post in held for role in post.roles}
        each = any(refuse_unknown_roles(post.roles) for post in held)
        if not each:
            yield from _refused(refuse_unknown_roles(sorted(roles)), person.place)


def _refused(refusal: Refusal | None, place: str) -> Iterable[Problem]:
    return [Problem(refusal.code, place, refusal.words.zh, refusal.words.en)] if refusal else []


def _problem(code: str, place: str, zh: str, en: str, **values: object) -> Problem:
    words = Words(zh, en).format(**values)
    return Problem(code, place, words.zh, words.en)
