"""A fresh count of failures for every test."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nobody_has_failed_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()
