"""How often rankings and cards may come (G1): 150 days apart, and two within any twelve months."""

from collections.abc import Iterable
from datetime import date

from liangpai.refusal import Refusal
from liangpai.words import Words

APART = 150
"""本系统默认: days between two occasions."""
MOST_A_YEAR = 2
"""本系统默认: occasions within any twelve months."""
G1_BASIS = Words(
    "本系统默认，参照国家整治频繁排名通报的要求；天数为本系统设定",
    "a default of this system, after the national curb on frequent rankings; the number of days is ours",
)

CALLED = {
    "release": (
        Words("排名通报", "ranking"),
        Words(
            "确需发布的，请填写依据文号和理由",
            "to set this aside, enter the number of the paper and the reason",
        ),
    ),
    "occasion": (
        Words("亮牌", "occasion of cards"),
        Words(
            "确需举行的，请审批人先在“合规护栏”页凭依据文号豁免G1",
            "to hold it all the same, an approver first sets guard rail G1 aside on the page of guard rails, by a paper",
        ),
    ),
}
"""How a kind of occasion is called, and the way out where it is refused."""


def too_frequent(earlier: Iterable[date], on: date, what: str = "release") -> Refusal | None:
    """G1: refuse an occasion less than 150 days after the last, or a third within any twelve months.

    Args:
        earlier: days of the occasions before; what merely corrects one is none.
        on: the day of the new one.
        what: the kind of occasion, which begins the code of the refusal.
    """
    before = [day for day in earlier if day <= on]
    last = max(before, default=None)
    called, way_out = CALLED.get(what, CALLED["release"])
    if last is not None and (on - last).days < APART:
        words = Words(
            "距上次{called}（{last}）只有{days}天，少于{apart}天，不再{called}（{basis}）；{way_out}",
            "the last {called} was on {last}, {days} days away and less than {apart} ({basis}); {way_out}",
        )
        told = {"last": last, "days": (on - last).days, "apart": APART, "basis": G1_BASIS}
        return Refusal(f"{what}.too_soon", words.format(called=called, way_out=way_out, **told))
    within = [day for day in before if day > a_year_before(on)]
    if len(within) < MOST_A_YEAR:
        return None
    words = Words(
        "近十二个月内已{called}{count}次，达到上限（{basis}）；{way_out}",
        "{count} times a {called} in twelve months, as many as are allowed ({basis}); {way_out}",
    )
    words = words.format(called=called, count=len(within), basis=G1_BASIS, way_out=way_out)
    return Refusal(f"{what}.too_many", words)


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for the 29th."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return date(day.year - 1, day.month, day.day)
