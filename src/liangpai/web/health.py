"""Whether the house is alive, and whether it is ready: for whoever watches over it, before anything else is asked."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse

from liangpai.upkeep.readiness import unapplied


class Health:
    """Answers ``/healthz`` and ``/readyz``; a lost database turns the second red and leaves the first green."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the two addresses, and pass everything else on."""
        if request.path == "/healthz":
            return JsonResponse({"alive": True})
        if request.path == "/readyz":
            return _ready()
        return self._answer(request)


def _ready() -> HttpResponse:
    try:
        waiting = unapplied()
    except DatabaseError:  # the one place that must answer when the database does not
        return JsonResponse({"ready": False, "database": False}, status=503)
    content = {"ready": not waiting, "database": True, "migrations": waiting}
    return JsonResponse(content, status=503 if waiting else 200)
