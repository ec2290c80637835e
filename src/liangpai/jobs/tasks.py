"""The tasks that the worker takes from the queue, each by its name."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from django_tasks import task

from liangpai.assessments.operations import compute
from liangpai.entrance.clock import now
from liangpai.jobs.nightly import tick


@task()
def assess_run(district: int, run: int) -> str:
    """Compute a queued run; answers the state in which it then is."""
    with _without_collector():
        return compute(district=district, run=run, now=partial(now, district), pulse=now)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Without the search for circles: what a province's run makes lives until its end, and a tenth of its time is saved."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@task()
def nightly_round(district: int) -> dict[str, int]:
    """The round of a district at its own time."""
    return tick(district, now(district), now())
