"""One card: why, what the gate found, what the unit said, its rectification, its days, its history, and the next moves."""

from typing import Any

from django.http import HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.queries import names_of
from liangpai.appeals.queries import appeals_of, open_on
from liangpai.appeals.workflow import APPEAL
from liangpai.calendar.queries import working_days
from liangpai.cards import queries
from liangpai.cards.rules.clocks import latest_notice
from liangpai.cards.rules.delisting import sampled
from liangpai.cards.rules.separation import JUDGES
from liangpai.cards.rules.stated import consequences_of
from liangpai.cards.workflow import CARD, EXTENSION
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.notary.queries import leaf_of
from liangpai.scoring.scheme.english import called
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.cards.days import days_of
from liangpai.web.cards.desk import thing_of_list
from liangpai.web.cards.labels import LABELS, SEEN_BY, SHADES
from liangpai.web.cards.marks import mark
from liangpai.web.cards.papers import papers_of
from liangpai.web.pages import in_words, page, url

ON_SITE = ("delist_asked", "inspected")
"""States in which somebody judges whether what triggered the card is back over its line."""
BESIDE_THE_SHEET = ("lamp", "record", "repetition")
"""Triggers whose cards rest on no calculation."""


@asks("card.view")
def card_page(visit: Visit, card_id: int) -> HttpResponse:
    """One card, with what the reader can do next and why not."""
    permit("card.view", visit.actor, thing_of_list(visit))
    row = queries.card_for(visit.actor, visit.district, card_id)
    rules, subject = queries.rules_for(row.occasion), queries.subject_of(row)
    kind, leaf = rules.kind(row.kind), leaf_of(visit.district, subject)
    moves = queries.why_not(row, visit.actor, visit.on)
    shown = {
        "card": row,
        "mark": mark(kind, visit.lang, is_first=True),
        "kind_words": called(kind.name),
        "rules": rules,
        "brings": consequences_of(rules, row.kind),
        "moves": moves,
        "judges": any(closed is None for action, closed in moves.items() if action in JUDGES),
        "appeals": appeals_of(visit.district, subject),
        "appeal_open": open_on(visit.district, subject),
        "appeal_states": APPEAL.states,
        "states": CARD.states,
        "extension_states": EXTENSION.states,
        "days": days_of(row, visit.on),
        "latest_notice": latest_notice(working_days(visit.district), row.occasion.held_on, rules.procedure),
        "needs_opinion": row.kind in rules.legality,
        "opinion": queries.legality_of_card(row),
        "sheet": _sheet(visit, row),
        "papers": papers_of(row),
        "proof": leaf.index if leaf else None,
        "acts": acts_shown(visit.district, history(visit.district, "card", row.pk), visit.lang),
        "day_words": in_words,
        "seen_by": SEEN_BY[queries.audience_of(row)],
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "cards/card.html", shown | _rectification(visit, row, rules))


def _rectification(visit: Visit, row: Any, rules: Any) -> dict[str, Any]:
    """The items with their evidence, the sample of the next or last inspection, and the requests for more time."""
    items = queries.items_of(visit.district, [row.pk])
    evidence = queries.evidence_of(visit.district, row.pk)
    shown = [(item, [one for one in evidence if one.item_id == item.pk]) for item in items]
    inspections = queries.inspections_of(visit.district, row.pk)
    inspection = inspections[-1] if inspections else None
    sample: list[int] = inspection.sample if inspection else []
    if inspection is None and row.sample_seed:
        sample = sampled(row.number, row.sample_seed, [item.place for item in items], rules.delisting)
    people = [inspection.inspected_by, inspection.confirmed_by] if inspection else []
    names = names_of(visit.district, {one for one in people if one})
    return {
        "items": shown,
        "all_shown": bool(shown) and all(found for _, found in shown),
        "extensions": queries.extensions_of(visit.district, row.pk),
        "inspection": inspection,
        "sample": sample,
        "people": [names[one] for one in people if one],
        "triggered": queries.triggered(row, visit.on) if row.state in ON_SITE else None,
        "against": queries.against_delisting(row) if row.state == "inspected" else [],
    }


def _sheet(visit: Visit, row: Any) -> str:
    """Where the reader finds the calculation behind the card, if it rests on one."""
    if row.standing is None or row.occasion.run_id is None or row.trigger in BESIDE_THE_SHEET:
        return ""
    if permits("run.view", visit.actor, Thing(visit.district)) is None:
        return url("run-sheet", row.occasion.run_id, row.unit_id)
    return url("unit-page", row.unit_id)
