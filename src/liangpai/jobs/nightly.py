"""The round that is made every night, or as often as anybody likes: once or twice a night comes to the same."""

from datetime import datetime

from liangpai.assessments.operations import expire_releases, revive
from liangpai.districts.queries import districts
from liangpai.entrance.clock import now
from liangpai.entrance.later import later


def tick(district: int, at: datetime, alive_at: datetime) -> dict[str, int]:
    """Do what the calendar asks for in one district, and say how much it was.

    Overdue rounds, conflicts and complaints are queries of their rooms: nothing has to be done for them to be overdue.

    Args:
        district: whose round.
        at: now by the district's clock, which may be a demo clock.
        alive_at: now by the machine's clock, by which jobs give their signs of life.
    """
    revived = revive(district=district, at=alive_at)
    for run in revived:
        later("assess_run", district=district, run=run)
    return {"revived": len(revived), "expired": len(expire_releases(district=district, at=at))}


def tick_all() -> dict[int, dict[str, int]]:
    """The round of every district, each by its own clock; what the command and the timer of the worker call."""
    return {one.pk: tick(one.pk, now(one.pk), now()) for one in districts()}
