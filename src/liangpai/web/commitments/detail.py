"""One promise: what it says and said first, what it needs, how far it has come, and the moves that are next."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from liangpai.access.policy import permit, permits
from liangpai.access.queries import names_of
from liangpai.catalogue.queries import items
from liangpai.commitments import queries
from liangpai.commitments.queries import Amendment, Commitment
from liangpai.commitments.rules.outcomes import Fulfilment, finding, share_reached
from liangpai.commitments.rules.terms import DIFFICULTIES, EVIDENCE, SOURCES, few_or_many, vague_words
from liangpai.commitments.rules.trends import against_trend
from liangpai.commitments.workflow import AMENDMENT, COMMITMENT, FINDINGS, STAGE_OF, STAGES
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.queries import in_force
from liangpai.ledger.queries import history
from liangpai.needs.rules.kinds import KINDS as NEED_KINDS
from liangpai.needs.workflow import NEED
from liangpai.notary.queries import leaf_of
from liangpai.organisations.rules.audiences import LEVELS
from liangpai.refusal import Refusal
from liangpai.statemachine import Move
from liangpai.web.asked import as_day
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.commitments.labels import LABELS, SHADES
from liangpai.web.pages import in_words, page
from liangpai.words import Words

BY_ITSELF = ("commitment.begin", "commitment.fall_due")


@dataclass(frozen=True, slots=True)
class Next:
    """A move that people make from here, and why the reader may not."""

    move: Move
    closed: Refusal | None


@asks("commitment.view")
def commitment_page(visit: Visit, commitment_id: int) -> HttpResponse:
    """What the reader may see of it: its audience the promise itself, those who work with it everything."""
    row = queries.commitment(visit.district, commitment_id)
    permit("commitment.view", visit.actor, queries.thing_seen(row, visit.actor, visit.on))
    amendments = queries.amendments(visit.district, row.pk)
    supports = queries.supports(visit.district, [row.pk]).get(row.pk, [])
    is_inside = permits("commitment.view", visit.actor, queries.thing_of(row)) is None
    shown = {
        "row": row,
        "state": COMMITMENT.states[row.state],
        "shade": SHADES[row.outcome or row.state],
        "stages": STAGES,
        "here": list(STAGES).index(STAGE_OF[row.state]),
        "first": _dated(queries.first_wording(amendments)),
        "amendments": [(one, _dated(one.was), _dated(one.now)) for one in amendments],
        "amendment_states": AMENDMENT.states,
        "supports": supports,
        "needs": queries.needs_of(visit.district, supports),
        "need_states": NEED.states,
        "kinds": NEED_KINDS,
        "share": progress_of(row),
        "reports": queries.reports(visit.district, row.pk),
        "outcomes": COMMITMENT.states,
        "evidences": EVIDENCE,
        "sources": SOURCES,
        "difficulties": DIFFICULTIES,
        "levels": LEVELS,
        "cascade": queries.cascade_of(row, children)
        if (children := _children(visit, row, is_inside))
        else None,
        "entered": leaf_of(visit.district, f"commitment:{row.pk}"),
        "is_inside": is_inside,
        "labels": LABELS,
    }
    return page(
        visit, "commitments/page.html", shown | (_inside(visit, row, amendments) if is_inside else {})
    )


def progress_of(row: Commitment) -> float | None:
    """The share that was verified, or else the share of the value last reported; None before anything is told."""
    if row.share is not None:
        return row.share
    if row.value is None or row.target is None:
        return None
    return share_reached(row.value, row.target, row.baseline)


def _dated(terms: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Terms as they were kept, with their last day as a day."""
    return {**terms, "due_on": as_day(terms["due_on"] or "")} if terms else None


def _children(visit: Visit, row: Commitment, is_inside: bool) -> list[Commitment]:
    return queries.children(visit.district, row.pk) if is_inside else []


def _inside(visit: Visit, row: Commitment, amendments: list[Amendment]) -> dict[str, Any]:
    """What only those see who work with it: the next moves with their forms, hints, and what was done until now."""
    asked = next((one for one in amendments if one.state == "asked"), None)
    thing = queries.thing_of(row, asked)
    moves = [
        Next(move, permits(move.action, visit.actor, thing))
        for move in COMMITMENT.open_moves(row.state)
        if move.action not in BY_ITSELF and move.action in _fitting(row)
    ]
    people = {one.asked_by for one in amendments} | {one.decided_by for one in amendments}
    people |= {row.submitted_by, row.checked_by, row.approved_by, row.verified_by}
    open_actions = {one.move.action for one in moves if one.closed is None}
    aside = in_force(visit.district, visit.on)
    return {
        "moves": moves,
        "asked": asked,
        "people": names_of(visit.district, {one for one in people if one is not None}),
        "aside": {guard: aside[guard] for guard in ("G6", "G9") if guard in aside},
        "hints": _hints(visit, row, "G6" in aside) if row.state in ("draft", "submitted", "checked") else [],
        "last_year": _last_year(visit, row),
        "refused": queries.refused_needs(visit.district, row.pk),
        "held": queries.confirmed_value(visit.district, row.item_id, row.unit_id, row.year),
        "parents": queries.parent_choices(visit.district, row) if "commitment.check" in open_actions else [],
        "items": list(items(visit.district).values()) if "commitment.check" in open_actions else [],
        "found": finding(row.share) if row.share is not None else "",
        "acts": acts_shown(visit.district, history(visit.district, "commitment", row.pk), visit.lang),
    }


def _fitting(row: Commitment) -> set[str]:
    """The moves that make sense here: of the three findings only the one that the verified share bears out."""
    fitting = {move.action for move in COMMITMENT.moves}
    if row.state == "verified" and row.share is not None:
        fitting -= {action for outcome, action in FINDINGS.items() if outcome != finding(row.share)}
    return fitting


def _hints(visit: Visit, row: Commitment, may_grow: bool) -> list[Words]:
    """What the author and the office should look at; nothing of it is refused. ``may_grow``: G6 is set aside."""
    found = []
    if row.due_on and row.due_on < visit.on:
        words = Words(
            "完成时限{day}已过，改后才能报送", "its last day, {day}, has passed: mend it before handing it in"
        )
        found.append(words.format(day=in_words(row.due_on)))
    if vague := vague_words(row.text):
        words = Words("“{words}”难以计量，请写具体数字", "'{words}' cannot be measured: give numbers")
        found.append(words.format(words="、".join(vague)))
    if counted := few_or_many(queries.promised(visit.district, row.unit_id, row.year)):
        found.append(counted)
    past = queries.past_values(visit.district, row.item_id, row.unit_id, row.year)
    if row.target is not None and (trend := against_trend([value for _, value in past], row.target)):
        found.append(trend)
    if row.parent and not may_grow:
        above = queries.cascade_of(row.parent, queries.children(visit.district, row.parent.pk))
        if above.warning:
            found.append(Words(above.warning.zh, above.warning.en))
    return found


def _last_year(visit: Visit, row: Commitment) -> Fulfilment:
    """The unit's fulfilment of the year before, beside what it promises now."""
    return queries.fulfilment_of(visit.district, row.unit_id, row.year - 1)
