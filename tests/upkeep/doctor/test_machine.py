import os
from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from liangpai.upkeep import readiness
from liangpai.upkeep.doctor import machine
from liangpai.upkeep.doctor.machine import (
    backups_fresh,
    database_there,
    disk_roomy,
    migrations_applied,
    queue_moving,
)
from tests.people import AT

pytestmark = pytest.mark.django_db

Usage = namedtuple("Usage", "total used free")


def test_a_database_that_answers_is_good_and_named() -> None:
    finding = database_there()
    assert finding.state == "good"
    assert ("SQLite" if connection.vendor == "sqlite" else "PostgreSQL") in finding.words.en


def test_migrations_that_wait_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert migrations_applied().state == "good"
    monkeypatch.setattr(readiness, "unapplied", lambda: ["a.1", "b.2", "c.3", "d.4"])
    finding = migrations_applied()
    assert finding.state == "bad"
    assert "4 migrations are not applied: a.1, b.2, c.3" in finding.words.en


@pytest.mark.parametrize(("free", "state"), [(100 * 2**20, "bad"), (2**30, "warn"), (3 * 2**30, "good")])
def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: str) -> None:
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda _path: Usage(0, 0, free))
    assert disk_roomy(tmp_path / "not-yet").state == state


@pytest.mark.parametrize(("minutes", "state"), [(5, "good"), (15, "warn")])
def test_work_that_nobody_takes_is_said(minutes: int, state: str) -> None:
    made = DBTaskResult.objects.create(
        task_path="x",
        args_kwargs={},
        priority=0,
        backend_name="default",
        queue_name="default",
        exception_class_path="",
        traceback="",
    )
    assert queue_moving(made.enqueued_at + timedelta(minutes=minutes)).state == state


def test_backups_are_looked_for_and_dated(tmp_path: Path) -> None:
    assert backups_fresh(tmp_path / "absent", AT).state == "warn"
    assert backups_fresh(tmp_path, AT).state == "warn"
    path = tmp_path / "a.zip"
    path.touch()
    os.utime(path, (AT.timestamp(), AT.timestamp()))
    assert backups_fresh(tmp_path, AT + timedelta(days=1)).state == "good"
    late = backups_fresh(tmp_path, AT + timedelta(days=3))
    assert (late.state, late.words.en) == ("warn", "the last backup is of 2024-01-10")
