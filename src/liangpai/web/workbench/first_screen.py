"""Page 0 and 3: the workbench for whoever is signed in, and for a visitor what has been released, and the sign-in."""

from django.http import HttpResponse

from liangpai.entrance.middleware import Visit
from liangpai.web.asks import asks
from liangpai.web.pages import page


@asks("board.view")
def first_screen(visit: Visit) -> HttpResponse:
    """The first page of everybody."""
    return page(visit, "first_screen.html")
