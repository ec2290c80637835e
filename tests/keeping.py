"""A story that is told once for all tests of a file, and undone after the last."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import transaction
from pytest_django import DjangoDbBlocker

Story = TypeVar("Story")


@contextmanager
def kept(blocker: DjangoDbBlocker, tell: Callable[[], Story]) -> Iterator[Story]:
    """For a fixture of a file, after `django_db_setup`: what each test adds to the story is undone with the test."""
    with blocker.unblock(), transaction.atomic():
        yield tell()
        transaction.set_rollback(True)
