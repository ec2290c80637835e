"""The plan of a new district, and what is wrong with it before anything is written."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from liangpai.access.roles import NAMES
from liangpai.organisations.rules.posts import refuse_unknown_roles
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

ROLES_BY_NAME = {words.zh: role for role, words in NAMES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What every row of a plan has: the cells it was read from, by their columns."""

    places: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def at(self, column: str) -> str:
        """The cell of a column, where the plan was read from a workbook."""
        return self.places.get(column, "")


@dataclass(frozen=True, slots=True)
class PlannedUnit(Planned):
    """A unit to be founded; ``no`` is its number within the plan, ``parent`` the number of the one above."""

    no: str
    name: str
    kind: str
    parent: str = ""
    class_code: str = ""
    tier: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    founded_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedPerson(Planned):
    """A person to be given an account; without a password one is made and told once."""

    username: str
    name: str
    email: str = ""
    password: str = field(default="", repr=False)
    has_password: bool = True
    """False for people of a demonstration: no password opens their account, now or by guessing."""


@dataclass(frozen=True, slots=True)
class PlannedPost(Planned):
    """A post to be founded with its holder."""

    unit: str
    title: str
    roles: tuple[str, ...] = ()
    holder: str = ""
    is_head: bool = False
    since: date | None = None


@dataclass(frozen=True, slots=True)
class DistrictPlan(Planned):
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
    return [
        *_of_settings(plan),
        *_of_units(plan),
        *_of_the_top(plan),
        *_of_codes(plan),
        *_of_posts(plan),
        *_of_holders(plan),
    ]


def roles_named(text: str) -> tuple[str, ...]:
    """The roles in a cell such as 填报员、核验员; a word that names none is kept, to be reported."""
    words = [word.strip() for word in text.replace("，", "、").replace(",", "、").split("、")]
    return tuple(str(ROLES_BY_NAME.get(word, word)) for word in words if word)


def _of_settings(plan: DistrictPlan) -> Iterator[Problem]:
    if not plan.name:
        yield _problem("district.blank", plan.at("name"), "请填名称", "give the district's name")
    if not plan.code:
        yield _problem("district.blank", plan.at("code"), "请填区划代码", "give the district's code")
    elif not DISTRICT_CODE.fullmatch(plan.code):
        zh = "区划代码应为国家标准6位数字，虚构的区以字母开头，2至12位"
        en = "a code is the six digits of GB/T 2260; a fictional one begins with a letter, 2–12 signs"
        yield _problem("district.code", plan.at("code"), zh, en)
    if plan.hash_algorithm not in ("sha256", "sm3"):
        zh, en = "校验算法只能是 sha256 或 sm3", "the hash is sha256 or sm3"
        yield _problem("district.hash", plan.at("hash"), zh, en)


def _of_units(plan: DistrictPlan) -> Iterator[Problem]:
    earlier: set[str] = set()
    numbers = {unit.no for unit in plan.units}
    for unit in plan.units:
        if unit.parent and unit.parent not in earlier:
            later = unit.parent in numbers
            zh = "上级“{no}”须排在本单位之前" if later else "没有编号为“{no}”的上级单位"
            en = "the parent {no} must stand above this row" if later else "there is no unit {no}"
            yield _problem("unit.parent", unit.at("parent"), zh, en, no=unit.parent)
        earlier.add(unit.no)


def _of_the_top(plan: DistrictPlan) -> Iterator[Problem]:
    tops = [unit for unit in plan.units if not unit.parent]
    if not tops:
        zh, en = "要有一个最上级单位：它的上级编号空着", "one unit has no parent: the topmost"
        yield _problem("unit.top", "单位", zh, en)
    for unit in tops[1:]:
        zh = "上级编号空着的只能有一个，已有“{name}”；请填本单位的上级编号"
        en = "only one unit has no parent, and that is {name}: give the parent of this one"
        yield _problem("unit.top", unit.at("parent"), zh, en, name=tops[0].name)


def _of_codes(plan: DistrictPlan) -> Iterator[Problem]:
    used: dict[tuple[str, str], str] = {}
    for unit in plan.units:
        for code in unit.codes:
            if code in used:
                zh, en = "编码{digits}已用于“{name}”", "the code {digits} is that of {name}"
                yield _problem("code.used", unit.at(code[0]), zh, en, digits=code[1], name=used[code])
            used.setdefault(code, unit.name)


def _of_posts(plan: DistrictPlan) -> Iterator[Problem]:
    numbers = {unit.no for unit in plan.units}
    people = {person.username for person in plan.people}
    for post in plan.posts:
        if post.unit not in numbers:
            zh, en = "“单位”表里没有编号“{no}”", "there is no unit {no}"
            yield _problem("post.unit", post.at("unit"), zh, en, no=post.unit)
        if post.holder and post.holder not in people:
            zh, en = "“人员”表里没有用户名“{name}”", "there is no person with the user name {name}"
            yield _problem("post.holder", post.at("holder"), zh, en, name=post.holder)
        yield from _refused(refuse_unknown_roles(post.roles), post.at("roles"))


def _of_holders(plan: DistrictPlan) -> Iterator[Problem]:
    """The roles of one person over all posts, such as two administrators in one; named at the last of these posts."""
    for person in plan.people:
        held = [post for post in plan.posts if post.holder == person.username]
        roles = {role for post in held for role in post.roles}
        each = any(refuse_unknown_roles(post.roles) for post in held)
        if not each and held:
            yield from _refused(refuse_unknown_roles(sorted(roles)), held[-1].at("roles"))


def _refused(refusal: Refusal | None, place: str) -> Iterable[Problem]:
    return [Problem(refusal.code, place, refusal.words.zh, refusal.words.en)] if refusal else []


def _problem(code: str, place: str, zh: str, en: str, **values: object) -> Problem:
    words = Words(zh, en).format(**values)
    return Problem(code, place, words.zh, words.en)
