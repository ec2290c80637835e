"""What waits on cards, counted by what has to be done next, with the nearest last day of each."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card, Extension, Occasion
from liangpai.cards.queries.cards import subject_of, visible
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.rules.clocks import latest_notice
from liangpai.cards.workflow import ENDED
from liangpai.ledger.queries import last_acts

NEXT = {
    "candidate": "vet",
    "close": "settle",
    "vetted": "propose",
    "proposed": "notice",
    "noticed": "state",
    "heard": "deliberate",
    "reviewing": "review",
    "deliberated": "approve",
    "approved": "show",
    "shown": "plan",
    "rectifying": "rectify",
    "delist_asked": "inspect",
    "inspected": "delist",
}
"""What comes next in a state."""
UNTIL_NOTICE = ("vet", "settle", "propose", "notice")
DAYS = {
    "state": "statement_by",
    "plan": "plan_due_on",
    "rectify": "due_on",
    "inspect": "delist_by",
    "confirm": "delist_by",
    "delist": "delist_by",
}
"""The field that holds the last day of a step; the steps before the notice go by the conference."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How many cards wait for a step, and the nearest last day."""

    n: int = 0
    due_on: date | None = None
    since: datetime | None = None
    """Since when the first of them waits, where that is asked for."""

    def and_one(self, by: date | None, since: datetime | None = None) -> "Waits":
        """One more."""
        days = [day for day in (self.due_on, by) if day is not None]
        begun = [at for at in (self.since, since) if at is not None]
        return Waits(self.n + 1, min(days, default=None), min(begun, default=None))


def waits(district: int, actor: Actor, on: date) -> dict[str, Waits]:
    """By step how many of the cards an actor works with wait for it; a card without rectification waits for nothing.

    An inspection waits for a second person, not for whoever recorded it; a card that can no longer be announced
    before its conference waits to be ended, by a deliberation where one is due.
    """
    found: dict[str, Waits] = {}
    for row, step, by in _steps(district, actor, on):
        if not _recorded(row, step, actor):
            found[step] = found.get(step, Waits()).and_one(by)
    return found


def waits_for_others(district: int, actor: Actor, on: date, own: Collection[str]) -> dict[str, Waits]:
    """By step how many cards wait for somebody else, and since when: of the actor's units, and those the actor had a part in.

    For the office every card. ``own`` are the steps that are the actor's.
    """
    rows = [
        (row, step, by)
        for row, step, by in _steps(district, actor, on)
        if _has_a_part(row, actor) and (step not in own or _recorded(row, step, actor))
    ]
    last = last_acts(district, [subject_of(row) for row, _, _ in rows])
    found: dict[str, Waits] = {}
    for row, step, by in rows:
        found[step] = found.get(step, Waits()).and_one(by, last.get(subject_of(row)))
    return found


def _has_a_part(row: Card, actor: Actor) -> bool:
    acted = any(actor.account in accounts for accounts in row.done.values())
    return acted or actor.has(Role.ASSESSOR) or actor.reaches(row.unit.path, Role.REPORTER)


def _recorded(row: Card, step: str, actor: Actor) -> bool:
    """Whether the second inspector is waited for by the first."""
    return step == "confirm" and actor.account in row.done["card.inspect"]


def _steps(district: int, actor: Actor, on: date) -> Iterator[tuple[Card, str, date | None]]:
    """Every card an actor works with that waits, for which step, and until when."""
    notices: dict[int, date] = {}
    rows = visible(district, actor).exclude(state__in=(*ENDED, "escalated")).order_by("pk")
    for row in rows:
        step = _step(row, on)
        if not step:
            continue
        by = getattr(row, DAYS[step]) if step in DAYS else row.occasion.held_on
        if step in UNTIL_NOTICE:
            if row.occasion_id not in notices:
                notices[row.occasion_id] = _latest(row.occasion)
            by = notices[row.occasion_id]
            step, by = ("end", None) if on > by and step != "settle" else (step, by)
        yield row, step, by


def _step(row: Card, on: date) -> str:
    """The next step of a card; empty where it waits for nothing."""
    step = NEXT[row.state]
    if step == "plan" and row.plan_due_on is None:
        return ""
    if step == "state" and row.statement_by is not None and on > row.statement_by:
        return "deliberate"
    if step == "show" and row.occasion.state != "held":
        return "meet"
    if step == "inspect" and row.done.get("card.inspect"):
        return "confirm"
    return step


def _latest(row: Occasion) -> date:
    return latest_notice(working_days(row.district_id), row.held_on, rules_for(row).procedure)


def extensions_asked(district: int) -> Waits:
    """How many requests for more time wait for an answer, and the nearest due date they would put off."""
    rows = Extension.objects.of(district).filter(state="asked").order_by("was_due_on")
    days = list(rows.values_list("was_due_on", flat=True))
    return Waits(len(days), days[0] if days else None)


def look_backs(district: int, on: date) -> Waits:
    """How many delisted cards are due to be looked back on."""
    rows = Card.objects.of(district).filter(
        state="delisted", look_back_on__lte=on, looked_back_on__isnull=True
    )
    days = list(rows.order_by("look_back_on").values_list("look_back_on", flat=True))
    return Waits(len(days), days[0] if days else None)
