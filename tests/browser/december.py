"""The district as it stands on a day in December 2023: everybody has reported, only 枕河镇 still misses five figures."""

from datetime import date

from liangpai.demonstration.figures import of_2023
from liangpai.demonstration.ground import found_the_district, reorganise
from liangpai.demonstration.reporting import by_unit, verify_all
from liangpai.demonstration.schemes import KEEPERS, lay_the_rules, renew_the_rules
from liangpai.demonstration.story import moment
from liangpai.demonstration.this_year import (
    SURVEYED,
    figures_of_the_year,
    open_round,
    report_year,
    state_circumstances,
)
from liangpai.demonstration.year_before import tell_2022
from liangpai.upkeep.readiness import make_ready

TOWN, KEEPER = "YXZ1", "YXD03"
TODAY, CONFERENCE_ON = moment(2023, 12, 22), date(2024, 1, 25)
MISSING = tuple(item for item, keeper in KEEPERS.items() if keeper == KEEPER)
"""What the town has not reported yet: the items that the department of agriculture keeps."""
TOLD = {one.item: one.value for one in of_2023() if one.unit == TOWN and one.item in MISSING}
"""What the town will report for them."""


def tell() -> None:
    """Build the store by the operations of every room, as the demonstration does."""
    make_ready()
    story = found_the_district(TODAY, CONFERENCE_ON)
    tell_2022(story, lay_the_rules(story))
    scheme = renew_the_rules(story)
    reorganise(story)
    figures = figures_of_the_year()
    figures |= by_unit(one for one in of_2023() if one.unit == "YXZ7" and one.item != SURVEYED)
    for item in MISSING:
        del figures[TOWN][item]
    pk = open_round(story, scheme)
    report_year(story, pk, figures)
    verify_all(story, pk, moment(2023, 12, 20))
    state_circumstances(story, pk, moment(2023, 12, 21, 10))
