"""The help page: what each page is for and how to use it, in both languages, one anchor per topic."""

from django.http import HttpResponse

from liangpai.entrance.middleware import Visit
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.web.topics import TOPICS


@asks("board.view")
def help_(visit: Visit) -> HttpResponse:
    """What every page is for."""
    return page(visit, "help.html", {"topics": TOPICS})
