"""Fixtures of the room of spreadsheets."""

import pytest

from tests.spreadsheets.made import template_bytes


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The template, written once."""
    return template_bytes(tmp_path_factory.mktemp("template"))
