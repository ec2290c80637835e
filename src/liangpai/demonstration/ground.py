"""Chapter one, 2022: the district, its units, its people with their posts, task forces and contact leaders."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from liangpai.demonstration.people import CONTACTS, PEOPLE, Person
from liangpai.demonstration.places import (
    DISTRICT_CODE,
    DISTRICT_NAME,
    LEADING,
    MERGED,
    OFFICE_PHONE,
    PLACES,
    PLANNED,
    RENEWING,
    TIER,
    Place,
)
from liangpai.demonstration.story import Story, moment
from liangpai.districts.operations import set_demo_clock, set_meeting
from liangpai.organisations import operations as organisations
from liangpai.organisations.queries import appointments
from liangpai.organisations.rules.founding import DistrictPlan, PlannedPerson, PlannedPost, PlannedUnit

T = TypeVar("T")

FOUNDED_ON = date(2022, 1, 10)
EVERYWHERE = (*PLACES, MERGED[0])


def plan(places: Sequence[Place] = EVERYWHERE, people: Sequence[Person] = PEOPLE) -> DistrictPlan:
    """The district as it is founded, or a part of it; nobody's account is opened by a password."""
    return DistrictPlan(
        code=DISTRICT_CODE,
        name=DISTRICT_NAME,
        is_demo=True,
        office_phone=OFFICE_PHONE,
        units=tuple(_planned(place) for place in places),
        people=tuple(PlannedPerson(one.username, one.name, has_password=False) for one in people),
        posts=tuple(
            PlannedPost(one.unit, one.title, tuple(map(str, one.roles)), one.username, one.is_head)
            for one in people
        ),
    )


def _planned(place: Place) -> PlannedUnit:
    return PlannedUnit(
        no=place.code,
        name=place.name,
        kind=place.kind,
        parent=place.parent,
        class_code=place.class_code,
        tier=TIER if place.class_code else "",
        codes=(("OWN", place.code),),
    )


def found_the_district(clock: datetime, meeting_on: date, planned: DistrictPlan | None = None) -> Story:
    """Found 云岫区, or the part of it that is planned, with everybody and everything that stands when the story begins."""
    founded = organisations.found_district(plan=planned or plan(), on=FOUNDED_ON, at=moment(2022, 1, 10))
    story = Story(founded.district, dict(founded.units), dict(founded.accounts))
    set_demo_clock(district=story.district, at=clock)
    set_meeting(district=story.district, on=meeting_on)
    _task_forces(story)
    return story


def _task_forces(story: Story) -> None:
    at = moment(2022, 1, 20)
    for code, members in _founded(story, LEADING):
        for place, member in enumerate(members):
            organisations.join(
                task_force=story.units[code],
                member=story.units[member],
                part="member" if place else "lead",
                from_on=at.date(),
                **story.act("feng", at),
            )
    for code, leader in _founded(story, CONTACTS):
        organisations.set_contact(
            pk=story.units[code],
            account=story.accounts[leader],
            from_on=at.date(),
            **story.act("zhao", at),
        )


def _founded(story: Story, by_unit: Mapping[str, T]) -> list[tuple[str, T]]:
    """What belongs to units that have been founded."""
    return [(code, what) for code, what in by_unit.items() if code in story.units]


def reorganise(story: Story) -> None:
    """What changed in 2023: a village merged into another."""
    gone, into = MERGED
    organisations.merge_units(
        units=[story.units[gone.code]],
        into=story.units[into],
        on=date(2023, 7, 1),
        **story.act("feng", moment(2023, 6, 20)),
    )


def change_since(story: Story) -> None:
    """What is under way on the day of the story: a reorganisation, a planned task force, a delegation, a token."""
    at = moment(2023, 12, 28, 10)
    organisations.adjust(pk=story.units[RENEWING], **story.act("feng", at))
    organisations.delegate(
        post=_post_of(story, "clerk-yxz2"),
        account=story.accounts["clerk-yxz3"],
        from_on=date(2024, 1, 2),
        to_on=date(2024, 1, 20),
        basis="听松镇〔2023〕61号：填报员学习期间由邻镇代理（演示）",
        **story.act("chen", at),
    )
    organisations.issue_token(
        name="三资平台（演示）",
        unit=story.units["YXD03"],
        role="verifier",
        scopes=["item.hold", "figure.view"],
        expires_on=date(2024, 6, 30),
        on=at.date(),
        **story.act("chen", at),
    )
    later = moment(2024, 1, 4)
    planned = organisations.found_unit(
        kind=PLANNED.kind,
        name=PLANNED.name,
        parent=story.units[PLANNED.parent],
        founded_on=later.date(),
        codes=[("OWN", PLANNED.code)],
        is_planned=True,
        **story.act("feng", later),
    )
    story.units[PLANNED.code] = planned.pk


def _post_of(story: Story, username: str) -> int:
    return appointments(story.district, [story.accounts[username]])[0].post
