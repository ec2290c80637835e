"""The grid of one unit and the matrix of several: shown, saved, submitted."""

from collections.abc import Sequence

from django.contrib.messages import success, warning
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.roles import Role
from liangpai.entrance.middleware import Visit
from liangpai.problems import Problem
from liangpai.results import operations, queries
from liangpai.results.operations import Filled
from liangpai.results.rules.asking import Place
from liangpai.results.rules.refusals import not_open
from liangpai.web.asks import asks
from liangpai.web.going_on import ROWS, paged
from liangpai.web.pages import page
from liangpai.web.reporting.shown import cell_shown, lines_shown, place_of
from liangpai.words import Words

MOST_TOLD = 8
KEPT = Words(
    "{n}格填的不是可用的数，按原样留下并标红，改正前不能报送",
    "{n} {n|cell holds|cells hold} no usable number: kept as typed and marked, not to be submitted before it is mended",
)
STAYED = Words(
    "{n}格有问题，没有报送，请改后再报",
    "{n} {n|cell has a problem and stays|cells have problems and stay}: mend and submit again",
)
NOTHING_SENT = Words(
    "没有报送任何数：{n}格有问题，请改后再报",
    "nothing was submitted: {n} {n|cell has a problem|cells have problems}, mend and submit again",
)
MOST_CELLS = 300
"""Inputs on one page of the matrix: with more, both the page and the browser are slow."""


@asks("figure.view")
def grid(visit: Visit, round_id: int, unit_id: int) -> HttpResponse:
    """What a unit is asked, line by line."""
    round_ = queries.round_(visit.district, round_id)
    sheet = queries.sheet(visit.district, round_, unit_id, visit.on)
    thing = queries.thing_of_asked(sheet.asked)
    permit("figure.view", visit.actor, thing)
    found = {
        "round": round_,
        "sheet": sheet,
        "lines": lines_shown(sheet),
        "thing": thing,
        "closed": not_open(round_.state),
        "uploads": queries.uploads(visit.district, round_, unit_id),
        "has_base": any(line.base for line in sheet.lines),
    }
    return page(visit, "reporting/grid.html", found)


@asks("figure.fill")
def fill_(visit: Visit, round_id: int, unit_id: int) -> HttpResponse:
    """Save what was typed; with ``submit`` pressed, submit it too. Signing in anew leads here by GET: back to the grid."""
    if visit.method != "POST":
        return redirect("round-grid", round_id, unit_id)
    round_ = queries.round_(visit.district, round_id)
    queries.asked_one(visit.district, round_, unit_id)
    cells = {place: text for place, text in typed(visit.POST).items() if place.unit == unit_id}
    filled = operations.fill(round_=round_, cells=cells, actor=visit.actor, at=visit.at)
    if "submit" in visit.POST:
        return submit_(visit, round_id, unit_id)
    tell(visit, filled)
    return redirect("round-grid", round_id, unit_id)


@asks("figure.submit")
@require_POST
def submit_(visit: Visit, round_id: int, unit_id: int) -> HttpResponse:
    """Submit every draft that is a number."""
    round_ = queries.round_(visit.district, round_id)
    sent = operations.submit(round_=round_, unit=unit_id, actor=visit.actor, at=visit.at)
    if sent.count:
        words = Words(
            "已报送{n}个数，等待归口单位核验",
            "{n} {n|figure is|figures are} submitted and {n|waits|wait} for the keepers",
        )
        success(visit, words.format(n=sent.count).says(visit.lang))
    if sent.problems:
        words = STAYED if sent.count else NOTHING_SENT
        warning(visit, words.format(n=len(sent.problems)).says(visit.lang))
    if sent.prompted:
        words = Words(
            "{n}个数有异常提示，核验时会核对，请准备说明",
            "{n} {n|figure is|figures are} prompted: be ready to explain",
        )
        warning(visit, words.format(n=len(sent.prompted)).says(visit.lang))
    return redirect("round-grid", round_id, unit_id)


@asks("figure.view")
def matrix(visit: Visit, round_id: int) -> HttpResponse:
    """Several units at once: a row for each unit, a column for each item of this period."""
    reports = next(visit.actor.paths(Role.REPORTER), "")
    permit("figure.view", visit.actor, Thing(visit.district, path=reports))
    round_ = queries.round_(visit.district, round_id)
    form = queries.form_of(visit.district, round_)
    most = max(MOST_CELLS // max(len(form.asks), 1), 1)
    rows = paged(visit, queries.asked_visible(visit.district, round_, visit.actor), most=min(most, ROWS))
    for row in rows:
        permit("figure.view", visit.actor, queries.thing_of_asked(row))
    sheets = queries.sheets(visit.district, round_, list(rows), visit.on) if rows else []
    table = [
        (sheet.asked, {line.ask.code: cell_shown(line.now, line.ask) for line in sheet.lines})
        for sheet in sheets
    ]
    used = {code for _, cells in table for code in cells}
    found = {
        "round": round_,
        "rows": rows,
        "table": table,
        "asks": [ask for ask in form.asks if ask.code in used],
        "closed": not_open(round_.state),
        "thing_of": queries.thing_of_asked,
    }
    return page(visit, "reporting/matrix.html", found)


@asks("figure.fill")
@require_POST
def fill_matrix(visit: Visit, round_id: int) -> HttpResponse:
    """Save what was typed for several units."""
    round_ = queries.round_(visit.district, round_id)
    filled = operations.fill(round_=round_, cells=typed(visit.POST), actor=visit.actor, at=visit.at)
    tell(visit, filled)
    return redirect("round-matrix", round_id)


def typed(post: QueryDict) -> dict[Place, str]:
    """The cells of a posted grid."""
    found = ((place_of(name), text) for name, text in post.items())
    return {place: str(text) for place, text in found if place is not None}


def tell(visit: Visit, filled: Filled) -> None:
    """Say how many numbers were saved, how many cells are none, and what should be looked at."""
    saved = filled.saved - filled.texts
    if saved:
        success(
            visit, Words("已保存{n}格", "{n} {n|cell is|cells are} saved").format(n=saved).says(visit.lang)
        )
    elif not filled.saved:
        success(visit, Words("没有改动", "nothing was changed").says(visit.lang))
    if filled.texts:
        warning(visit, KEPT.format(n=filled.texts).says(visit.lang))
    told: Sequence[Problem] = filled.problems[:MOST_TOLD]
    for problem in told:
        warning(visit, problem.says(visit.lang))
    if len(filled.problems) > MOST_TOLD:
        words = Words("另有{n}处提示", "{n} more {n|note|notes}").format(n=len(filled.problems) - MOST_TOLD)
        warning(visit, words.says(visit.lang))
