"""Fixtures of the tests of the API."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nobody_has_tried_a_wrong_token() -> Iterator[None]:
    yield
    cache.clear()
