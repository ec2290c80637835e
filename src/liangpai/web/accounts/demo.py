"""The demonstration's own pages: be somebody with one click, and go on to the next working day or a later one."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.module_loading import import_string
from django.views.decorators.http import require_POST

from liangpai.access.queries import named
from liangpai.calendar.queries import working_days
from liangpai.demonstration.people import CAST
from liangpai.demonstration.places import NAMES
from liangpai.districts.operations import set_demo_clock
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, absent, insist
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.words import Words

OPENS = time(9, 0)
BACKEND = settings.AUTHENTICATION_BACKENDS[0]
FARTHEST = timedelta(days=120)
"""How far the clock goes on at once: every night between makes its round."""
LABELS = {"to": Words("日期", "day")}


@asks("demo.advance")
def demo_cast(visit: Visit) -> HttpResponse:
    """Everybody one can be, and what to try in their place."""
    only_in_a_demonstration(visit)
    return page(visit, "account/cast.html", {"parts": CAST, "units": NAMES})


@asks("demo.advance")
@require_POST
def demo_sign_in(visit: Visit, username: str) -> HttpResponse:
    """Sign in as a member of the cast, without a password."""
    be(visit, username)
    return redirect("first-screen")


def be(visit: Visit, username: str) -> None:
    """Sign the reader of a demonstration in as a member of the cast.

    Raises:
        Refused: this is no demonstration, or there is no such member.
    """
    only_in_a_demonstration(visit)
    is_of_the_cast = any(part.person.username == username for part in CAST)
    person = named(visit.district, username) if is_of_the_cast else None
    if person is None:
        raise absent(Words("人员", "person"))
    login(visit, person, backend=BACKEND)


@asks("demo.advance")
@require_POST
def demo_advance(visit: Visit) -> HttpResponse:
    """Let the demo clock show nine o'clock of the next working day, or of the first one not before the day asked for.

    The round of every night between is made.
    """
    only_in_a_demonstration(visit)
    wanted = Asked(visit.POST, LABELS).day("to")
    insist(_out_of_reach(wanted, visit.on) if wanted else None)
    days, day = working_days(visit.district), visit.on
    while day == visit.on or (wanted and day < wanted):
        day = days.after(day, 1)
        at = timezone.make_aware(datetime.combine(day, OPENS))
        set_demo_clock(district=visit.district, at=at)
        import_string(settings.LIANGPAI_NIGHTLY)()
    came_from = visit.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came_from, allowed_hosts={visit.get_host()})
    return HttpResponseRedirect(came_from if came_from and ours else "/")


def _out_of_reach(wanted: date, on: date) -> Refusal | None:
    if on < wanted <= on + FARTHEST:
        return None
    words = Words(
        "演示时钟只往前走，一次最多{n}天", "the demo clock goes forward only, and {n} days at most at once"
    )
    return Refusal("demo.out_of_reach", words.format(n=FARTHEST.days), "invalid")


def only_in_a_demonstration(visit: Visit) -> None:
    """Refuse everything of the demonstration's where there is none."""
    if not settings.DEMO or visit.place is None or not visit.place.is_demo:
        raise absent(Words("页面", "page"))
