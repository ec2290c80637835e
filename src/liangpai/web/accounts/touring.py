"""Taking a step of the tour: signed in as the one who sees it, on the page where it is seen."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from liangpai.demonstration.tour import TOUR
from liangpai.entrance.middleware import Visit
from liangpai.refusal import absent
from liangpai.web.accounts.demo import be, only_in_a_demonstration
from liangpai.web.asks import asks
from liangpai.web.demo.strip import STEP
from liangpai.web.demo.targets import way_to
from liangpai.words import Words


@asks("demo.advance")
@require_POST
def take_step(visit: Visit, at: int) -> HttpResponse:
    """Take a step."""
    only_in_a_demonstration(visit)
    step = TOUR[at - 1] if 1 <= at <= len(TOUR) else None
    way = way_to(visit.district, step.thing) if step else None
    if step is None or way is None:
        raise absent(Words("导览的这一步", "step of the tour"))
    be(visit, step.username)
    return redirect(f"{way}{'&' if '?' in way else '?'}{urlencode({STEP: at})}")
