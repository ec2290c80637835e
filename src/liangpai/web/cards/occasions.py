"""Occasions: planned, their calendar, collecting, the deliberation (会商), the faces to print, held or cancelled."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.queries import run
from liangpai.cards import operations as ops
from liangpai.cards import queries
from liangpai.cards.queries.series import read_series, template_of_series
from liangpai.cards.rules.refusals import out_of_place
from liangpai.cards.workflow import CARD, OCCASION, ON_DISPLAY
from liangpai.entrance.middleware import Visit
from liangpai.meetings.queries import called as called_meeting
from liangpai.meetings.queries import meeting_showing
from liangpai.refusal import Refusal
from liangpai.scoring.scheme.english import called
from liangpai.spreadsheets.registers import template_workbook
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.cards.days import calendar
from liangpai.web.cards.desk import Row, rows_of, sees_near, thing_of_list
from liangpai.web.cards.labels import LABELS, SHADES
from liangpai.web.cards.marks import mark, shape
from liangpai.web.cards.near import near_of_occasion
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

SERIES = Words("进度序列", "Series")
TO_PRINT = ("approved", *ON_DISPLAY)


@dataclass(frozen=True)
class Doubtful:
    """A card that the evidence did not carry, and why the reader may not settle it."""

    card: Any
    mark: Any
    closed: Refusal | None
    failed: dict[str, str]
    """Every check that was not met, in both languages."""


@dataclass(frozen=True)
class Face:
    """One card face, with the minutes its unit speaks."""

    card: Any
    mark: Any
    shape: Any
    word: Words
    minutes: int


@asks("occasion.view")
def occasion_page(visit: Visit, occasion_id: int) -> HttpResponse:
    """One occasion with its days and its cards."""
    permit("occasion.view", visit.actor, Thing(visit.district))
    row = queries.occasion(visit.district, occasion_id)
    meeting = meeting_showing(visit.district, row.pk)
    rows = _rows(visit, row)
    shown = {
        "occasion": row,
        "rows": rows,
        "days": calendar(queries.calendar_of(row, [one.card for one in rows]), visit.on),
        "states": CARD.states,
        "occasion_states": OCCASION.states,
        "meeting": meeting,
        "meeting_called": called_meeting(meeting) if meeting else "",
        "too_early": out_of_place(row.state, row.held_on, visit.on),
        "lamps": queries.rules_for(row).lamps,
        "thing": Thing(visit.district),
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "cards/occasion.html", shown)


@asks("card.view")
def deliberation(visit: Visit, occasion_id: int) -> HttpResponse:
    """The cards that the evidence did not carry, with the three ways on."""
    permit("card.view", visit.actor, thing_of_list(visit))
    row = queries.occasion(visit.district, occasion_id)
    mine = [one for one in queries.desk(visit.district, visit.actor) if one.occasion_id == row.pk]
    left = [one for one in mine if not one.gate_passed]
    shown = {
        "occasion": row,
        "near": near_of_occasion(visit, row, mine) if sees_near(visit) else [],
        "rows": [_doubtful(visit, one) for one in left],
        "states": CARD.states,
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "cards/deliberation.html", shown)


@asks("occasion.view")
def faces(visit: Visit, occasion_id: int) -> HttpResponse:
    """The faces and the speaking order, for A4 paper: warnings first, the gravest last to speak."""
    permit("occasion.view", visit.actor, Thing(visit.district))
    row = queries.occasion(visit.district, occasion_id)
    rules = queries.rules_for(row)
    cards = [one.card for one in _rows(visit, row) if one.card.state in TO_PRINT and not one.is_withheld]
    found = []
    for card in sorted(cards, key=lambda one: (one.side == "praise", one.level, one.unit.path)):
        kind = rules.kind(card.kind)
        minutes = rules.consequence(card.kind).speech_minutes
        found.append(Face(card, mark(kind, visit.lang), shape(kind), called(kind.name), minutes))
    return page(visit, "cards/print.html", {"occasion": row, "rows": found, "labels": LABELS})


@asks("occasion.plan")
@require_POST
def plan(visit: Visit) -> HttpResponse:
    """Plan an occasion by the rules in force."""
    asked = Asked(visit.POST, LABELS)
    wanted = asked.whole("run", 0)
    made = ops.plan(
        district=visit.district,
        name=asked.text("name"),
        held_on=asked.day("held_on") or date.min,
        year=asked.whole("year", visit.on.year - 1),
        run=run(visit.district, wanted) if wanted else None,
        ruleset=queries.active(visit.district),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已安排", "the occasion is planned"), "occasion-page", made.pk)


@asks("card.collect")
@require_POST
def collect(visit: Visit, occasion_id: int) -> HttpResponse:
    """Collect the candidates."""
    row, file = queries.occasion(visit.district, occasion_id), visit.FILES.get("workbook")
    permit("card.collect", visit.actor, Thing(visit.district))
    series = read_series(row, file.read(), visit.on) if file else None
    ops.collect(occasion=row, series=series, actor=visit.actor, at=visit.at)
    n = len(queries.cards(visit.district, row.pk))
    words = Words("已汇集，现有{n}个候选", "collected: {n} {n|candidate|candidates}").format(n=n)
    return done(visit, words, "occasion-page", row.pk)


@asks("card.collect")
def series(visit: Visit, occasion_id: int) -> FileResponse:
    """The workbook in which plan and actual series are handed in for the lamps of the rule set."""
    permit("card.collect", visit.actor, Thing(visit.district))
    row = queries.occasion(visit.district, occasion_id)
    template = template_of_series(row, visit.on)
    return attachment(template_workbook(template), f"{row.name}-{SERIES.says(visit.lang)}.xlsx")


@asks("occasion.hold")
@require_POST
def hold(visit: Visit, occasion_id: int) -> HttpResponse:
    """Record that the conference was held."""
    row, moved_to = queries.occasion(visit.district, occasion_id), Asked(visit.POST, LABELS).day("moved_to")
    ops.hold(occasion=row, moved_to=moved_to, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记大会举行", "recorded as held"), "occasion-page", occasion_id)


@asks("occasion.cancel")
@require_POST
def cancel(visit: Visit, occasion_id: int) -> HttpResponse:
    """Cancel it."""
    reason = Asked(visit.POST, LABELS).text("reason")
    row = queries.occasion(visit.district, occasion_id)
    ops.cancel(occasion=row, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已取消", "cancelled"), "occasion-page", occasion_id)


def _rows(visit: Visit, row: Any) -> list[Row]:
    mine = queries.desk(visit.district, visit.actor)
    return rows_of(visit, [one for one in mine if one.occasion_id == row.pk])


def _doubtful(visit: Visit, one: Any) -> Doubtful:
    closed = queries.why_not(one, visit.actor, visit.on).get("card.settle")
    unmet = [check for check in one.checks if not check["passed"]]
    failed = {
        "zh": "；".join(check["zh"] for check in unmet),
        "en": "; ".join(check["en"] for check in unmet),
    }
    drawn = mark(queries.rules_for(one.occasion).kind(one.kind), visit.lang)
    return Doubtful(one, drawn, closed, failed)
