"""Page 0 and 3: the workbench for whoever is signed in; for a visitor what has been released, and the sign-in."""

from django.http import HttpResponse

from liangpai.assessments.queries import latest_of_round, visible_releases
from liangpai.assessments.workflow import RUNS
from liangpai.entrance.middleware import Visit
from liangpai.results.queries import rounds
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.web.workbench.cycle import Period, shown
from liangpai.web.workbench.lines import Asking
from liangpai.web.workbench.places import looked_after
from liangpai.web.workbench.waiting import FOR_ME, ON_ME, waiting


@asks("board.view")
def first_screen(visit: Visit) -> HttpResponse:
    """The first page of everybody."""
    period = _period(visit)
    context = {
        "steps": shown(period, visit.on),
        "releases": visible_releases(visit.actor, visit.district, visit.on),
    }
    if not visit.actor.is_stranger:
        asking = Asking(visit.district, visit.actor, visit.on)
        context |= {
            "places": looked_after(asking),
            "on_me": waiting(asking, ON_ME),
            "for_me": waiting(asking, FOR_ME),
        }
    return page(visit, "first_screen.html", context)


def _period(visit: Visit) -> Period:
    """The newest round that a scheme stands behind, its newest run, and the next conference."""
    found = list(rounds(visit.district))
    round_ = next((one for one in found if one.scheme_id and one.state != "planned"), None)
    run = latest_of_round(visit.district, round_.pk, tuple(RUNS.states)) if round_ else None
    return Period(
        round_state=round_.state if round_ else "",
        due_on=round_.due_on if round_ else None,
        run_state=run.state if run else "",
        open_rounds=sum(one.state == "open" and one is not round_ for one in found),
        meeting_on=visit.place.meeting_on if visit.place else None,
    )
