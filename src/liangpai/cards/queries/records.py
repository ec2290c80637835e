"""What is on record of units for an occasion: promises, tasks, verified falsifications, failed rectifications."""

from collections import defaultdict
from datetime import date

from liangpai.cards.models import Card, Occasion
from liangpai.cards.queries.occasions import held_before, rules_for
from liangpai.cards.rules.gates import FALSIFIED, FULFILMENT, OVERDUE, TASKS, UNMENDED, overdue_share
from liangpai.commitments.queries import fulfilment_of
from liangpai.oversight.queries import findings
from liangpai.scoring.gate import met
from liangpai.tasks.models import Task
from liangpai.tasks.queries import rates

Records = dict[int, dict[str, float]]
"""Figures on record by unit and name; what is not on record is not there."""


def records_for(row: Occasion, on: date) -> Records:
    """Everything on record of the judged year, or since the last occasion, for every unit that has any."""
    district = row.district_id
    found: Records = defaultdict(dict)
    for unit, figures in tasks_of(district, row.year, on).items():
        found[unit] |= figures
    before = next(iter(held_before(row)), None)
    since = before.held_on if before else None
    for finding in findings(district):
        if finding.state == "standing" and (since is None or finding.on > since):
            found[finding.unit_id][FALSIFIED] = found[finding.unit_id].get(FALSIFIED, 0.0) + 1
    for card in failed_since(row, before):
        found[card.unit_id][UNMENDED] = found[card.unit_id].get(UNMENDED, 0.0) + 1
    return found


def promises_of(district: int, unit: int, year: int) -> dict[str, float]:
    """The fulfilment of a unit's promises of a year, where any was found on."""
    rate = fulfilment_of(district, unit, year).rate
    return {} if rate is None else {FULFILMENT: rate}


def tasks_of(district: int, year: int, on: date) -> Records:
    """How many tasks of a year each unit leads, and which share of them came late or is overdue."""
    found: Records = {}
    for one in rates(Task.objects.of(district), district, on, year):
        share = overdue_share(one.ended, one.in_time, one.open, one.overdue)
        if share is not None:
            found[one.unit] = {OVERDUE: share, TASKS: float(one.ended + one.open)}
    return found


def failed_since(row: Occasion, before: Occasion | None) -> list[Card]:
    """The cards whose rectification failed since the last occasion was held; each is counted on one occasion alone."""
    rows = Card.objects.of(row.district_id).filter(state="escalated", occasion__held_on__lt=row.held_on)
    if before is not None:
        rows = rows.filter(occasion__held_on__gte=before.held_on)
    return list(rows.order_by("pk"))


def is_back_now(row: Card, on: date) -> bool | None:
    """Whether the overdue tasks that triggered a card are done by now; None where only people on site can say.

    A promise of last year stays kept or broken and a finding stays found: what was mended of those, the inspectors see.
    """
    rules = rules_for(row.occasion)
    rule = next((one for one in rules.rules if one.code == row.rule and one.trigger == "record"), None)
    if rule is None or {part.record for part in rule.when} - {OVERDUE, TASKS}:
        return None
    late = overdue_now(row, on)
    return not all(met(part, late) for part in rule.when if part.record == OVERDUE)


def overdue_now(row: Card, on: date) -> float:
    """The share of the unit's open tasks of the judged year that are overdue on a day."""
    own = Task.objects.of(row.district_id).filter(unit_id=row.unit_id)
    told = rates(own, row.district_id, on, row.occasion.year)
    return sum(one.overdue for one in told) / (sum(one.open for one in told) or 1)
