"""Whom a meeting concerns, who could be invited, and who makes a statement there."""

from dataclasses import dataclass
from datetime import date

from liangpai.access.actor import Actor
from liangpai.assessments.queries import standings
from liangpai.cards.queries import Card, cards, rules_for, visible
from liangpai.cards.workflow import ENDED, ON_DISPLAY
from liangpai.meetings.models import Attendee, Meeting
from liangpai.meetings.queries.meetings import agenda, attendees, resolutions
from liangpai.meetings.rules.attendees import Guest
from liangpai.meetings.rules.concerned import HOSTS, idle
from liangpai.meetings.rules.stances import Stance, in_order
from liangpai.organisations.queries import Unit, responsible_of, units
from liangpai.organisations.rules.kinds import rank_of
from liangpai.problems import Problem

TOLD = ("noticed", "heard", "reviewing", "deliberated", "approved")
"""States of a card before the conference in which its unit knows of it."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Whom to invite for a unit that is concerned."""

    unit: Unit
    guest: Guest


def concerned(row: Meeting) -> frozenset[int]:
    """The units that stand in the result, have a card, own an item, or have something resolved for them."""
    found = {one.unit_id for one in agenda(row) if one.unit_id}
    for one in resolutions(row):
        found |= {one.unit_id, *one.assisting}
    if row.occasion:
        found |= {one.unit_id for one in cards(row.district_id, row.occasion_id)}
        if row.occasion.run_id:
            found |= {one.unit_id for one in standings(row.district_id, row.occasion.run_id)}
    return frozenset(found)


def idle_ones(row: Meeting) -> list[Problem]:
    """A warning for each unit that is invited without being concerned."""
    invited = [(one.unit_id, one.unit.kind, one.unit.name) for one in attendees(row)]
    return idle(invited, concerned(row))


def suggested(row: Meeting, on: date) -> list[Suggested]:
    """The heads of the units that are concerned or hold the meeting and are not invited yet, in the order of the tree."""
    there = set(
        Attendee.objects.of(row.district_id).filter(meeting_id=row.pk).values_list("unit_id", flat=True)
    )
    wanted = concerned(row)
    rows = [unit for unit in units(row.district_id, on) if unit.pk in wanted or unit.kind in HOSTS]
    missing = [unit for unit in rows if unit.pk not in there]
    heads = responsible_of(row.district_id, [unit.pk for unit in missing], on)
    found = []
    for unit in sorted(missing, key=lambda one: (rank_of(one.kind), one.order, one.pk)):
        for head in heads.get(unit.pk, [])[:1]:
            part = "chair" if head.account == row.chair else "attend"
            found.append(Suggested(unit, Guest(head.title, head.name, part)))
    return found


def stances(row: Meeting, actor: Actor | None = None) -> list[Stance]:
    """Who makes a statement: the units whose card is told and not withdrawn, for as long as the rule set says.

    An actor is told of the cards that the actor works with, and of others once they are displayed: what is not decided
    yet, or under review, is nobody else's.
    """
    if not row.occasion:
        return []
    rules = rules_for(row.occasion)
    return in_order(
        Stance(
            one.unit.name,
            rules.kind(one.kind).name,
            one.side == "praise",
            one.level,
            at,
            rules.consequence(one.kind).speech_minutes,
        )
        for at, one in enumerate(_speaking(row, actor))
    )


def _speaking(row: Meeting, actor: Actor | None) -> list[Card]:
    rows = [one for one in cards(row.district_id, row.occasion_id) if _speaks(one)]
    if actor is not None:
        mine = set(visible(row.district_id, actor).values_list("pk", flat=True))
        rows = [one for one in rows if one.pk in mine or one.state in ON_DISPLAY]
    return sorted(rows, key=lambda one: (rank_of(one.unit.kind), one.unit.order, one.pk))


def _speaks(one: Card) -> bool:
    return one.state in TOLD or (one.shown_on is not None and one.state not in ENDED)
