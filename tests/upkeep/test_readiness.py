import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection

from liangpai.upkeep.readiness import make_ready, unapplied

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
