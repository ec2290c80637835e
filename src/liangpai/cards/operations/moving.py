"""What every write on a card begins with: the policy, who stands back, decided appeals, and what the calendar asked for."""

from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from liangpai.access.actor import Actor, house
from liangpai.access.policy import permit
from liangpai.appeals.queries import decided, open_on
from liangpai.appeals.workflow import UPHELD
from liangpai.cards.models import Card, Extension
from liangpai.cards.operations.ending import recalled, revoked
from liangpai.cards.operations.writing import move
from liangpai.cards.queries.cards import out_of_it, subject_of, thing_of
from liangpai.cards.rules.refusals import stands_back
from liangpai.cards.rules.separation import JUDGES
from liangpai.cards.workflow import BEFORE, CARD, ON_DISPLAY
from liangpai.refusal import insist

Event = tuple[str, dict[str, object], dict[str, object]]


def begin(action: str, row: Card, actor: Actor, at: datetime, asked_by: int | None = None) -> None:
    """Permit, let happen what was decided or fell due until today, and ask the table.

    Args:
        action: the move.
        row: the card.
        actor: who.
        at: when.
        asked_by: who asked for the extension that is decided on.

    Raises:
        Refused: not permitted, who judges has to stand back, or not in this state.
    """
    permit(action, actor, thing_of(row, asked_by))
    on = localdate(at)
    is_out = action in JUDGES and actor.account is not None and actor.account in out_of_it(row, on)
    insist(stands_back(is_out))
    catch_up(row, on, at)
    insist(CARD.refuse(action, row.state))


def catch_up(row: Card, on: date, at: datetime) -> int:
    """Let follow what was decided on appeal and what fell due up to a day; answers how many moves that were."""
    count = follow(row, at)
    event = _overdue(row, on)
    if event is None:
        return count
    action, told, changes = event
    move(row, action, house(row.district_id), at, told, **changes)
    return count + 1


def follow(row: Card, at: datetime) -> int:
    """Pull the decision on an appeal: rejected, the card goes on; upheld, it is recalled or revoked."""
    district, subject = row.district_id, subject_of(row)
    if open_on(district, subject) is not None:
        return 0
    appeal, by = decided(district, subject), house(district)
    if appeal is not None and appeal.state in UPHELD and row.state in (*BEFORE, *ON_DISPLAY, "delisted"):
        reason = (appeal.ruling if appeal.state == "ruled_upheld" else appeal.decision) or appeal.title
        if row.state in BEFORE:
            recalled(row, reason, by, at)
        else:
            revoked(row, reason, f"appeal:{appeal.pk}", by, at)
        return 1
    if row.state == "reviewing":
        move(row, "card.resume", by, at, {"appeal": appeal.pk if appeal else None})
        return 1
    return 0


def _overdue(row: Card, on: date) -> Event | None:
    """The note that a due date has passed; not while more time was asked for in time and nobody has answered."""
    due = {"shown": row.plan_due_on, "rectifying": row.due_on}.get(row.state)
    if due is None or on <= due or row.overdue_on is not None:
        return None
    waits = Extension.objects.of(row.district_id).filter(card_id=row.pk, state="asked")
    if row.state == "rectifying" and waits.exists():
        return None
    day = due + timedelta(days=1)
    return "card.overdue", {"on": day.isoformat()}, {"overdue_on": day}
