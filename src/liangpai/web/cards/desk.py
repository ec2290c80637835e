"""The card desk: an occasion with what is left to deliberation and its cards by stage; and the list of all cards."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.assessments.queries import latest_runs
from liangpai.assessments.workflow import RUNS
from liangpai.cards import queries
from liangpai.cards.rules.occasions import SEEN
from liangpai.cards.workflow import CARD, OCCASION
from liangpai.entrance.middleware import Visit
from liangpai.scoring.scheme.english import called
from liangpai.spreadsheets.tables import Value
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.cards.days import calendar
from liangpai.web.cards.labels import LABELS, SHADES, STAGES
from liangpai.web.cards.marks import mark
from liangpai.web.cards.near import near_of_occasion
from liangpai.web.exports import excel
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("亮牌", "Cards")
UNSEEN = ("queued", "running", "trial")
"""States of a run that no unit has seen yet."""
HEADER = (
    Words("编号", "number"),
    Words("场次", "occasion"),
    Words("单位", "unit"),
    Words("牌种", "kind"),
    Words("状态", "state"),
    Words("理由", "why"),
    Words("概率", "probability"),
    Words("未通过的条件", "check that failed"),
    Words("亮牌日期", "shown on"),
    Words("整改期限", "due on"),
    Words("摘牌日期", "delisted on"),
)


@dataclass(frozen=True)
class Row:
    """One card in a list."""

    card: Any
    mark: Any
    clock: Any
    is_withheld: bool


@asks("card.view")
def desk(visit: Visit) -> HttpResponse:
    """The occasion asked for, or the next one, or the last: its days, what is not told apart, and its cards by stage."""
    permit("card.view", visit.actor, thing_of_list(visit))
    held = queries.occasions(visit.district)
    chosen = _chosen(held, Asked(visit.GET).whole("occasion", 0), visit.on)
    mine = queries.desk(visit.district, visit.actor)
    dealt = [one for one in mine if chosen and one.occasion_id == chosen.pk]
    rows = rows_of(visit, dealt)
    shown = {
        "occasions": held,
        "chosen": chosen,
        "states": CARD.states,
        "occasion_states": OCCASION.states,
        "stages": [(words, [row for row in rows if row.card.state in states]) for words, states in STAGES],
        "missed": [row for row in rows if row.clock is not None and row.clock.is_missed],
        "others": rows_of(visit, [one for one in mine if not chosen or one.occasion_id != chosen.pk][:20]),
        "near": near_of_occasion(visit, chosen, mine) if chosen and sees_near(visit) else [],
        "days": calendar(queries.calendar_of(chosen, dealt), visit.on) if chosen else [],
        "active": queries.active(visit.district),
        **_runs(visit),
        "thing": Thing(visit.district),
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "cards/desk.html", shown)


@asks("card.view")
def card_list(visit: Visit) -> HttpResponse:
    """Every card that the reader works with, by page."""
    permit("card.view", visit.actor, thing_of_list(visit))
    found = queries.desk(visit.district, visit.actor)
    state = visit.GET.get("state", "")
    state = state if state in CARD.states else ""
    paged_rows = paged(visit, [one for one in found if not state or one.state == state])
    paged_rows.object_list = rows_of(visit, list(paged_rows.object_list))
    shown = {"rows": paged_rows, "state": state, "states": CARD.states, "labels": LABELS, "shades": SHADES}
    return page(visit, "cards/list.html", shown)


@asks("card.view")
def export(visit: Visit) -> FileResponse:
    """The same as a workbook."""
    permit("card.view", visit.actor, thing_of_list(visit))
    found = queries.desk(visit.district, visit.actor)
    return excel(TITLE, HEADER, (_cells(visit, one) for one in found), visit.lang)


def rows_of(visit: Visit, cards: list[Any]) -> list[Row]:
    """Cards with their marks and clocks; those whose display is withheld by an appeal are told apart."""
    clocks = queries.clocks_of(visit.district, cards, visit.on)
    rows = []
    for one in cards:
        clock = clocks.get(one.pk)
        drawn = mark(queries.rules_for(one.occasion).kind(one.kind), visit.lang)
        rows.append(Row(one, drawn, clock, clock is not None and clock.is_of_appeal))
    return rows


def thing_of_list(visit: Visit) -> Thing:
    """A list of whatever cards the reader may see: by any unit where the reader is an officer."""
    path = next((path for role in (Role.REPORTER, Role.VERIFIER) for path in visit.actor.paths(role)), "")
    return Thing(visit.district, path=path)


def sees_near(visit: Visit) -> bool:
    """Whether the reader sees what is left to deliberation: those who oversee, and the legal office that vets."""
    return visit.actor.has(Role.LEGAL) or SEES_ALL.holds(visit.actor, Thing(visit.district))


def _runs(visit: Visit) -> dict[str, Any]:
    """The assessments that an occasion can rest on, and the newer ones that no unit has seen, for those who plan one."""
    if permits("occasion.plan", visit.actor, Thing(visit.district)) is not None:
        return {"run_choices": [], "unseen_runs": []}
    settled = latest_runs(visit.district, SEEN)
    return {
        "run_choices": [
            (one.pk, f"{one.round.name}（{RUNS.label(one.state, visit.lang)}）") for one in settled
        ],
        "unseen_runs": [one for one in latest_runs(visit.district) if one.state in UNSEEN],
    }


def _chosen(held: list[Any], wanted: int, on: date) -> Any:
    named = next((one for one in held if one.pk == wanted), None)
    planned = [one for one in held if one.state == "planned" and one.held_on >= on]
    return named or (
        planned[-1] if planned else next((one for one in held if one.state != "cancelled"), None)
    )


def _cells(visit: Visit, one: Any) -> tuple[Value, ...]:
    return (
        one.number,
        one.occasion.name,
        one.unit.name,
        called(queries.rules_for(one.occasion).kind(one.kind).name).says(visit.lang),
        CARD.label(one.state, visit.lang),
        one.why.get(visit.lang, ""),
        one.probability,
        one.failed_check.get(visit.lang, ""),
        *(day.isoformat() if day else "" for day in (one.shown_on, one.due_on, one.delisted_on)),
    )
