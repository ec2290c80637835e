"""The demonstration district 云岫区: one fictional year told by the real operations, the same on every machine."""

from liangpai.demonstration.building import CLOCK, MEETING_ON, build
from liangpai.demonstration.empty import TUTORIAL_CLOCK, found_empty, write_workbooks
from liangpai.demonstration.people import CAST, PEOPLE

__all__ = [
    "CAST",
    "CLOCK",
    "MEETING_ON",
    "PEOPLE",
    "TUTORIAL_CLOCK",
    "build",
    "found_empty",
    "write_workbooks",
]
