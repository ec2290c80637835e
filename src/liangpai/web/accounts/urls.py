"""The addresses of sign-in: of allauth's pages those that are open here; the rest keeps its name and is not there."""

from collections.abc import Callable, Iterator
from typing import Any

from allauth.account import urls as account_urls
from allauth.mfa import urls as factor_urls
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, include, path

from liangpai.entrance.middleware import Visit
from liangpai.refusal import absent
from liangpai.web.accounts.demo import demo_advance, demo_cast, demo_sign_in
from liangpai.web.accounts.own_password import own_password
from liangpai.web.accounts.recording import recorded
from liangpai.web.accounts.touring import take_step
from liangpai.web.asks import asks
from liangpai.words import Words

OPEN = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
}

INSTEAD = {"account_change_password": own_password}
"""Pages of ours that stand before the library's."""
RECORDED = {"mfa_activate_totp", "mfa_deactivate_totp", "mfa_generate_recovery_codes"}
"""Pages that change a second factor."""


@asks("board.view")
def closed(_visit: Visit, **_named: object) -> HttpResponse:
    """A page of the library that this house does not have: sign-up, mail, passwords by mail."""
    raise absent(Words("页面", "page"))


def shut(patterns: list[Any]) -> Iterator[URLPattern | URLResolver]:
    """The same addresses, with every page closed that is not open here."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield URLResolver(one.pattern, list(shut(one.url_patterns)))
        else:
            yield URLPattern(one.pattern, _page(one), name=one.name)


def _page(one: URLPattern) -> Callable[..., Any]:
    if one.name in RECORDED:
        return recorded(one.callback)
    return INSTEAD.get(one.name or "", one.callback) if one.name in OPEN else closed


urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include(list(shut(account_urls.urlpatterns)))),
    path("accounts/2fa/", include(list(shut(factor_urls.urlpatterns)))),
    path("demo/", demo_cast, name="demo-cast"),
    path("demo/sign-in/<slug:username>/", demo_sign_in, name="demo-sign-in"),
    path("demo/advance/", demo_advance, name="demo-advance"),
    path("demo/tour/<int:at>/", take_step, name="demo-tour"),
]
