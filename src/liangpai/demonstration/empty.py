"""The empty district of the tutorial: a part of 云岫区 with its people and their posts, in which nothing was ever done."""

from pathlib import Path

from django.db import transaction

from liangpai.demonstration.building import MEETING_ON
from liangpai.demonstration.ground import found_the_district, plan
from liangpai.demonstration.people import CONTACTS, MENDING, PEOPLE
from liangpai.demonstration.places import PLACES, TOP
from liangpai.demonstration.story import Story, moment
from liangpai.dossier.example import write_example
from liangpai.examples import load_example

EXAMPLE = "conference"
"""The shipped scheme and figures that the tutorial works with."""
TUTORIAL_CLOCK = moment(2024, 1, 2)
"""The first working day of the year: early enough for every step before the conference."""
_BESIDE = ("YXD01", "YXD02", "YXD03", "YXD09", "YXD13", "YXD14", MENDING, "YXT03", "YXZ101")
"""Units of the cast that are not assessed in the tutorial."""


@transaction.atomic
def found_empty() -> Story:
    """Found the units of the tutorial's example with those who work in them, and nothing else.

    Raises:
        Refused: there is a district of that code already.
    """
    assessed = [unit.code for unit in load_example(EXAMPLE)[1].units]
    codes = {*assessed, *_BESIDE, *(place.code for place in TOP)}
    places = [place for place in PLACES if place.code in codes]
    elsewhere = {leader for town, leader in CONTACTS.items() if town not in codes}
    people = [one for one in PEOPLE if one.unit in codes and one.username not in elsewhere]
    return found_the_district(TUTORIAL_CLOCK, MEETING_ON, plan(places, people))


def write_workbooks(folder: Path) -> list[Path]:
    """Write the scheme and the workbook that the tutorial hands in; answers which files."""
    return write_example(EXAMPLE, folder)
