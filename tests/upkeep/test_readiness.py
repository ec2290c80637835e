from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection

from liangpai.upkeep.readiness import lacking, make_private, make_ready, unapplied

pytestmark = pytest.mark.django_db


def test_a_database_of_today_has_seen_every_migration() -> None:
    assert unapplied() == []


def test_a_migration_that_is_taken_back_is_named_and_applied_again() -> None:
    call_command("migrate", "ledger", "0001", "--fake", verbosity=0)
    assert unapplied() == ["ledger.0002_append_only"]
    call_command("migrate", "ledger", "--fake", verbosity=0)
    assert unapplied() == []


def test_making_ready_twice_is_making_ready_once(settings: object) -> None:
    make_ready()
    make_ready()
    assert unapplied() == []
    assert connection.introspection.table_names()
    assert caches["default"] is not None


def test_what_is_lacking_comes_with_the_way_out() -> None:
    assert lacking() is None
    call_command("migrate", "ledger", "0001", "--fake", verbosity=0)
    told = lacking()
    call_command("migrate", "ledger", "--fake", verbosity=0)
    assert told is not None
    assert "1 migration is not applied" in told.en
    assert "liangpai init" in told.zh


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.sqlite3"
    make_private(path)
    assert (path.parent.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)
    path.chmod(0o644)
    make_private(path)
    assert path.stat().st_mode & 0o777 == 0o600
