"""Meetings of a lived district: one for each town, to which the town and the department are invited."""

from dataclasses import replace
from datetime import date

from liangpai.access.actor import house
from liangpai.meetings.operations import freeze_pack, propose
from liangpai.meetings.queries import resolutions
from liangpai.meetings.rules.agenda import Wanted
from tests.meetings.stories import PLAN, Told, day
from tests.people import Cast


def met(cast: Cast, town: str) -> dict[str, int]:
    """Ids of a meeting that was notified, of a topic and the invitation of the town, and of a resolution of another one."""
    told = Told(cast, at=day(4)).planned().collecting()
    topic = propose(
        meeting=told.row,
        unit=cast.units[town],
        wanted=Wanted("report", "产业园", 10),
        actor=house(cast.district),
        at=told.at,
    )
    told.arranged().approved()
    invited = told.invited(town)
    told.invited("department", part="sit_in")
    told.on(9).notified()
    freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    held = Told(cast, replace(PLAN, held_on=date(2024, 1, 9)), at=day(4)).ready(5, 8).held().resolved()
    return {
        "meeting_id": told.pk,
        "topic_id": topic.pk,
        "attendee_id": invited.pk,
        "resolution_id": resolutions(held.row)[0].pk,
    }
