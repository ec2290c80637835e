"""Who asks: a client system by its token, or a person who has signed in; wrong tokens are counted."""

from typing import cast

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.errors import AuthenticationError, HttpError
from ninja.security import APIKeyCookie, HttpBearer

from liangpai.access.actor import Actor
from liangpai.access.queries import district_of_token
from liangpai.entrance.actors import actor_of_token
from liangpai.entrance.clock import local_day, now
from liangpai.entrance.middleware import Visit

MOST_WRONG = 20
"""So many wrong tokens from one address, then it waits."""
WAIT = 15 * 60
"""Seconds after which an address starts anew."""


class Token(HttpBearer):
    """A client system: ``Authorization: Bearer lp_…``; it may only ask for the actions its token names."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        """Let the client in, in its own district and by that district's clock.

        Raises:
            HttpError: too many wrong tokens came from this address.
            AuthenticationError: the token does not hold.
        """
        visit, key = cast("Visit", request), _key(request)
        if cache.get(key, 0) >= MOST_WRONG:
            raise HttpError(429, "too many wrong tokens")
        at = now(district_of_token(token))
        found = actor_of_token(token, local_day(at))
        if found.district is None:
            cache.add(key, 0, WAIT)
            cache.incr(key)
            raise AuthenticationError
        visit.actor, visit.district, visit.at, visit.on = found, found.district, at, local_day(at)
        return found


class Session(APIKeyCookie):
    """A person who has signed in on the pages; what changes something must carry the CSRF token."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:  # noqa: ARG002 - ninja's signature
        """The actor of the visit; None for a stranger."""
        actor = cast("Visit", request).actor
        return None if actor.is_stranger else actor


def _key(request: HttpRequest) -> str:
    # The address as the sign-in counts it, so that a trusted proxy is stated once.
    return f"wrong-token:{get_adapter().get_client_ip(request)}"
