"""Reads of meetings."""

from liangpai.meetings.models import AgendaItem, Attendee, Meeting, Pack, Resolution
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
from liangpai.meetings.queries.packing import changed_since, last_pack, pack, pack_facts, packs
from liangpai.meetings.queries.waiting import Wait, collecting, invitations, waits

__all__ = [
    "AgendaItem",
    "Attendee",
    "Meeting",
    "Pack",
    "Resolution",
    "Suggested",
    "Wait",
    "agenda",
    "assisting_of",
    "attendee",
    "attendees",
    "called",
    "changed_since",
    "collecting",
    "concerned",
    "counted",
    "draft_of",
    "idle_ones",
    "invitations",
    "item",
    "last_pack",
    "lines",
    "meeting",
    "meeting_for",
    "meetings",
    "minutes_facts",
    "pack",
    "pack_facts",
    "packs",
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
