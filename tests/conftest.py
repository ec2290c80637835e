"""Fixtures every test may ask for."""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of published reference results; tests that need it skip with a reason where it is absent."""
    folder = Path(os.environ.get("LIANGPAI_REFERENCE", CHECKOUT.parent / "shared" / "reference"))
    if not folder.is_dir():
        pytest.skip(f"reference data absent: {folder} (set LIANGPAI_REFERENCE)")
    return folder
