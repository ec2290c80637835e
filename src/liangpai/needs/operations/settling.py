"""What time alone does to needs: silence raises them to the next level, dated by the day that was let pass."""

from datetime import date, datetime

from liangpai.access.actor import house
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import WorkingDays
from liangpai.ledger.operations import in_portions
from liangpai.needs.models import Escalation, Need
from liangpai.needs.operations.moving import change
from liangpai.needs.queries import clock_of
from liangpai.needs.rules.ladder import climbed
from liangpai.needs.workflow import OPEN
from liangpai.refusal import Refused


def settle(*, district: int, on: date, at: datetime) -> int:
    """Raise every need that was left unanswered, and answer how many steps that were.

    The same whether it is done every day, once after ten days, or twice. Needs whose days reach into a year that is not
    published wait until it is.

    Raises:
        Refused: by the policy.
    """
    actor = house(district)
    permit("need.escalate", actor, Thing(district))
    days = working_days(district)
    rows = Need.objects.of(district).filter(state__in=OPEN).order_by("pk")
    due = [need for need in rows if _is_due(need, days, on)]
    return in_portions(due, lambda need: settle_one(need, days, on, at))


def _is_due(need: Need, days: WorkingDays, on: date) -> bool:
    """Whether there is anything to write on a need, so that the many on which there is nothing hold nobody up."""
    clock = clock_of(need)
    try:
        return any(climbed(days, clock, need.level, on)) or need.due_on != clock.due_on(days, need.level)
    except Refused:
        return False  # its days reach into a year that is not published


def settle_one(need: Need, days: WorkingDays, on: date, at: datetime) -> int:
    """Write what fell due on one need before a day, and answer how many steps; inside the caller's transaction.

    Where no step is due, the day by which the answer is due follows the calendar as the district has it now.

    Raises:
        Refused: the days reach into a year that is not published, or somebody else was faster.
    """
    if need.state not in OPEN:
        return 0
    clock, actor = clock_of(need), house(need.district_id)
    steps = list(climbed(days, clock, need.level, on))
    if not steps:
        need.due_on = clock.due_on(days, need.level)
        rows = Need.objects.of(need.district_id).filter(pk=need.pk, state__in=OPEN, level=need.level)
        rows.exclude(due_on=need.due_on).filter(is_stopped=need.is_stopped).update(due_on=need.due_on)
    for step in steps:
        change(
            need,
            "need.escalate",
            actor,
            at,
            told={"rung": step.level, "due_on": step.due_on.isoformat()},
            level=step.level,
            silences=need.silences + 1,
            due_on=clock.due_on(days, step.level),
        )
        Escalation.objects.create(
            district_id=need.district_id, need=need, level=step.level, on=step.due_on, is_silence=True
        )
    return len(steps)
