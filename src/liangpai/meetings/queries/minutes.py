"""What the minutes of a meeting are made of, as it is recorded."""

from liangpai.districts.queries import district_of
from liangpai.ledger.queries import last_digest
from liangpai.meetings.models import Attendee, Meeting
from liangpai.meetings.queries.meetings import agenda, assisting_of, attendees, called, resolutions
from liangpai.meetings.rules.kinds import AREAS
from liangpai.meetings.rules.minutes import drafted, matters_of
from liangpai.papers.document import Snapshot
from liangpai.papers.minutes import MinutesFacts, Resolved


def draft_of(row: Meeting) -> str:
    """The text of the minutes, or what the office begins with."""
    return row.minutes or drafted((one.kind, one.title, one.speaker) for one in agenda(row))


def minutes_facts(row: Meeting) -> MinutesFacts:
    """The facts of a meeting's minutes (AC-6.4); who was there is told by unit and post, never by name or hour."""
    place, people, resolved = district_of(row.district_id), attendees(row), _resolved(row)
    digest = last_digest(row.district_id, "meeting", row.pk)
    office = f"{place.name}“百千万工程”指挥部办公室"
    return MinutesFacts(
        letterhead=f"{place.name}“百千万工程”指挥部会议纪要",
        title=(called(row),),
        held_on=row.held_on,
        place=row.place,
        chair=row.chair_name,
        number=row.number or None,
        mark="演示数据" if place.is_demo else "",
        matters=matters_of(draft_of(row)),
        resolved=resolved,
        attended=_named(people, ("chair", "attend"), "present"),
        absent=_named(people, ("chair", "attend", "sit_in"), "leave"),
        sat_in=_named(people, ("sit_in",), "present"),
        sent_to=tuple(dict.fromkeys(unit for one in resolved for unit in (one.unit, *one.assisting))),
        printer=office,
        issued_on=row.issued_on,
        snapshot=Snapshot.of_ledger(digest) if digest else None,
    )


def _resolved(row: Meeting) -> tuple[Resolved, ...]:
    areas, rows = list(AREAS), resolutions(row)
    helping = assisting_of(row.district_id, rows)
    return tuple(
        Resolved(
            text=one.text,
            unit=one.unit.name,
            assisting=helping[one.pk],
            due_on=one.task.due_on if one.task else one.due_on,
        )
        for one in sorted(rows, key=lambda one: areas.index(one.area))
    )


def _named(people: list[Attendee], parts: tuple[str, ...], state: str) -> tuple[str, ...]:
    """Units and posts in a state; whose deputy sat there is told as such, for the post itself was away."""
    found = (
        f"{one.unit.name}{one.title}" + ("（委派代表）" if state == "present" and one.substitute else "")
        for one in people
        if one.part in parts and one.state == state
    )
    return tuple(dict.fromkeys(found))
