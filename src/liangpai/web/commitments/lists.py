"""The list of promises, its columns by stage, its export, the cascade, and what is done with many at once."""

from itertools import chain
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.roles import Role
from liangpai.commitments import operations, queries
from liangpai.commitments.queries import SORTS, Commitment, Wanted
from liangpai.commitments.registers import COMMITMENTS
from liangpai.commitments.workflow import COMMITMENT, STAGES
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.queries import set_aside
from liangpai.organisations.queries import names_of
from liangpai.organisations.rules.audiences import LEVELS
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.commitments import forms
from liangpai.web.commitments.detail import progress_of
from liangpai.web.commitments.labels import LABELS, ORDERS, SHADES
from liangpai.web.commitments.shown import register_rows
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("承诺", "Promises")
CARDS = 12
"""Promises shown in a column of the four stages; the rest are a link away."""
MOST = 20_000
"""Rows of an export."""
CASCADES = 20


@asks("commitment.view")
def commitment_list(visit: Visit) -> HttpResponse:
    """The promises that the reader works with, narrowed and in the order asked for."""
    wanted = _wanted(visit)
    rows = _rows(visit, wanted)
    counted = queries.counted(rows)
    pages = paged(visit, rows.values_list("pk", flat=True), sum(counted.values()))
    listed = queries.page_of(visit.district, list(pages))
    thing = thing_of_list(visit)
    shown = _filters(visit, wanted) | {
        "rows": pages,
        "listed": [(row, progress_of(row)) for row in listed],
        "amended": queries.amended(visit.district, [row.pk for row in listed]),
        "staged": {
            stage: sum(counted.get(one, 0) for one in states) for stage, (_, states) in STAGES.items()
        },
        "earlier": queries.unsettled_before(visit.district, visit.actor, wanted.year),
        "may_approve": wanted.state == "checked" and not permits("commitment.approve", visit.actor, thing),
        "may_announce": wanted.state == "approved" and not permits("commitment.announce", visit.actor, thing),
        "levels": LEVELS,
    }
    return page(visit, "commitments/list.html", shown)


@asks("commitment.view")
def stages(visit: Visit) -> HttpResponse:
    """The same in four columns: 诺 · 行 · 果 · 结."""
    wanted = _wanted(visit)
    rows = _rows(visit, wanted)
    counted = queries.counted(rows)
    ids = {
        stage: list(rows.filter(state__in=states).values_list("pk", flat=True)[:CARDS])
        for stage, (_, states) in STAGES.items()
    }
    cards = {
        row.pk: (row, progress_of(row)) for row in queries.page_of(visit.district, [*chain(*ids.values())])
    }
    columns = [
        (stage, words, sum(counted.get(one, 0) for one in states), [cards[pk] for pk in ids[stage]])
        for stage, (words, states) in STAGES.items()
    ]
    return page(visit, "commitments/stages.html", _filters(visit, wanted) | {"columns": columns})


@asks("commitment.view")
def export(visit: Visit) -> FileResponse:
    """The list as it is narrowed, as a workbook."""
    rows = list(_rows(visit, _wanted(visit)).select_related("unit")[:MOST])
    pks = [row.pk for row in rows]
    supports, amended = queries.supports(visit.district, pks), queries.amended(visit.district, pks)
    cells = register_rows(rows, supports, amended, visit.lang)
    name = TITLE.says(visit.lang)
    return workbook([register_sheet(COMMITMENTS, cells, visit.lang, title=name)], name)


@asks("commitment.view")
def cascade(visit: Visit) -> HttpResponse:
    """What is passed down: each target above, the targets below with the declared reserve, and their ratio (G6)."""
    permit("commitment.view", visit.actor, thing_of_list(visit))
    wanted = _wanted(visit)
    pages = paged(visit, queries.parents(visit.district, visit.actor, wanted.year), most=CASCADES)
    aside = set_aside(visit.district, "G6", visit.on)
    shown = {
        "rows": pages,
        "cascades": queries.cascades(visit.district, list(pages)),
        "asides": [aside] if aside else [],
    }
    return page(visit, "commitments/cascade.html", _filters(visit, wanted) | shown)


@asks("commitment.approve")
@require_POST
def approve_many(visit: Visit) -> HttpResponse:
    """Approve every promise that is ticked."""
    permit("commitment.approve", visit.actor, Thing(visit.district))
    count = operations.approve_all(
        district=visit.district, pks=_ticked(visit), actor=visit.actor, at=visit.at
    )
    words = Words("已审定{n}项承诺", "{n} {n|promise|promises} approved").format(n=count)
    return done(visit, words, "commitment-list")


@asks("commitment.announce")
@require_POST
def announce_many(visit: Visit) -> HttpResponse:
    """Announce every promise that is ticked, on the same terms."""
    permit("commitment.announce", visit.actor, Thing(visit.district))
    count = operations.announce_all(
        district=visit.district,
        pks=_ticked(visit),
        announcement=forms.announcement(forms.asked_of(visit)),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已公示{n}项承诺", "{n} {n|promise|promises} announced").format(n=count)
    return done(visit, words, "commitment-list")


def thing_of_list(visit: Visit) -> Thing:
    """A list of whatever promises the reader works with: by any unit where the reader is an officer."""
    path = next(visit.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    keeper = next(visit.actor.paths(Role.VERIFIER), "")
    return Thing(visit.district, path=path, keeper=keeper)


def _rows(visit: Visit, wanted: Wanted) -> QuerySet[Commitment]:
    permit("commitment.view", visit.actor, thing_of_list(visit))
    return queries.commitments(visit.district, visit.actor, wanted)


def _wanted(visit: Visit) -> Wanted:
    """What the address asks for; what makes no sense narrows nothing. Without a year it is this one; 0 is every year."""
    asked = Asked(visit.GET)
    return Wanted(
        year=asked.whole("year", visit.on.year),
        unit=asked.whole("unit", 0),
        state=_one_of(visit, "state", COMMITMENT.states),
        stage=_one_of(visit, "stage", STAGES),
        text=visit.GET.get("text", "").strip()[:60],
        sort=_one_of(visit, "sort", SORTS) or "due",
    )


def _one_of(visit: Visit, name: str, known: object) -> str:
    value = visit.GET.get(name, "")
    return value if value in known else ""  # type: ignore[operator] # a mapping by code


def _filters(visit: Visit, wanted: Wanted) -> dict[str, object]:
    kept = {"unit": wanted.unit, "state": wanted.state, "stage": wanted.stage}
    kept |= {"text": wanted.text, "sort": "" if wanted.sort == "due" else wanted.sort}
    return {
        "wanted": wanted,
        "query": f"&{urlencode({'year': wanted.year} | {name: value for name, value in kept.items() if value})}",
        "unit_name": names_of(visit.district, [wanted.unit]).get(wanted.unit, "") if wanted.unit else "",
        "years": sorted({visit.on.year, *queries.years(visit.district)}, reverse=True),
        "states": COMMITMENT.states,
        "stages": STAGES,
        "shades": SHADES,
        "orders": ORDERS,
        "labels": LABELS,
    }


def _ticked(visit: Visit) -> list[int]:
    ticked = visit.POST.getlist("commitment")
    return [int(one) for one in ticked if one.isascii() and one.isdigit() and len(one) < 19]
