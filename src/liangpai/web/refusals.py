"""Turns the "no" of a rule, and what is wrong in a file, into a page with the reason and the way back."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from liangpai.access.actions import ACTIONS
from liangpai.entrance.answers import status_of
from liangpai.entrance.middleware import Visit
from liangpai.problems import Rejected
from liangpai.refusal import Refusal, Refused
from liangpai.web.pages import page
from liangpai.words import Words


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
        if visit.actor.is_stranger and (exception.first.kind == "forbidden" or _has_ended(visit)):
            return _to_sign_in(visit)
        return page(
            visit,
            "refused.html",
            {"reasons": [_told(one) for one in exception.refusals], "back": _back(visit)},
            status=status_of(exception),
        )


def _told(refusal: Refusal) -> Words:
    """The reason; what the policy forbids is told with the name of the act, because it stands alone here."""
    if refusal.kind != "forbidden" or refusal.code not in ACTIONS:
        return refusal.words
    return Words("{act}：{why}", "{act}: {why}").format(act=ACTIONS[refusal.code], why=refusal.words)


def _has_ended(visit: Visit) -> bool:
    """Whether a button was pressed in a session that has ended: then nothing may be lost, whatever the rule says."""
    return visit.method == "POST" and settings.SESSION_COOKIE_NAME in visit.COOKIES


def _to_sign_in(visit: Visit) -> HttpResponse:
    """The sign-in page, from which the reader comes back to the page that was open, not to the address of a button."""
    wanted = visit.get_full_path() if visit.method == "GET" else _back(visit)
    address = f"{reverse('account_login')}?{urlencode({'next': wanted})}"
    if visit.headers.get("HX-Request"):  # a part of a page cannot show the sign-in page
        return HttpResponse(status=401, headers={"HX-Redirect": address})
    return redirect(address)


def _back(visit: Visit) -> str:
    """Where the reader came from, if that is a page of ours; else the first screen."""
    came_from = visit.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came_from, allowed_hosts={visit.get_host()})
    return came_from if came_from and ours else "/"
