"""The page of a unit."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from markupsafe import Markup

from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.appeals.queries import appeals_of
from liangpai.appeals.workflow import APPEAL
from liangpai.assessments import queries
from liangpai.assessments.rules import LEVELS
from liangpai.assessments.workflow import OBJECTIONS
from liangpai.commitments.workflow import COMMITMENT
from liangpai.dossier.sentences import GRADED_APART
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import contact_of, names_of, unit
from liangpai.refusal import absent
from liangpai.web.asks import asks
from liangpai.web.commitments.labels import SHADES
from liangpai.web.pages import page
from liangpai.web.sheets import SheetShown, sheet_shown
from liangpai.web.standings import RowShown, bands_shown
from liangpai.web.unit_page.cards import cards_of
from liangpai.web.unit_page.promises import promises_of
from liangpai.web.unit_page.stories import cases_of
from liangpai.web.unit_page.trend import trend
from liangpai.web.unit_page.visits import issues_of
from liangpai.web.unit_page.work import work_of
from liangpai.words import Words

BESIDE = Words("{unit}和等次不同的相邻单位", "{unit} and its neighbours of another grade")


@dataclass(frozen=True)
class Feedback:
    """The unit's own sheet at trial feedback, with its objections and whether it may still object."""

    run: Any
    row: RowShown
    sheet: SheetShown
    objections: list[Any]
    figures: dict[str, int]
    """The figures in force behind the sheet, by item."""
    is_open: bool


@asks("board.view")
def unit_page(visit: Visit, unit_id: int) -> HttpResponse:
    """What the viewer may see of a unit; a stranger sees only units of which something is released to society."""
    of = unit(visit.district, unit_id)
    results = queries.unit_results(visit.actor, visit.district, of, visit.on)
    promises, excuses = promises_of(visit, of)
    if visit.actor.is_stranger and not results and not promises:
        raise absent(Words("单位", "unit"))
    wanted = visit.GET.get("release", "")
    chosen = next((one for one in results if str(one.release.pk) == wanted), results[0] if results else None)
    thing = Thing(visit.district, path=of.path, unit=of.name)
    with_values = permits("figure.view", visit.actor, thing) is None
    signed_in = not visit.actor.is_stranger
    above = [int(pk) for pk in of.path.strip("/").split("/")[:-1]]
    names = names_of(visit.district, above)
    return page(
        visit,
        "units/unit.html",
        {
            "unit": of,
            "above": [(pk, names[pk]) for pk in above if pk in names],
            "contact": contact_of(visit.district, of.pk, visit.on) if signed_in else None,
            "results": results,
            "chosen": chosen,
            "row": _row(chosen.release.run, chosen.standing, of) if chosen else None,
            "sheet": _sheet(visit, chosen.release.run, chosen.standing, of) if chosen else None,
            "class_name": _class_name(chosen),
            "graded": _graded(chosen, of),
            "line": _trend(results, of.name, visit),
            "with_values": with_values,
            "history": _figures(visit, chosen, of) if with_values else {},
            "feedback": [_feedback(visit, run, standing, of) for run, standing in _at_feedback(visit, of)],
            "objecting": permits("objection.raise", visit.actor, thing),
            "objection_words": OBJECTIONS,
            "levels": LEVELS,
            "promises": promises,
            "excuses": excuses,
            "promise_states": COMMITMENT.states,
            "shades": SHADES,
            **_appeals(visit, chosen, thing),
            **cards_of(visit, of),
            **issues_of(visit, of),
            **cases_of(visit, of),
            **work_of(visit, of),
        },
    )


def _appeals(visit: Visit, chosen: queries.UnitResult | None, thing: Thing) -> dict[str, Any]:
    """Appeals against the result that is shown, for those who may see them, and whether one can be filed."""
    if chosen is None or permits("appeal.view", visit.actor, thing):
        return {"appeals": [], "may_appeal": False, "appeal_states": APPEAL.states}
    found = appeals_of(visit.district, f"standing:{chosen.standing.pk}")
    may = permits("appeal.file", visit.actor, thing) is None
    free = all(one.state == "withdrawn" for one in found)
    return {"appeals": found, "may_appeal": may and free, "appeal_states": APPEAL.states}


def _figures(visit: Visit, chosen: queries.UnitResult | None, of: Any) -> dict[str, int]:
    if chosen is None:
        return {}
    asked = chosen.release.run.round
    return queries.figures_of(visit.district, asked.pk, of.pk, asked.period)


def _at_feedback(visit: Visit, of: Any) -> list[tuple[Any, Any]]:
    return queries.feedback_of(visit.actor, visit.district, of)[:1]


def _class_name(chosen: queries.UnitResult | None) -> str:
    if chosen is None:
        return ""
    return queries.class_names(chosen.release.run).get(chosen.standing.class_code, "")


def _graded(chosen: queries.UnitResult | None, of: Any) -> Words | None:
    """What is said where units that this one is not told apart from have other grades; none of them is named here."""
    if chosen is None or queries.grades_in_band(chosen.standing) < 2:
        return None
    return GRADED_APART.format(units=BESIDE.format(unit=of.name))


def _row(run: Any, standing: Any, of: Any) -> RowShown:
    standing.unit = of
    n = queries.class_sizes(run)[standing.class_code]
    return bands_shown([standing], n)[0].rows[0]


def _sheet(visit: Visit, run: Any, standing: Any, of: Any) -> SheetShown:
    return sheet_shown(queries.sheet(visit.district, run, standing), of.name, visit.lang)


def _feedback(visit: Visit, run: Any, standing: Any, of: Any) -> Feedback:
    until = run.feedback_until_on
    return Feedback(
        run=run,
        row=_row(run, standing, of),
        sheet=_sheet(visit, run, standing, of),
        objections=queries.objections(visit.district, run.pk, of.pk),
        figures=queries.figures_of(visit.district, run.round_id, of.pk, run.round.period),
        is_open=run.state == "feedback" and until is not None and visit.on <= until,
    )


def _trend(results: list[queries.UnitResult], name: str, visit: Visit) -> Markup:
    points = [
        (one.release.run.round.period, one.standing.score, one.standing.rank)
        for one in reversed(results[:10])
        if one.standing.score is not None
    ]
    says = Words("{name}历次得分", "scores of {name} over the periods").format(name=name).says(visit.lang)
    return trend(points, says) if len(points) > 1 else Markup("")
