"""Chapter one, 2022: the district, its units, its people with their posts, task forces and contact leaders."""

from datetime import date, datetime

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
    TOP,
    Place,
)
from liangpai.demonstration.story import Story, moment
from liangpai.districts.operations import found, set_demo_clock, set_meeting
from liangpai.organisations import operations as organisations

FOUNDED = moment(2022, 1, 10)
FOUNDED_ON = date(2022, 1, 10)
FIRST = ("feng", "chen")
"""Who is put in by the house, and then puts in all others: one founds units and posts, the other accounts."""


def found_the_district(clock: datetime, meeting_on: date) -> Story:
    """Found 云岫区 with everybody and everything that stands when the story begins."""
    district = found(code=DISTRICT_CODE, name=DISTRICT_NAME, is_demo=True, office_phone=OFFICE_PHONE)
    story = Story(district.pk)
    set_demo_clock(district=story.district, at=clock)
    set_meeting(district=story.district, on=meeting_on)
    _first_two(story)
    _units(story)
    _people(story)
    _task_forces(story)
    return story


def _first_two(story: Story) -> None:
    by_house = {"actor": story.house, "at": FOUNDED}
    for order, place in enumerate(TOP):
        _found_unit(story, place, order, FOUNDED, by_house)
    for person in PEOPLE:
        if person.username in FIRST:
            _found_account(story, person, by_house)
            _found_post(story, person, by_house)
            _appoint(story, person, by_house)


def _units(story: Story) -> None:
    by_feng = story.by("feng", FOUNDED)
    for order, place in enumerate((*PLACES[len(TOP) :], MERGED[0])):
        _found_unit(story, place, order, FOUNDED, by_feng)


def _people(story: Story) -> None:
    by_feng, by_chen = story.by("feng", FOUNDED), story.by("chen", FOUNDED)
    for person in PEOPLE:
        if person.username not in FIRST:
            _found_account(story, person, by_chen)
            _found_post(story, person, by_feng)
            _appoint(story, person, by_chen)


def _task_forces(story: Story) -> None:
    at = moment(2022, 1, 20)
    for code, (leading, *members) in LEADING.items():
        for member in (leading, *members):
            organisations.join(
                task_force=story.units[code],
                member=story.units[member],
                part="lead" if member == leading else "member",
                from_on=at.date(),
                **story.act("feng", at),
            )
    for code, leader in CONTACTS.items():
        organisations.set_contact(
            pk=story.units[code],
            account=story.accounts[leader],
            from_on=at.date(),
            **story.act("zhao", at),
        )


def reorganise(story: Story) -> None:
    """What has changed since: two villages merged, one being reorganised, a task force planned."""
    at = moment(2023, 6, 20)
    gone, into = MERGED
    organisations.merge_units(
        units=[story.units[gone.code]],
        into=story.units[into],
        on=date(2023, 7, 1),
        **story.act("feng", at),
    )
    organisations.adjust(pk=story.units[RENEWING], **story.act("feng", moment(2023, 12, 4)))
    _found_unit(story, PLANNED, 99, moment(2024, 1, 4), story.by("feng", moment(2024, 1, 4)), is_planned=True)


def delegate_and_connect(story: Story) -> None:
    """What runs beside the posts: a delegation in force, and a token of another system."""
    at = moment(2023, 12, 28, 10)
    organisations.delegate(
        post=story.posts["clerk-yxz2"],
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


def _found_unit(
    story: Story, place: Place, order: int, at: datetime, by: dict[str, object], *, is_planned: bool = False
) -> None:
    unit = organisations.found_unit(
        district=story.district,
        kind=place.kind,
        name=place.name,
        parent=story.units[place.parent] if place.parent else None,
        founded_on=at.date(),
        class_code=place.class_code,
        tier=TIER if place.class_code else "",
        codes=[("OWN", place.code)],
        order=order,
        is_planned=is_planned,
        **by,  # type: ignore[arg-type] # actor and at
    )
    story.units[place.code] = unit.pk


def _found_account(story: Story, person: Person, by: dict[str, object]) -> None:
    account = organisations.found_account(
        district=story.district,
        username=person.username,
        name=person.name,
        password=None,
        **by,  # type: ignore[arg-type] # actor and at
    )
    story.accounts[person.username] = account.pk


def _found_post(story: Story, person: Person, by: dict[str, object]) -> None:
    story.posts[person.username] = organisations.found_post(
        district=story.district,
        unit=story.units[person.unit],
        title=person.title,
        roles=list(person.roles),
        is_head=person.is_head,
        founded_on=FOUNDED_ON,
        **by,  # type: ignore[arg-type] # actor and at
    )


def _appoint(story: Story, person: Person, by: dict[str, object]) -> None:
    organisations.appoint(
        district=story.district,
        post=story.posts[person.username],
        account=story.accounts[person.username],
        from_on=FOUNDED_ON,
        basis="云岫组干〔2022〕3号（演示）",
        **by,  # type: ignore[arg-type] # actor and at
    )
