"""A made-up province as one district: towns and villages with their clerks, a scheme of 60 indicators, rounds of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction
from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.functions import Concat

from benchmarks.house import VILLAGES
from benchmarks.villages import CODE, scheme
from liangpai.access.actor import Actor
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.catalogue.models import DataItem
from liangpai.districts.models import District
from liangpai.frameworks.models import SchemeVersion
from liangpai.organisations.models import Appointment, Post, Unit
from liangpai.organisations.operations import found_district
from liangpai.organisations.queries import actors_of
from liangpai.organisations.rules.founding import DistrictPlan, PlannedPerson, PlannedPost, PlannedUnit
from liangpai.results.models import Asked, Round
from liangpai.scoring.scheme import scheme_hash, to_yaml
from liangpai.upkeep.readiness import make_ready

AT = datetime(2024, 1, 10, 2, 0, tzinfo=UTC)
ON, SINCE = date(2024, 1, 10), date(2018, 1, 1)
PER_TOWN = 15
BATCH = 2_000

POSTS = (
    ("office", "考核组长", (Role.ASSESSOR,), "zhao"),
    ("department", "业务科长", (Role.VERIFIER,), "wu"),
    ("headquarters", "总指挥", (Role.APPROVER, Role.LEADER), "wang"),
    ("legal", "法制科长", (Role.LEGAL,), "zheng"),
    ("office", "系统管理员", (Role.SYSTEM,), "feng"),
    ("office", "安全管理员", (Role.SECURITY,), "chen"),
)


@dataclass(frozen=True)
class Province:
    """The district, its people by user name, its villages in order, and the scheme it assesses by."""

    district: int
    actors: dict[str, Actor]
    accounts: dict[str, int]
    towns: list[int]
    villages: list[int]
    scheme: int
    keeper: int
    """The department that owes answers and keeps every item."""

    @property
    def readers(self) -> dict[str, str]:
        """User names by whom the benchmarks call them: the six people, and the clerks of a town and of its village."""
        middle = len(self.villages) // 2
        clerks = {"town": self.towns[middle // PER_TOWN], "village": self.villages[middle]}
        named = {part: f"clerk{unit}" for part, unit in clerks.items()}
        return named | {name: name for *_, name in POSTS}


def a_province(villages: int = VILLAGES) -> Province:
    """Found the district by the real operation, then add its thousands of units and people straight to the tables."""
    make_ready()
    units = (
        PlannedUnit("headquarters", "省指挥部", "headquarters"),
        PlannedUnit("office", "指挥部办公室", "office", "headquarters"),
        PlannedUnit("department", "省农业农村厅", "department", "headquarters"),
        PlannedUnit("legal", "省司法厅", "department", "headquarters"),
    )
    plan = DistrictPlan(
        "YN",
        "云岫省",
        units=units,
        people=tuple(PlannedPerson(name, name, has_password=False) for *_, name in POSTS),
        posts=tuple(PlannedPost(unit, title, roles, name) for unit, title, roles, name in POSTS),
        is_demo=True,
    )
    made = found_district(plan=plan, on=SINCE, at=AT)
    District.objects.filter(pk=made.district).update(demo_at=AT)
    with transaction.atomic():
        town, village = {"kind": "town", "word": "镇"}, {"kind": "village", "word": "村", "class_code": CODE}
        towns = _units(made.district, -(-villages // PER_TOWN), [made.units["headquarters"]], **town)
        ids = _units(made.district, villages, towns, **village)
        _people(made.district, towns, "镇填报员")
        _people(made.district, ids, "村文书")
        version = _scheme(made.district, made.units["department"])
    accounts = dict(Account.objects.filter(district_id=made.district).values_list("username", "pk"))
    people = {name for *_, name in POSTS}
    actors = {actor.name: actor for actor in actors_of(made.district, ON) if actor.name in people}
    return Province(made.district, actors, accounts, towns, ids, version, made.units["department"])


def _units(
    district: int, count: int, parents: Sequence[int], *, kind: str, word: str, class_code: str = ""
) -> list[int]:
    each = -(-count // len(parents))
    rows = [
        Unit(
            district_id=district,
            kind=kind,
            name=f"第{number}{word}",
            name_plain=f"第{number}{word}",
            pinyin=f"d{number} di{number}",
            class_code=class_code,
            parent_id=parents[number // each],
            path="",
            founded_on=SINCE,
            order=number,
        )
        for number in range(count)
    ]
    made = Unit.objects.bulk_create(rows, batch_size=BATCH)
    own = Concat(F("id"), Value("/"), output_field=CharField())
    above = Unit.objects.of(district).filter(pk=OuterRef("parent_id")).values("path")
    Unit.objects.of(district).filter(path="").update(path=Concat(Subquery(above), own))
    return [row.pk for row in made]


def _people(district: int, units: Sequence[int], title: str) -> None:
    """A reporting officer for every unit."""
    accounts = Account.objects.bulk_create(
        (
            Account(
                district_id=district,
                username=f"clerk{unit}",
                name=f"clerk{unit}",
                password="!",  # noqa: S106 - no password opens it
                created_at=AT,
                last_login=AT,
            )
            for unit in units
        ),
        batch_size=BATCH,
    )
    posts = Post.objects.bulk_create(
        (
            Post(district_id=district, unit_id=unit, title=title, roles=[Role.REPORTER], founded_on=SINCE)
            for unit in units
        ),
        batch_size=BATCH,
    )
    Appointment.objects.bulk_create(
        (
            Appointment(district_id=district, post_id=post.pk, account_id=account.pk, from_on=SINCE)
            for post, account in zip(posts, accounts, strict=True)
        ),
        batch_size=BATCH,
    )


def _scheme(district: int, keeper: int) -> int:
    asked = scheme()
    DataItem.objects.bulk_create(
        DataItem(district_id=district, code=one.code, name=one.name, unit_of_measure="万元", keeper_id=keeper)
        for one in asked.indicators
    )
    version = SchemeVersion.objects.create(
        district_id=district,
        family=asked.id,
        version=asked.version,
        name=asked.name,
        period=asked.period,
        document=to_yaml(asked),
        content_hash=scheme_hash(asked),
        state="active",
        activated_at=AT,
    )
    return version.pk


def a_round(province: Province, period: str, state: str = "open", villages: int | None = None) -> Round:
    """A round by the scheme for the first villages, or for all."""
    made = Round.objects.create(
        district_id=province.district,
        name=f"{period}年考核填报",
        period=period,
        scheme_id=province.scheme,
        opens_on=date(int(period) + 1, 1, 2),
        due_on=date(int(period) + 1, 1, 20),
        state=state,
    )
    Asked.objects.bulk_create(
        (
            Asked(
                district_id=province.district,
                round_id=made.pk,
                unit_id=unit,
                code=f"V{number:05}",
                class_code=CODE,
                order=number,
            )
            for number, unit in enumerate(province.villages[:villages])
        ),
        batch_size=BATCH,
    )
    return made
