"""One demonstration and one browser for all tests of pages, which one worker runs (tests/sharing.py)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.house import a_browser, build, chromium, demonstration


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store of the demonstration as it is on its first day; only copies of it are served."""
    folder = tmp_path_factory.mktemp("built")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def demo(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demonstration that all tests share; whoever moves its clock serves a copy of their own."""
    with demonstration(tmp_path_factory.mktemp("demo"), built) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; tests of pages are skipped where the machine has none.

    It ends with the file, because Django refuses its database to a worker in which Playwright's loop is running.
    """
    if chromium() is None:
        pytest.skip("no Chromium here: install Debian's package chromium")
    with a_browser() as opened:
        yield opened
