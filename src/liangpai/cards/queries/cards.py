"""Reads of cards: one, the desk, the board, those of a unit, and who did what to them."""

from datetime import date

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.appeals.models import Appeal
from liangpai.appeals.queries import is_open, open_on
from liangpai.appeals.workflow import UPHELD
from liangpai.calendar.queries import working_days
from liangpai.cards.models import Card
from liangpai.cards.queries.occasions import held_days, rules_for
from liangpai.cards.rules.clocks import (
    appealed_too_late,
    extended_too_late,
    noticed_too_late,
    stated_too_late,
    still_to_be_heard,
)
from liangpai.cards.rules.refusals import not_yet_held, stands_back
from liangpai.cards.rules.separation import JUDGES
from liangpai.cards.workflow import BEFORE, CARD, ON_DISPLAY, TOLD
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import contact_of, levels_of
from liangpai.oversight.models import LegalReview
from liangpai.oversight.queries import recused, review_of
from liangpai.refusal import Refusal, absent
from liangpai.scoring.scheme import content_hash
from liangpai.words import Words

CARD_WORDS = Words("亮牌", "card")
WITH = (
    "unit",
    "occasion__run__round__scheme",
    "occasion__ruleset",
)
"""What a card is read with, so that nothing of it has to be asked for again."""
AUDIENCES = {"conference": "meeting", "meeting": "meeting", "district": "district", "society": "society"}
"""To whom a kind of card is public; whatever else it says, only its own unit sees it."""


def card(district: int, pk: int) -> Card:
    """The card with this id, with its unit, occasion and rule set.

    Raises:
        Refused: there is none in the district.
    """
    row = Card.objects.of(district).filter(pk=pk).select_related(*WITH).first()
    if row is None:
        raise absent(CARD_WORDS)
    return row


def cards(district: int, occasion: int | None = None) -> list[Card]:
    """The cards of an occasion, or all, warnings before praise, the gravest first, in the order of the tree."""
    rows = Card.objects.of(district).select_related(*WITH)
    rows = rows if occasion is None else rows.filter(occasion_id=occasion)
    return list(rows.order_by("-occasion__held_on", "-side", "-level", "unit__path"))


def visible(district: int, actor: Actor) -> QuerySet[Card]:
    """The cards that an actor works with: all, or those of the own units once they were told."""
    rows = Card.objects.of(district).select_related(*WITH)
    if actor.is_house or actor.has(Role.LEGAL) or SEES_ALL.holds(actor, Thing(district)):
        return rows
    reached = Q(pk__in=[])
    for path in set(actor.paths(Role.REPORTER, Role.VERIFIER)):
        reached |= Q(path__startswith=path)
    units = Unit.objects.of(district).filter(reached).values("pk")
    told = rows.filter(unit_id__in=units, state__in=(*TOLD, "recalled"), notice_on__isnull=False)
    seen = told | rows.filter(unit_id__in=units, state="reminded")
    if actor.has(Role.VERIFIER):  # who may have to inspect it on site
        seen |= rows.filter(state__in=("delist_asked", "inspected"))
    return seen


def desk(district: int, actor: Actor) -> list[Card]:
    """The cards that an actor works with, occasion by occasion, the latest first."""
    rows = visible(district, actor)
    return list(rows.order_by("-occasion__held_on", "-occasion_id", "-side", "-level", "unit__path"))


def card_for(actor: Actor, district: int, pk: int) -> Card:
    """The card, for somebody who works with it.

    Raises:
        Refused: there is none, or it is not to be seen.
    """
    row = visible(district, actor).filter(pk=pk).first()
    if row is None:
        raise absent(CARD_WORDS)
    return row


def subject_of(row: Card) -> str:
    """How a card is named to the legal office, to appeals and in the public record."""
    return f"card:{row.pk}"


def open_appeal(row: Card) -> Appeal | None:
    """The appeal against a card that waits for its decision, if there is one; the card is not displayed meanwhile."""
    return open_on(row.district_id, subject_of(row))


def upheld(district: int) -> list[int]:
    """The cards against which an appeal was upheld, followed already or not."""
    rows = Appeal.objects.of(district).filter(subject__startswith="card:", state__in=UPHELD)
    return [int(subject.partition(":")[2]) for subject in rows.values_list("subject", flat=True)]


def shown_on_board(actor: Actor, district: int, on: date, unit: int | None = None) -> list[Card]:
    """The cards that an actor's levels see on a day, or those of a unit; none while an appeal is open.

    Praise, and a card that was escalated, stand until the next occasion, which deals anew.
    """
    rows = Card.objects.of(district).filter(state__in=ON_DISPLAY, shown_on__lte=on).select_related(*WITH)
    rows = rows if unit is None else rows.filter(unit_id=unit)
    found = list(rows.order_by("-occasion__held_on", "-side", "-level", "unit__path"))
    if not found:
        return []
    levels = levels_of(actor, district)
    last = max((day for day in held_days(district) if day <= on), default=None)
    withheld = is_open(district, (subject_of(row) for row in found))
    return [
        row
        for row in found
        if audience_of(row) in levels and subject_of(row) not in withheld
        if (row.side == "warn" and row.state != "escalated") or row.occasion.held_on == last
    ]


def audience_of(row: Card) -> str:
    """The level of release that may see a card once it is shown."""
    return AUDIENCES.get(rules_for(row.occasion).kind(row.kind).public, "unit")


def of_unit(actor: Actor, district: int, unit: Unit, on: date) -> list[Card]:
    """The cards of a unit that an actor may see: for those who work with it all that it was told of, else what is displayed."""
    own = visible(district, actor).filter(unit_id=unit.pk)
    shown = shown_on_board(actor, district, on, unit.pk)
    there = {row.pk for row in shown}
    more = [row for row in own.order_by("-occasion__held_on", "-pk") if row.pk not in there]
    return [*shown, *more]


def people_of(row: Card) -> dict[str, frozenset[int]]:
    """Who did what to a card: accounts by action."""
    return {action: frozenset(accounts) for action, accounts in row.done.items()}


def thing_of(row: Card, asked_by: int | None = None) -> Thing:
    """A card as the policy sees it: whose it is and who did which step; its unit must be loaded.

    Args:
        row: the card.
        asked_by: who asked for the extension that is decided on.
    """
    done = people_of(row)
    if asked_by is not None:
        done["card.extend"] = frozenset({asked_by})
    return Thing(row.district_id, path=row.unit.path, unit=row.unit.name, done=done)


def out_of_it(row: Card, on: date) -> frozenset[int]:
    """Who may not judge a card on a day: the contact leader of its unit, and whoever has been recused."""
    leader = contact_of(row.district_id, row.unit_id, on)
    leaders = {leader.account} if leader else set()
    return recused(row.district_id, (subject_of(row), f"unit:{row.unit_id}")) | leaders


def why_not(row: Card, actor: Actor, on: date) -> dict[str, Refusal | None]:
    """For each move that the table has from the card's state, why the actor may not make it now; None where it is open."""
    thing = thing_of(row)
    out = actor.account is not None and actor.account in out_of_it(row, on)
    return {
        move.action: permits(move.action, actor, thing)
        or stands_back(out and move.action in JUDGES)
        or _not_now(row, move.action, on)
        for move in CARD.open_moves(row.state)
    }


def _not_now(row: Card, action: str, on: date) -> Refusal | None:
    """Why a move is too early or too late on a day, whoever makes it."""
    if action in ("card.propose", "card.notice"):
        procedure = rules_for(row.occasion).procedure
        return noticed_too_late(working_days(row.district_id), on, row.occasion.held_on, procedure)
    if action == "card.state":
        return stated_too_late(on, row.statement_by)
    if action == "card.appeal":
        return appealed_too_late(on, row.statement_by if row.state in BEFORE else row.appeal_by)
    if action == "card.deliberate":
        return still_to_be_heard(row.state, on, row.statement_by)
    if action == "card.extend":
        return extended_too_late(on, row.due_on)
    return not_yet_held(row.occasion.state, on, row.occasion.held_on) if action == "card.show" else None


def content_of(row: Card) -> str:
    """The hash of what a legality opinion on a card covers: whose, which kind, on what grounds."""
    return content_hash({"unit": row.unit_id, "kind": row.kind, "grounds": row.grounds, "why": row.why})


def legality_of_card(row: Card) -> LegalReview | None:
    """The latest legality opinion on exactly this card."""
    return review_of(row.district_id, subject_of(row), content_of(row))


def look_backs_due(district: int, on: date) -> list[Card]:
    """The delisted cards whose look-back is due and has not been made, the oldest first."""
    rows = Card.objects.of(district).filter(
        state="delisted", look_back_on__lte=on, looked_back_on__isnull=True
    )
    return list(rows.select_related(*WITH).order_by("look_back_on", "pk"))
