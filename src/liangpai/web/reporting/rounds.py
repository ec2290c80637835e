"""Rounds: the list, the plan, one round with its progress by unit, and what was corrected in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.catalogue.queries import items
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import versions
from liangpai.guardrails.rules import burden
from liangpai.organisations.queries import choices
from liangpai.results import operations, queries
from liangpai.results.queries import Form, Unit
from liangpai.results.rules.content import corrects
from liangpai.results.workflow import FIGURE, ROUND
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.web.reporting import labels
from liangpai.words import Words

READY = ("frozen", "active")
CLOSE = Words(
    "截止后不能再填报，只能更正。确定截止？", "Nothing can be filled in afterwards, only corrected. Close it?"
)
UNVERIFIED = Words(
    "还有{n}个数待核验：截止后仍可核验，没有核验的不计入考核。截止后不能再填报，只能更正。确定截止？",
    "{n} {n|figure waits|figures wait} to be verified: that goes on after closing, and what is not verified does not count. "
    "Nothing can be filled in afterwards, only corrected. Close it?",
)


@dataclass(frozen=True, slots=True)
class UnitShown:
    """A unit of a round with how far it is."""

    unit: Unit
    total: int
    states: Counter[str]

    @property
    def settled(self) -> int:
        """Figures that have left the unit's hands."""
        return self.states["submitted"] + self.states["confirmed"]


@asks("round.view")
def round_list(visit: Visit) -> HttpResponse:
    """Every round, and the form that plans another."""
    permit("round.view", visit.actor, Thing(visit.district))
    may_plan = permits("round.plan", visit.actor, Thing(visit.district)) is None
    shown = {
        "rows": paged(visit, queries.rounds(visit.district)),
        "states": ROUND.states,
        "labels": labels.ROUND,
        "may_plan": may_plan,
        "schemes": [one for one in versions(visit.district) if one.state in READY] if may_plan else [],
        "items": items(visit.district).values() if may_plan else [],
        "units": choices(visit.district, visit.on, ("town", "subdistrict", "task_force", "department"))
        if may_plan
        else [],
    }
    return page(visit, "reporting/rounds.html", shown)


@asks("round.plan")
@require_POST
def plan(visit: Visit) -> HttpResponse:
    """Plan a round by a scheme, or for a list of data items."""
    asked = Asked(visit.POST, labels.ROUND)
    scheme = asked.whole("scheme", 0)
    planned = operations.plan_round(
        district=visit.district,
        name=asked.text("name", 80),
        period=asked.text("period", 12),
        opens_on=asked.day("opens_on") or visit.on,
        due_on=asked.day("due_on") or visit.on,
        actor=visit.actor,
        at=visit.at,
        scheme=scheme or None,
        items=asked.several("items") if not scheme else (),
        purpose=asked.text("purpose", 180),
        units=[int(one) for one in asked.several("units") if one.isdigit()],
    )
    return done(visit, Words("已计划", "the round is planned"), "round-page", planned.pk)


@asks("round.view")
def round_page(visit: Visit, round_id: int) -> HttpResponse:
    """One round: what it asks, whom, and how far each unit is."""
    permit("round.view", visit.actor, Thing(visit.district))
    round_ = queries.round_(visit.district, round_id)
    form = queries.form_of(visit.district, round_)
    rows = paged(visit, queries.asked_visible(visit.district, round_, visit.actor))
    size = rows.paginator.count or len(round_.units)
    totals = queries.totals(visit.district, round_)
    found = {
        "round": round_,
        "form": form,
        "rows": rows,
        "size": size,
        "burden": burden(len(form.asks), size),
        "units": _progress(visit, round_, form, list(rows)),
        "totals": totals,
        "closing": (UNVERIFIED if totals["submitted"] else CLOSE).format(n=totals["submitted"]),
        "state": ROUND.states[round_.state],
        "thing": Thing(visit.district),
        "closed": {action: ROUND.refuse(action, round_.state) for action in ("round.open", "round.close")},
        "figure_states": FIGURE.states,
    }
    return page(visit, "reporting/round.html", found)


def _progress(visit: Visit, round_: queries.Round, form: Form, rows: Sequence[Unit]) -> list[UnitShown]:
    counted = queries.progress(visit.district, round_, form, [row.unit_id for row in rows]) if rows else {}
    return [
        UnitShown(
            row,
            len(form.places(row.unit_id, row.class_code)),
            counted.get(row.unit_id, Counter()),
        )
        for row in rows
    ]


@asks("round.open")
@require_POST
def open_(visit: Visit, round_id: int) -> HttpResponse:
    """Open the round."""
    round_ = queries.round_(visit.district, round_id)
    count = operations.open_round(round_=round_, actor=visit.actor, at=visit.at)
    words = Words("已开始填报，共{n}个单位", "the round is open for {n} {n|unit|units}").format(n=count)
    return done(visit, words, "round-page", round_id)


@asks("round.close")
@require_POST
def close(visit: Visit, round_id: int) -> HttpResponse:
    """Close the round."""
    operations.close_round(round_=queries.round_(visit.district, round_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已截止", "the round is closed"), "round-page", round_id)


@asks("round.view")
def export(visit: Visit, round_id: int) -> FileResponse:
    """The progress by unit as a workbook."""
    permit("round.view", visit.actor, Thing(visit.district))
    round_ = queries.round_(visit.district, round_id)
    form = queries.form_of(visit.district, round_)
    rows = list(queries.asked_visible(visit.district, round_, visit.actor))
    return excel(
        Words("填报进度", "Progress"),
        labels.PROGRESS_HEADER,
        _lines(_progress(visit, round_, form, rows)),
        visit.lang,
    )


def _lines(rows: Iterable[UnitShown]) -> Iterable[Sequence[str | int]]:
    for row in rows:
        states = (row.states[state] for state in ("draft", "returned", "submitted", "confirmed"))
        yield (row.unit.code, row.unit.unit.name, row.unit.class_code, row.total, *states)


@asks("figure.view")
def changes(visit: Visit, round_id: int) -> HttpResponse:
    """What was corrected in the round after it had been confirmed."""
    round_ = queries.round_(visit.district, round_id)
    rows = queries.corrections(visit.district, round_, visit.actor)
    found = {"round": round_, "rows": rows, "states": FIGURE.states, "shades": labels.SHADES}
    return page(visit, "reporting/changes.html", found | {"corrects": corrects})


@asks("figure.view")
def export_changes(visit: Visit, round_id: int) -> FileResponse:
    """The corrections as a workbook."""
    round_ = queries.round_(visit.district, round_id)
    rows = (
        (
            row.unit.name,
            row.item,
            row.period,
            row.version,
            row.value,
            FIGURE.label(row.state, visit.lang),
            corrects(row.reason),
            row.is_self_reported,
        )
        for row in queries.corrections(visit.district, round_, visit.actor)
    )
    return excel(Words("更正", "Corrections"), labels.CHANGES_HEADER, rows, visit.lang)
