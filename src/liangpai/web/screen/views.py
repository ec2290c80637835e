"""The big screen: one panel at a time; it goes on by itself, by the arrow keys, and keeps the last one without a network."""

from django.http import HttpResponse
from django.utils.timezone import localtime

from liangpai.entrance.middleware import Visit
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.web.screen.panels import panels

SECONDS = 30


@asks("board.view")
def screen(visit: Visit) -> HttpResponse:
    """The panel asked for, counted round; the screen starts with the first."""
    shown = panels(visit)
    n = len(shown)
    at = Asked(visit.GET).whole("at", 0) % n if n else 0
    return page(
        visit,
        "screen/screen.html",
        {
            "panel": shown[at] if shown else None,
            "at": at,
            "n": n,
            "before": (at - 1) % n if n else 0,
            "after": (at + 1) % n if n else 0,
            "seconds": SECONDS,
            "hour": f"{localtime(visit.at):%H:%M}",
        },
    )
