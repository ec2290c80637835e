"""The round that is made every night, or as often as anybody likes: once or twice a night comes to the same."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from liangpai.assessments.operations import expire_releases, revive
from liangpai.cards.operations import settle_due as settle_cards
from liangpai.catalogue.operations import settle as settle_shares
from liangpai.commitments.operations import settle as settle_commitments
from liangpai.districts.queries import districts
from liangpai.entrance.clock import local_day, now
from liangpai.entrance.later import later
from liangpai.jobs.digests import send_digests
from liangpai.needs.operations import settle as settle_needs
from liangpai.notary.operations import checkpoint
from liangpai.refusal import Refusal, Refused, insist
from liangpai.stories.operations import expire_due as expire_cases
from liangpai.tasks.operations import settle as settle_tasks

Step = Callable[[int, datetime], int]
"""A part of the round: a district and now by its clock in, how much was done out."""


class Settle(Protocol):
    """A room's operation that does what has fallen due (docs/adr/0017)."""

    def __call__(self, *, district: int, on: date, at: datetime) -> int:
        """How much was done."""


def _expire(district: int, at: datetime) -> int:
    return len(expire_releases(district=district, at=at))


def _sign(district: int, at: datetime) -> int:
    made = checkpoint(district=district, at=at)
    return int(made is not None and made.made_at == at)


def _tell(district: int, at: datetime) -> int:
    return send_digests(district, local_day(at))


def _settles(settle: Settle) -> Step:
    return lambda district, at: settle(district=district, on=local_day(at), at=at)


STEPS: dict[str, Step] = {
    "shares": _settles(settle_shares),
    "tasks": _settles(settle_tasks),
    "needs": _settles(settle_needs),
    "commitments": _settles(settle_commitments),
    "cards": _settles(settle_cards),
    "cases": _settles(expire_cases),
    "expired": _expire,
    "signed": _sign,
    "told": _tell,
}
"""In the order of the corridor; what it has released is signed then, and what has just fallen due is told last."""


def tick(district: int, at: datetime, alive_at: datetime) -> dict[str, int]:
    """Do what the calendar asks for in one district, and say how much it was.

    Overdue rounds, conflicts and complaints are queries of their rooms: nothing has to be done for them to be overdue.
    After days without a round, one comes to the same as one each day: every room settles by the dates of its rows.

    Args:
        district: whose round.
        at: now by the district's clock, which may be a demo clock.
        alive_at: now by the machine's clock, by which jobs give their signs of life.

    Raises:
        Refused: a part could not be done, such as counting in a year without calendar; all the others were.
    """
    revived = revive(district=district, at=alive_at)
    for run in revived:
        later("assess_run", district=district, run=run)
    done = {"revived": len(revived)}
    refused: list[Refusal] = []
    for name, step in STEPS.items():
        try:
            done[name] = step(district, at)
        except Refused as refusal:
            refused += refusal.refusals
    insist(*refused)
    return done


def tick_all() -> dict[int, dict[str, int]]:
    """The round of every district, each by its own clock; what the command and the timer of the worker call.

    Raises:
        Refused: parts that could not be done, after everything else of every district was.
    """
    done: dict[int, dict[str, int]] = {}
    refused: list[Refusal] = []
    for one in districts():
        try:
            done[one.pk] = tick(one.pk, now(one.pk), now())
        except Refused as refusal:
            refused += refusal.refusals
    insist(*refused)
    return done
