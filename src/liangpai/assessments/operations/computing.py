"""The job of a run: begin, signs of life, and one transaction that writes everything or nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction

from liangpai.access.actor import house
from liangpai.assessments.models import Run, RunFiles
from liangpai.assessments.operations.storing import store_standings
from liangpai.assessments.queries.figures import gathered
from liangpai.assessments.queries.runs import run as run_of
from liangpai.assessments.queries.runs import waiting
from liangpai.assessments.rules.keeping import Kept, kept_of
from liangpai.assessments.workflow import AT_WORK, RUNS
from liangpai.ledger.operations import record
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.results.models import Asked
from liangpai.scoring.assessment import assess
from liangpai.statemachine import advance

Clock = Callable[[], datetime]

STEPS = 50
"""So many steps of the progress bar are written while the replications run."""
MOST_ATTEMPTS = 3
"""A default of ours: a run that killed its job so many times is given up."""


class Stopped(Exception):
    """The run was cancelled, or another job took it over: what is computed is thrown away."""


def compute(*, district: int, run: int, now: Clock, pulse: Clock) -> str:
    """Compute a queued run from its round and store it; answers the state in which the run then is.

    Args:
        district: whose run.
        run: its id.
        now: the clock that counts for the district, for the record.
        pulse: the machine's clock, for the signs of life.

    Raises:
        Exception: whatever broke the computation, after the run was marked as failed.
    """
    try:
        begun = begin(district=district, run=run, at=now(), alive_at=pulse())
        return complete(run=begun, kept=_kept(begun, pulse), at=now())
    except (Stopped, Refused):
        return run_of(district, run).state
    except Rejected as rejected:
        problems = [{"code": p.code, "place": p.place, "zh": p.zh, "en": p.en} for p in rejected.problems]
        return fail(district=district, run=run, problems=problems, at=now())
    except Exception:
        fail(district=district, run=run, problems=[BROKEN], at=now())
        raise


BROKEN = {
    "code": "run.broken",
    "place": "",
    "zh": "计算中断，原因已记入系统日志；请联系系统管理员后重新计算",
    "en": "the computation broke off; the cause is in the log of the system: ask its administrator, then compute again",
}


@transaction.atomic
def begin(*, district: int, run: int, at: datetime, alive_at: datetime) -> Run:
    """Take a queued run for this job.

    Raises:
        Refused: it is not queued (any more).
    """
    begun = run_of(district, run)
    rows = Run.objects.of(district).filter(pk=run)
    changes: dict[str, Any] = {"started_at": at, "beat_at": alive_at, "stage": "read", "done": 0, "total": 0}
    begun.attempts += 1
    begun.state = advance(RUNS, rows, "run.start", begun.state, attempts=begun.attempts, **changes)
    return begun


def beat(*, district: int, run: int, attempt: int, stage: str, done: int, total: int, at: datetime) -> None:
    """Give a sign of life and say how far the job is.

    Raises:
        Stopped: the run is no longer this job's.
    """
    rows = Run.objects.of(district).filter(pk=run, state="running", attempts=attempt)
    if rows.update(stage=stage, done=done, total=total, beat_at=at) != 1:
        raise Stopped


def _kept(run: Run, pulse: Clock) -> Kept:
    scheme, figures = gathered(run.district_id, run.round)
    total = run.runs * len({unit.class_code for unit in figures.units})
    finished: dict[str, int] = {}
    told = 0

    def tell(stage: str, done: int) -> None:
        signs = {"district": run.district_id, "run": run.pk, "attempt": run.attempts}
        beat(**signs, stage=stage, done=done, total=total, at=pulse())

    def progress(class_code: str, done: int, _of: int) -> None:
        nonlocal told
        finished[class_code] = done
        reached = sum(finished.values())
        if reached - told >= total / STEPS:
            told = reached
            tell(class_code, reached)

    tell("score", 0)
    assessment = assess(scheme, figures, runs=run.runs, seed=run.seed, progress=progress)
    tell("write", total)
    return kept_of(assessment)


@transaction.atomic
def complete(*, run: Run, kept: Kept, at: datetime) -> str:
    """Write every standing and the archive of a run, and end its computation: all of it, or nothing.

    Raises:
        Refused: the run was cancelled or taken over meanwhile.
    """
    district = run.district_id
    rows = Run.objects.of(district).filter(pk=run.pk, attempts=run.attempts)
    run.state = advance(
        RUNS,
        rows,
        "run.complete",
        run.state,
        finished_at=at,
        stage="",
        digest=kept.digest,
        figures_hash=kept.figures_hash,
        problems=[],
        warnings=kept.warnings,
        deliberations=kept.deliberations,
    )
    units = dict(Asked.objects.of(district).filter(round_id=run.round_id).values_list("code", "unit_id"))
    store_standings(district=district, run=run.pk, rows=kept.rows, units=units)
    RunFiles.objects.create(district_id=district, run_id=run.pk, archive=kept.archive)
    content = {"digest": kept.digest, "figures": kept.figures_hash, "units": len(kept.rows)}
    _record(run, at, "run.complete", content)
    return run.state


@transaction.atomic
def fail(*, district: int, run: int, problems: list[dict[str, str]], at: datetime) -> str:
    """End a run that cannot be computed, with every problem named; one that has ended otherwise stays as it is."""
    found = run_of(district, run)
    if found.state not in AT_WORK:
        return found.state
    rows = Run.objects.of(district).filter(pk=run)
    found.state = advance(RUNS, rows, "run.fail", found.state, finished_at=at, problems=problems)
    _record(found, at, "run.fail", {"problems": [one["code"] for one in problems]})
    return found.state


def revive(*, district: int, at: datetime) -> list[int]:
    """Put every run whose job is dead back into the queue, and answer all that a job must be started for."""
    again = []
    for run in waiting(district, at):
        if run.attempts >= MOST_ATTEMPTS:
            fail(district=district, run=run.pk, problems=[BROKEN], at=at)
        elif _requeued(run, at):
            again.append(run.pk)
    return again


@transaction.atomic
def _requeued(run: Run, at: datetime) -> bool:
    """Only one of two nightly rounds gets it; a run whose job never came is queued already."""
    rows = Run.objects.of(run.district_id).filter(pk=run.pk, state=run.state, beat_at=run.beat_at)
    if rows.update(state="queued", beat_at=at) != 1:
        return False
    _record(run, at, "run.revive", {"attempts": run.attempts})
    return True


def _record(run: Run, at: datetime, action: str, content: dict[str, object]) -> None:
    record(
        district=run.district_id,
        actor=house(run.district_id),
        at=at,
        action=action,
        subject=("run", run.pk),
        content=content,
    )
