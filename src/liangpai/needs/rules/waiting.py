"""For how long somebody waits, in bands of days as the board shows them."""

from datetime import date, timedelta

from liangpai.words import Words

BANDS = (
    Words("5天内", "up to 5 days"),
    Words("6—10天", "6 to 10 days"),
    Words("11—20天", "11 to 20 days"),
    Words("20天以上", "more than 20 days"),
)
EDGES = (5, 10, 20)
"""Natural days; a default of ours."""


def band_days(band: int, on: date) -> tuple[date | None, date | None]:
    """The days on which what now waits in a band was raised: from (None: without beginning) and to (None: to today)."""
    first = None if band == len(EDGES) else on - timedelta(days=EDGES[band])
    last = None if band == 0 else on - timedelta(days=EDGES[band - 1] + 1)
    return first, last
