from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from liangpai.demonstration import build
from liangpai.demonstration.story import Story
from tests.conftest import _insist_on_district
from tests.keeping import kept


@pytest.fixture(scope="module")
def story(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Story]:
    """The demonstration; built for a file and gone after it."""

    def tell() -> Story:
        with connection.execute_wrapper(_insist_on_district):
            return build()

    with kept(django_db_blocker, tell) as told:
        yield told
