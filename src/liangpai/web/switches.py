"""The two switches in the head of every page: language and large type, kept in a cookie of a year."""

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import LANG_COOKIE, LARGE_COOKIE, Visit
from liangpai.web.asks import asks

YEAR = 365 * 24 * 3600


@asks("board.view")
@require_POST
def switch(visit: Visit, what: str) -> HttpResponse:
    """Turn the other language, or the other size of type, on, and go back to where the reader was."""
    came_from = visit.POST.get("next", "/")
    ours = url_has_allowed_host_and_scheme(came_from, allowed_hosts={visit.get_host()})
    answer = HttpResponseRedirect(came_from if ours else "/")
    if what == "language":
        answer.set_cookie(LANG_COOKIE, "zh" if visit.lang == "en" else "en", max_age=YEAR, samesite="Lax")
    else:
        large = "0" if visit.COOKIES.get(LARGE_COOKIE) == "1" else "1"
        answer.set_cookie(LARGE_COOKIE, large, max_age=YEAR, samesite="Lax")
    return answer
