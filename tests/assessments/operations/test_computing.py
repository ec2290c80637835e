"""The job of a run: repeatable, cancellable, revived when dead, and never half-written."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from liangpai.assessments import operations, queries
from liangpai.assessments.models import RunFiles, Standing
from liangpai.assessments.operations import computing
from liangpai.dossier.make import make
from liangpai.dossier.schemes import save_scheme
from liangpai.dossier.verify import verify
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.assessments.stories import LATER, a_ready_round, a_trial

pytestmark = pytest.mark.django_db


def test_a_run_computes_every_unit_and_says_so_in_the_ledger(cast) -> None:
    told = a_trial(cast)
    assert [one.unit.name for one in queries.standings(told.district, told.run_id)] == [
        "枕河镇",
        "听松镇",
        "乡村振兴专班",
    ]
    assert told.standing().rank == 1
    assert told.run.digest.startswith("sha256:")
    assert [one.action for one in history(told.district, "run", told.run_id)] == [
        "run.request",
        "run.complete",
    ]


def test_the_same_scheme_and_figures_give_the_same_digest_again(cast) -> None:
    """AC-5.8."""
    told = a_trial(cast)
    first = told.run.digest
    told.request(LATER + timedelta(days=9))
    told.compute(LATER + timedelta(days=9))
    assert told.run.digest == first


def test_the_digest_is_that_of_the_command_line_and_the_archive_verifies(cast, tmp_path) -> None:
    """AC-5.8: equal to `liangpai assess` on the exported workbook, and to `liangpai verify` of the archive."""
    told = a_trial(cast)
    archive, book, scheme = (tmp_path / name for name in ("result.zip", "figures.xlsx", "scheme.yaml"))
    archive.write_bytes(queries.archive_of(told.district, told.run_id))
    verdict = verify(archive)
    assert verdict.holds and verdict.recomputed == told.run.digest
    book.write_bytes(queries.file_of(told.district, told.run, "figures.xlsx"))
    save_scheme(queries.export(told.district, told.run).scheme, scheme)
    assert make(book, scheme, tmp_path / "out", runs=200).digest == told.run.digest


def test_more_than_a_tenth_of_missing_weight_leaves_a_unit_unrated(cast) -> None:
    """AC-5.7: the town's third figure carries 20 of 100 points."""
    told = a_ready_round(cast, missing=("town", "I3"))
    told.request()
    told.compute()
    town = told.standing()
    assert (town.status, town.grade, town.score, town.rank, town.band) == ("unrated", "不评定", None, None, 0)
    assert told.standing("other_town").rank == 1


def test_a_sign_of_life_shows_how_far_the_job_is(cast, monkeypatch) -> None:
    told = a_ready_round(cast)
    told.request()
    seen = []
    real = computing.beat
    monkeypatch.setattr(computing, "beat", lambda **signs: (seen.append(signs["stage"]), real(**signs)))
    told.compute()
    assert seen[0] == "score"
    assert "镇" in seen and seen[-1] == "write"


def test_a_cancelled_run_writes_nothing(cast, monkeypatch) -> None:
    told = a_ready_round(cast)
    told.request()
    real = computing.beat

    def cancelling(**signs):
        if signs["stage"] == "镇":
            operations.cancel(run=told.run, actor=cast.zhao, at=LATER)
        real(**signs)

    monkeypatch.setattr(computing, "beat", cancelling)
    assert told.compute() == "cancelled"
    assert not Standing.objects.of(told.district).exists()
    assert not RunFiles.objects.of(told.district).exists()


def test_a_cancel_at_the_very_end_wins_over_the_result(cast, monkeypatch) -> None:
    told = a_ready_round(cast)
    told.request()
    real = computing.kept_of

    def slow(assessment):
        operations.cancel(run=told.run, actor=cast.zhao, at=LATER)
        return real(assessment)

    monkeypatch.setattr(computing, "kept_of", slow)
    assert told.compute() == "cancelled"
    assert not Standing.objects.of(told.district).exists()


def test_a_job_that_breaks_marks_its_run_and_leaves_nothing_behind(cast, monkeypatch) -> None:
    told = a_ready_round(cast)
    told.request()
    monkeypatch.setattr(computing, "store_standings", lambda **_given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        told.compute()
    assert told.run.state == "failed"
    assert told.run.problems[0]["code"] == "run.broken"
    assert told.run.digest == ""
    assert not RunFiles.objects.of(told.district).exists()


def test_figures_that_cannot_be_assessed_are_named(cast) -> None:
    told = a_ready_round(cast)
    for item in ("I1", "I2", "I3"):
        operations.record_circumstance(
            round_=told.story.now(),
            unit=cast.units["town"],
            kind="excuses",
            content={"indicator": item},
            basis="云办〔2024〕1号",
            actor=cast.zhao,
            at=LATER,
        )
    told.request()
    assert told.compute() == "failed"
    assert [one["code"] for one in told.run.problems] == ["figures.nothing_counts"]


def test_a_job_that_fell_silent_is_started_again_and_its_ghost_is_stopped(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    ghost = operations.begin(district=told.district, run=told.run_id, at=LATER, alive_at=LATER)
    soon, late = LATER + timedelta(seconds=59), LATER + timedelta(seconds=60)
    assert operations.revive(district=told.district, at=soon) == []
    assert operations.revive(district=told.district, at=late) == [told.run_id]
    assert told.compute(late) == "trial"
    with pytest.raises(computing.Stopped):
        operations.beat(
            district=told.district,
            run=told.run_id,
            attempt=ghost.attempts,
            stage="镇",
            done=1,
            total=2,
            at=late,
        )


def test_a_ghost_that_finishes_late_writes_nothing_over_its_successor(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    ghost = operations.begin(district=told.district, run=told.run_id, at=LATER, alive_at=LATER)
    late = LATER + timedelta(minutes=5)
    operations.revive(district=told.district, at=late)
    kept = computing.kept_of(_assessment(told))
    operations.begin(district=told.district, run=told.run_id, at=late, alive_at=late)
    with pytest.raises(Refused):
        operations.complete(run=ghost, kept=kept, at=late)
    assert not Standing.objects.of(told.district).exists()


def _assessment(told):
    scheme, figures = queries.gathered(told.district, told.run.round)
    return computing.assess(scheme, figures, runs=50)


def test_a_run_that_kills_its_jobs_is_given_up(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    at = LATER
    for _ in range(computing.MOST_ATTEMPTS):
        operations.begin(district=told.district, run=told.run_id, at=at, alive_at=at)
        at += timedelta(minutes=2)
        operations.revive(district=told.district, at=at)
    assert told.run.state == "failed"


def test_a_queued_run_whose_job_never_came_is_handed_out_again(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    assert operations.revive(district=told.district, at=LATER + timedelta(minutes=1)) == [told.run_id]
    assert told.run.state == "queued"
    assert told.compute() == "trial"


def test_two_jobs_for_one_run_make_one_result(cast) -> None:
    told = a_trial(cast)
    assert told.compute() == "trial"
    assert RunFiles.objects.of(told.district).count() == 1


def test_a_run_of_another_district_is_not_there(cast, neighbours) -> None:
    told = a_trial(cast)
    with pytest.raises(Refused):
        queries.run(neighbours.district, told.run_id)
    assert queries.standings(neighbours.district, told.run_id) == []


@pytest.mark.slow
def test_a_job_killed_at_any_moment_leaves_all_or_nothing(tmp_path) -> None:
    """7-trust: SIGKILL at random moments; afterwards the run is whole, and the ledger too."""
    script = Path(__file__).resolve().parent.parent / "killing.py"
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'x.sqlite3'}",
        "LIANGPAI_MODE": "test",
    }
    command = [sys.executable, str(script), "12"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["broken"] == "None"
    assert any(one["killed"] for one in told["found"])
    for one in told["found"]:
        whole = one["before"]["state"] == "trial"
        assert (one["before"]["standings"], one["before"]["files"]) == ((3, 1) if whole else (0, 0))
        assert one["after"] == {"state": "trial", "standings": 3, "files": 1}
    assert len({one["digest"] for one in told["found"]}) == 1
