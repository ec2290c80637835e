"""Chains written by the real operation, and the protection of the database taken away on purpose."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from django.apps import apps
from django.db import connection, transaction

from liangpai.access.actor import house
from liangpai.districts.models import District
from liangpai.ledger.operations import record
from tests.people import AT

PROTECTION = import_module("liangpai.ledger.migrations.0002_append_only")


def a_chain(length: int, algorithm: str = "sha256", code: str = "YX") -> int:
    """A new district with so many entries; its id."""
    district = District.objects.create(code=code, name=code, hash_algorithm=algorithm).pk
    for number in range(1, length + 1):
        write(district, number)
    return district


def write(district: int, number: int) -> int:
    """Record one act and answer its number."""
    with transaction.atomic():
        return record(
            district=district,
            actor=house(district),
            at=AT,
            action="round.open",
            subject=("round", number),
            content={"n": number, "名": "轮次"},
        )


class Editor:
    """As much of a schema editor as the triggers need, without the new transaction that a real one begins."""

    connection = connection

    def execute(self, sql: str) -> None:
        """Send one statement."""
        with connection.cursor() as cursor:
            cursor.execute(sql)


def lift() -> None:
    """Take the triggers away."""
    PROTECTION.lift(apps, Editor())


def arm() -> None:
    """Put them back."""
    PROTECTION.arm(apps, Editor())


@contextmanager
def tampering() -> Iterator[None]:
    """Whatever is done inside is undone afterwards; the triggers let it pass."""
    with transaction.atomic():
        lift()
        yield
        transaction.set_rollback(True)
