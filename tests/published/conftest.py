"""Fixtures of the published reference results."""

from pathlib import Path

import pytest

from tests.published.asem import Asem


@pytest.fixture(scope="session")
def asem(reference: Path) -> Asem:
    """The worked example of 51 units × 49 indicators, step by step."""
    folder = reference / "asem"
    if not folder.is_dir():
        pytest.skip(f"reference data absent: {folder}")
    return Asem(folder)
