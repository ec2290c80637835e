"""The tables of meetings and of the papers that are conveyed at them."""

from liangpai.meetings.models.meetings import AgendaItem, Attendee, Meeting, Resolution
from liangpai.meetings.models.packs import Pack
from liangpai.meetings.models.papers import Basis, Circular, Copy

__all__ = ["AgendaItem", "Attendee", "Basis", "Circular", "Copy", "Meeting", "Pack", "Resolution"]
