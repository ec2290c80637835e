"""Turns the "no" of a rule into an answer: a page with the reason and the way back, numbered 403, 404, 409 or 422."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from liangpai.entrance.answers import status_of
from liangpai.entrance.middleware import Visit
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
        if not isinstance(exception, Refused):
            return None
        visit = cast("Visit", request)
        if visit.actor.is_stranger and exception.first.kind == "forbidden":
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
        return page(visit, "refused.html", {"refusals": exception.refusals}, status=status_of(exception))
