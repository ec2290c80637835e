"""Turns the "no" of a rule, and what is wrong in a file, into a page with the reason and the way back."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from liangpai.entrance.answers import status_of
from liangpai.entrance.middleware import Visit
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.web.pages import page


class Refusals:
    """Answers refusals of every page in one place, so that no view catches anything."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refused stranger is asked to sign in; anybody else is told why not, and what to do."""
        visit = cast("Visit", request)
        if isinstance(exception, Rejected):
            return page(
                visit, "rejected.html", {"found": exception.problems, "back": _back(visit)}, status=422
            )
        if not isinstance(exception, Refused):
            return None
        if visit.actor.is_stranger and exception.first.kind == "forbidden":
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
        return page(
            visit,
            "refused.html",
            {"refusals": exception.refusals, "back": _back(visit)},
            status=status_of(exception),
        )


def _back(visit: Visit) -> str:
    """Where the reader came from, if that is a page of ours; else the first screen."""
    came_from = visit.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came_from, allowed_hosts={visit.get_host()})
    return came_from if came_from and ours else "/"
