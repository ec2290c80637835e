"""Kills the job of a run at random moments, as a process of its own with a database file; prints what it found."""

import json
import os
import random
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path

import django

ROUNDS = int(sys.argv[1])


def main() -> None:
    """Build a round, then again and again: ask for a run, kill its job, look, start it anew."""
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from liangpai.ledger.queries import verify
    from tests.assessments.stories import LATER, a_ready_round
    from tests.people import a_cast

    told = a_ready_round(a_cast())
    rng, found = random.Random(1), []  # noqa: S311 - moments to kill at, not secrets
    for number in range(ROUNDS):
        told.request(runs=4_000)
        killed = _killed(told, rng.uniform(0.0, 0.6))
        before = _seen(told)
        at = LATER + timedelta(minutes=2 * number + 2)
        from liangpai.assessments.operations import revive

        revive(district=told.district, at=at)
        told.compute(at)
        found.append({"killed": killed, "before": before, "after": _seen(told), "digest": told.run.digest})
    sys.stdout.write(json.dumps({"found": found, "broken": str(verify(told.district))}))


def _killed(told: object, after: float) -> bool:
    """Let a child compute the run and kill it; whether it was still at work."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        told.compute()  # type: ignore[attr-defined] # the story of a run
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _seen(told: object) -> dict[str, object]:
    from liangpai.assessments.models import RunFiles, Standing

    rows = {"run_id": told.run_id}  # type: ignore[attr-defined] # the story of a run
    return {
        "state": told.run.state,  # type: ignore[attr-defined] # the story of a run
        "standings": Standing.objects.filter(**rows).count(),
        "files": RunFiles.objects.filter(**rows).count(),
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
    main()
