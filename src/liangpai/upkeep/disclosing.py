"""Which contents of the public record somebody may read: those of things that their rooms show this reader today."""

from collections.abc import Callable, Collection
from datetime import date
from functools import cache

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.appeals import queries as appeals
from liangpai.assessments.queries import in_force
from liangpai.cards import queries as cards
from liangpai.commitments import queries as commitments
from liangpai.organisations.queries import levels_of

Shows = Callable[[Actor, int, date], Collection[int] | None]
"""The ids that a reader is shown in a district on a day; None where it is all of them."""


def _releases(actor: Actor, district: int, on: date) -> Collection[int] | None:
    if permits("run.view", actor, Thing(district)) is None:
        return None
    return {one.pk for one in in_force(district, levels_of(actor, district), on)}


def _commitments(actor: Actor, district: int, on: date) -> Collection[int]:
    shown = commitments.shown(actor, district, on).values_list("pk", flat=True)
    return {*shown, *commitments.visible(district, actor).values_list("pk", flat=True)}


def _cards(actor: Actor, district: int, on: date) -> Collection[int]:
    shown = {one.pk for one in cards.shown_on_board(actor, district, on)}
    return shown | set(cards.visible(district, actor).values_list("pk", flat=True))


def _appeals(actor: Actor, district: int, _on: date) -> Collection[int]:
    return set(appeals.visible(district, actor).values_list("pk", flat=True))


ROOMS: dict[str, Shows] = {
    "release": _releases,
    "commitment": _commitments,
    "card": _cards,
    "appeal": _appeals,
}
"""The first half of a subject, and the room that decides; what is not here is laid open to nobody."""


def readable(actor: Actor, district: int, on: date) -> Callable[[str], bool]:
    """Whether a subject's content may be laid open to a reader; every room is asked once."""

    @cache
    def shown(kind: str) -> Collection[int] | None:
        return ROOMS[kind](actor, district, on) if kind in ROOMS else ()

    def is_open(subject: str) -> bool:
        kind, _colon, number = subject.partition(":")
        ids = shown(kind)
        return number.isdecimal() and (ids is None or int(number) in ids)

    return is_open
