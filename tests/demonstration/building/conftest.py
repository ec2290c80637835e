from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from liangpai.demonstration import build
from liangpai.demonstration.story import Story
from liangpai.ledger.models import Entry
from tests.conftest import _insist_on_district

Told = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def tellings(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Story, Told, Told]]:
    """The demonstration with its ledger, and the ledger of an earlier telling; built for a file and gone after it."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            before = _ledger(build())
            transaction.set_rollback(True)
        with transaction.atomic():
            with connection.execute_wrapper(_insist_on_district):
                story = build()
            yield story, before, _ledger(story)
            transaction.set_rollback(True)


@pytest.fixture
def story(tellings: tuple[Story, Told, Told]) -> Story:
    """The demonstration."""
    return tellings[0]


def _ledger(story: Story) -> Told:
    entries = Entry.objects.of(story.district).order_by("sequence")
    return list(entries.values_list("at", "actor", "action", "digest"))
