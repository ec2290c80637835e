"""What stands before every page: the district, the moment, the actor and the language of a request."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation

from liangpai.access.actor import STRANGER, Actor
from liangpai.districts.queries import District, by_code, districts, find
from liangpai.entrance.actors import actor_of
from liangpai.entrance.clock import local_day, shown_by
from liangpai.words import Lang

LANG_COOKIE, LARGE_COOKIE = "lang", "large"
MOST_ID = 2**63 - 1

Answer = Callable[[HttpRequest], HttpResponse]


class Visit(HttpRequest):
    """A request as the pages see it, after ``Entrance`` has filled it in."""

    actor: Actor
    district: int
    place: District | None
    """The district itself; None before one is founded."""
    at: datetime
    on: date
    lang: Lang
    nonce: str


class Entrance:
    """Fills a request in: ``actor``, ``district`` and ``place``, ``at`` (moment), ``on`` (day in China), ``lang`` and the CSP nonce."""

    def __init__(self, get_response: Answer) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request in and close the door behind its answer."""
        visit: Visit = request  # type: ignore[assignment] # filled in on the next lines
        account = request.user if request.user.is_authenticated else None
        visit.district = account.district_id if account else default_district()
        visit.place = find(visit.district)
        visit.at = shown_by(visit.place)
        visit.on = local_day(visit.at)
        visit.actor = actor_of(account, visit.on) if account else STRANGER
        visit.lang = "en" if request.COOKIES.get(LANG_COOKIE) == "en" else "zh"
        visit.nonce = secrets.token_urlsafe(12)
        with translation.override("en" if visit.lang == "en" else "zh-hans"):  # for what the libraries say
            response = self._answer(request)
        response.headers.setdefault("Content-Security-Policy", _policy(visit.nonce))
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return response

    def process_view(
        self, request: HttpRequest, page: Callable[..., Any], _arguments: Any, named: dict[str, Any]
    ) -> None:
        """Stop what no database can hold: an id beyond 64 bits is nobody's, and a text has no zero in it.

        Raises:
            Http404: such an id.
            BadRequest: such a text; the API looks at its texts itself.
        """
        if any(isinstance(value, int) and value > MOST_ID for value in named.values()):
            raise Http404
        if getattr(page, "csrf_exempt", False):
            return
        texts = [str(value) for value in named.values()]
        texts += [
            text for asked in (request.GET, request.POST) for _, found in asked.lists() for text in found
        ]
        if any("\0" in text for text in texts):
            raise BadRequest


def _policy(nonce: str) -> str:
    own = f"'self' 'nonce-{nonce}'"
    return (
        f"default-src 'none'; script-src {own}; style-src {own}; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def default_district() -> int:
    """The district whose board a stranger sees: the configured one, or the first; 0 where none is founded yet."""
    named = by_code(settings.LIANGPAI_DISTRICT) if settings.LIANGPAI_DISTRICT else None
    first = named or next(iter(districts()), None)
    return first.pk if first else 0
