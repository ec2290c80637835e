"""The standing cast of every test: a small district with one person for each part, made by walking the real tables."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from liangpai.access.actor import STRANGER, Actor
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.districts.models import District
from liangpai.entrance.actors import actor_of_account
from liangpai.organisations.models import Appointment, Post, Unit

AT = datetime(2024, 1, 10, 2, 0, tzinfo=UTC)
ON = date(2024, 1, 10)
SINCE = date(2023, 1, 1)

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
    """Build the cast in a new district; ``suffix`` keeps the user names of a second district apart."""
    district = District.objects.create(code=code, name=name, is_demo=False)
    cast = Cast(district.pk, actors={"stranger": STRANGER})
    for key, (title, kind, class_code, parent) in UNITS.items():
        above = cast.units[parent] if parent else None
        unit = Unit.objects.create(
            district=district,
            kind=kind,
            name=title,
            name_plain=title,
            class_code=class_code,
            parent=above,
            path="",
            founded_on=SINCE,
        )
        unit.path = f"{above.path if above else '/'}{unit.pk}/"
        Unit.objects.of(district.pk).filter(pk=unit.pk).update(path=unit.path)
        cast.units[key] = unit
    for person, (unit_key, title, roles) in CAST.items():
        account = Account(district=district, username=f"{person}{suffix}", name=person, created_at=AT)
        account.set_password("not-a-secret-9")
        account.save()
        post = Post.objects.create(
            district=district, unit=cast.units[unit_key], title=title, roles=roles, founded_on=SINCE
        )
        Appointment.objects.create(district=district, post=post, account=account, from_on=SINCE)
        cast.accounts[person] = account
        cast.actors[person] = actor_of_account(district.pk, account.pk, ON)
    return cast
