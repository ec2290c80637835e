"""The demonstration's own pages (demo mode only): be any member of the cast by one click, and let the next day come."""

from datetime import datetime, time

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from liangpai.access.queries import accounts
from liangpai.calendar.queries import working_days
from liangpai.demonstration.people import CAST
from liangpai.demonstration.places import NAMES
from liangpai.districts.operations import set_demo_clock
from liangpai.districts.queries import find
from liangpai.entrance.middleware import Visit
from liangpai.refusal import absent
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.words import Words

OPENS = time(9)
"""When the demo clock says that the next working day begins."""
SIGNED_IN_BY = "allauth.account.auth_backends.AuthenticationBackend"


@asks("board.view")
def cast(visit: Visit) -> HttpResponse:
    """Everybody whom a reader of the demonstration can be."""
    _insist_on_demo(visit)
    rows = [(part.person, NAMES[part.person.unit], part.does) for part in CAST]
    return page(visit, "demo/cast.html", {"rows": rows})


@asks("board.view")
@require_POST
def sign_in(visit: Visit, username: str) -> HttpResponse:
    """Be a member of the cast; nobody else can be signed in this way."""
    _insist_on_demo(visit)
    named = {part.person.username for part in CAST} & {username}
    found = [account for account in accounts(visit.district) if account.username in named]
    if not found or not found[0].is_active:
        raise absent(Words("演示人物", "member of the cast"))
    login(visit, found[0], backend=SIGNED_IN_BY)
    return redirect("first-screen")


@asks("demo.advance")
@require_POST
def advance(visit: Visit) -> HttpResponse:
    """Let the demo clock show nine o'clock of the next working day."""
    _insist_on_demo(visit)
    day = working_days(visit.district).after(visit.on, 1)
    set_demo_clock(district=visit.district, at=timezone.make_aware(datetime.combine(day, OPENS)))
    came_from = visit.META.get("HTTP_REFERER", "")
    ours = url_has_allowed_host_and_scheme(came_from, allowed_hosts={visit.get_host()})
    return redirect(came_from if ours else "first-screen")


def _insist_on_demo(visit: Visit) -> None:
    """Outside a demonstration these pages are not there at all."""
    district = find(visit.district)
    if not settings.DEMO or district is None or not district.is_demo:
        raise absent(Words("页面", "page"))
