"""One's own password: the library's page, and a word for accounts that have none (members of the demonstration)."""

from allauth.account.views import password_change
from django.http import HttpResponse, HttpResponseBase

from liangpai.entrance.middleware import Visit
from liangpai.web.asks import asks
from liangpai.web.pages import page


@asks("workbench.view")
def own_password(visit: Visit) -> HttpResponseBase:
    """Change the password, where there is one."""
    if visit.user.is_authenticated and not visit.user.has_usable_password():
        return _without(visit)
    answer: HttpResponseBase = password_change(visit)
    return answer


def _without(visit: Visit) -> HttpResponse:
    return page(visit, "account/without_password.html")
