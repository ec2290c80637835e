"""The standing cast of every test: a small district with one person for each part, founded by the real operation."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from liangpai.access.actor import STRANGER, Actor
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.organisations.models import Unit
from liangpai.organisations.operations import found_district
from liangpai.organisations.queries import actors_of
from liangpai.organisations.rules.founding import DistrictPlan, PlannedPerson, PlannedPost, PlannedUnit

AT = datetime(2024, 1, 10, 2, 0, tzinfo=UTC)
ON = date(2024, 1, 10)
SINCE = date(2023, 1, 1)
PASSWORD = "not-a-secret-9"  # noqa: S105 - of people who exist only in tests

# person: unit, title, roles
CAST = {
    "zhao": ("office", "考核组长", [Role.ASSESSOR]),
    "qian": ("task_force", "专班联络员", [Role.VERIFIER]),
    "sun": ("town", "填报员", [Role.REPORTER]),
    "zhou": ("village", "村文书", [Role.REPORTER]),
    "wu": ("department", "业务科长", [Role.VERIFIER]),
    "li": ("discipline", "监督员", [Role.DISCIPLINE]),
    "zheng": ("legal", "法制科长", [Role.LEGAL]),
    "wang": ("headquarters", "总指挥", [Role.APPROVER, Role.LEADER]),
    "feng": ("office", "系统管理员", [Role.SYSTEM]),
    "chen": ("office", "安全管理员", [Role.SECURITY]),
    "chu": ("office", "审计管理员", [Role.AUDIT]),
}

# unit: name, kind, class, parent
UNITS = {
    "headquarters": ("区指挥部", "headquarters", "", None),
    "office": ("指挥部办公室", "office", "", "headquarters"),
    "task_force": ("乡村振兴专班", "task_force", "专班", "headquarters"),
    "department": ("区农业农村局", "department", "", "headquarters"),
    "discipline": ("区纪委监委", "department", "", "headquarters"),
    "legal": ("区司法局", "department", "", "headquarters"),
    "town": ("枕河镇", "town", "镇", "headquarters"),
    "other_town": ("听松镇", "town", "镇", "headquarters"),
    "village": ("溪口村", "village", "", "town"),
}


@dataclass
class Cast:
    """A district, its units by their part, and its people as actors and accounts."""

    district: int
    units: dict[str, Unit] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Actor:
        """``cast.sun`` is the actor of that name."""
        try:
            return self.__dict__["actors"][name]
        except KeyError:
            raise AttributeError(name) from None


def a_cast(code: str = "YX", name: str = "云岫区", suffix: str = "") -> Cast:
    """Found the cast's district; ``suffix`` keeps the user names of a second district apart."""
    made = found_district(plan=_plan(code, name, suffix), on=SINCE, at=AT)
    units = {unit.pk: unit for unit in Unit.objects.of(made.district)}
    accounts = {account.username: account for account in Account.objects.filter(district_id=made.district)}
    actors = {actor.account: actor for actor in actors_of(made.district, ON)}
    cast = Cast(made.district, {key: units[pk] for key, pk in made.units.items()})
    cast.accounts = {person: accounts[f"{person}{suffix}"] for person in CAST}
    cast.actors = {person: actors[account.pk] for person, account in cast.accounts.items()}
    cast.actors["stranger"] = STRANGER
    return cast


def _plan(code: str, name: str, suffix: str) -> DistrictPlan:
    return DistrictPlan(
        code,
        name,
        units=tuple(
            PlannedUnit(key, title, kind, parent or "", class_code)
            for key, (title, kind, class_code, parent) in UNITS.items()
        ),
        people=tuple(PlannedPerson(f"{person}{suffix}", person, password=PASSWORD) for person in CAST),
        posts=tuple(
            PlannedPost(unit, title, tuple(roles), f"{person}{suffix}")
            for person, (unit, title, roles) in CAST.items()
        ),
    )
