"""Reads of meetings."""

from liangpai.meetings.models import AgendaItem, Attendee, Meeting, Resolution
from liangpai.meetings.queries.backwards import lines
from liangpai.meetings.queries.concerning import Suggested, concerned, idle_ones, stances, suggested
from liangpai.meetings.queries.meetings import (
    agenda,
    assisting_of,
    attendee,
    attendees,
    called,
    counted,
    item,
    meeting,
    meeting_for,
    meetings,
    resolution,
    resolutions,
    thing_of,
    thing_of_attendee,
    thing_of_list,
    topics,
    visible,
)
from liangpai.meetings.queries.minutes import draft_of, minutes_facts
from liangpai.meetings.queries.waiting import Wait, collecting, invitations, waits

__all__ = [
    "AgendaItem",
    "Attendee",
    "Meeting",
    "Resolution",
    "Suggested",
    "Wait",
    "agenda",
    "assisting_of",
    "attendee",
    "attendees",
    "called",
    "collecting",
    "concerned",
    "counted",
    "draft_of",
    "idle_ones",
    "invitations",
    "item",
    "lines",
    "meeting",
    "meeting_for",
    "meetings",
    "minutes_facts",
    "resolution",
    "resolutions",
    "stances",
    "suggested",
    "thing_of",
    "thing_of_attendee",
    "thing_of_list",
    "topics",
    "visible",
    "waits",
]
