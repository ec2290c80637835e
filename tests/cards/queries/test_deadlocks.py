"""A whole card life with six people, and the step that would lack one."""

from datetime import UTC, date, datetime

import pytest

from liangpai.access.actor import Actor
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.cards import queries
from liangpai.organisations.models import Appointment, Post, Unit
from liangpai.organisations.operations import found_district
from liangpai.organisations.queries import actors_of
from liangpai.organisations.rules.founding import DistrictPlan, PlannedPerson, PlannedPost, PlannedUnit
from liangpai.upkeep.doctor.places import no_step_stuck
from tests.cards.stories import an_inspection, default
from tests.people import ON, PASSWORD, SINCE, UNITS, Cast

pytestmark = pytest.mark.django_db

SIX = {
    "zhao": ("office", "考核组长", (Role.ASSESSOR, Role.SYSTEM)),
    "sun": ("town", "填报员", (Role.REPORTER,)),
    "qian": ("task_force", "专班联络员", (Role.VERIFIER,)),
    "li": ("discipline", "监督员", (Role.DISCIPLINE,)),
    "zheng": ("legal", "法制科长", (Role.LEGAL,)),
    "wang": ("headquarters", "总指挥", (Role.APPROVER, Role.LEADER)),
}
"""Everybody who has a part in a card: six people, no more."""


def six_people() -> Cast:
    """A district with the town of Sun and six people."""
    wanted = ("headquarters", "office", "task_force", "discipline", "legal", "town")
    plan = DistrictPlan(
        "YX",
        "云岫区",
        units=tuple(
            PlannedUnit(key, name, kind, parent or "", class_code)
            for key, (name, kind, class_code, parent) in UNITS.items()
            if key in wanted
        ),
        people=tuple(PlannedPerson(person, person, password=PASSWORD) for person in SIX),
        posts=tuple(PlannedPost(unit, title, roles, person) for person, (unit, title, roles) in SIX.items()),
    )
    made = found_district(plan=plan, on=SINCE, at=datetime(2024, 1, 10, 2, tzinfo=UTC))
    units = {unit.pk: unit for unit in Unit.objects.of(made.district)}
    cast = Cast(made.district, {key: units[pk] for key, pk in made.units.items()})
    cast.accounts = {row.username: row for row in Account.objects.filter(district_id=made.district)}
    by_account: dict[int | None, Actor] = {actor.account: actor for actor in actors_of(made.district, ON)}
    cast.actors = {person: by_account[cast.accounts[person].pk] for person in SIX}
    return cast


def test_six_people_suffice_for_a_whole_card_life() -> None:
    cast = six_people()
    assert queries.deadlocks(cast.district, ON) == []
    told = an_inspection(cast).day(date(2024, 3, 4)).delist()
    assert told.state == "delisted"
    people = {account for accounts in told.row.done.values() for account in accounts}
    assert people == {row.pk for row in cast.accounts.values()}


@pytest.mark.parametrize(
    ("person", "stuck"),
    [
        ("sun", {"card.state"}),
        ("zheng", {"review.give", "card.approve"}),
        ("wang", {"ruleset.approve", "card.approve", "card.delist"}),
        ("zhao", {"ruleset.draft", "card.collect", "card.propose", "card.deliberate", "card.show"}),
    ],
)
def test_the_doctor_names_the_step_that_would_lack_somebody(person: str, stuck: set[str]) -> None:
    cast = six_people()
    Appointment.objects.of(cast.district).filter(account=cast.accounts[person]).update(to_on=ON)
    found = queries.deadlocks(cast.district, ON)
    assert {one.action for one in found} == stuck
    assert all(one.way_out.zh and one.step.en for one in found)
    said = " ".join(one.words.zh for one in no_step_stuck(cast.district, ON))
    assert all(one.step.zh in said for one in found)


def test_one_inspector_alone_cannot_confirm_what_he_found() -> None:
    cast = six_people()
    only = Post.objects.of(cast.district).filter(title__in=("监督员", "法制科长", "考核组长"))
    only.update(roles=[])
    found = {one.action: one for one in queries.deadlocks(cast.district, ON)}
    assert "qian" in found["card.confirm"].why.zh
    assert "card.inspect" not in found


def test_a_district_begins_with_rules_that_six_people_can_work() -> None:
    assert default().delisting.inspectors == 2
