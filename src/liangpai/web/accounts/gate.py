"""What is asked before anything else: a password that is due, and the second factor of administrators."""

from collections.abc import Callable
from typing import Any, cast

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from liangpai.access.roles import ADMINISTRATORS
from liangpai.access.rules import is_due
from liangpai.entrance.clock import now
from liangpai.entrance.middleware import Visit
from liangpai.words import Words

ADMINISTRATOR_IDLE = 10 * 60
PUSHED, EVERY = "pushed_at", 60.0
"""The end of a session is pushed away at most once in so many seconds: reading a page does not wait for a writer."""
OPEN = {
    "account_logout",
    "account_login",
    "account_change_password",
    "account_reauthenticate",
    "switch",
    "help",
}
"""Pages that stay open while something is asked first; those of the second factor too."""

PASSWORD_DUE = Words(
    "密码是别人设置的，或已超过90天，请先更改",
    "your password was given by somebody else, or is older than 90 days: change it first",
)
FACTOR_DUE = Words("管理员须先启用动态口令", "administrators switch their second factor on first")


class Gate:
    """Sends people to what they must do first, and ends the idle sessions of administrators sooner."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Push the end of the session away, less far for an administrator, and pass the request on."""
        visit = cast("Visit", request)
        at = now().timestamp()
        if visit.actor.account is not None and at - visit.session.get(PUSHED, 0.0) >= EVERY:
            visit.session[PUSHED] = at
            if visit.actor.has(*ADMINISTRATORS):
                visit.session.set_expiry(ADMINISTRATOR_IDLE)
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, _page: Any, _arguments: Any, _named: Any
    ) -> HttpResponse | None:
        """Ask first what must be asked first; only in production, or where the settings say so."""
        visit = cast("Visit", request)
        name = request.resolver_match.url_name if request.resolver_match else None
        is_open = not name or name in OPEN or name.startswith("mfa_")
        if is_open or visit.actor.account is None or not settings.LIANGPAI_STRICT_SIGN_IN:
            return None
        return _asked_first(visit)


def _asked_first(visit: Visit) -> HttpResponse | None:
    if is_due(visit.user.password_changed_at, visit.at):  # type: ignore[union-attr] # an account, for somebody acts
        return _sent(visit, "account_change_password", PASSWORD_DUE)
    needs_factor = visit.actor.has(*ADMINISTRATORS)
    if needs_factor and not is_mfa_enabled(visit.user, [Authenticator.Type.TOTP]):
        return _sent(visit, "mfa_activate_totp", FACTOR_DUE)
    return None


def _sent(visit: Visit, name: str, why: Words) -> HttpResponse:
    messages.warning(visit, why.says(visit.lang))
    return redirect(name)
