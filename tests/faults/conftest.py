"""One store, built once, copied for every test that harms it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.watching import Watched


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two districts."""
    store = tmp_path_factory.mktemp("built") / "store"
    house = Watched.at(store)
    house.do("build")
    house.end()
    return store


@pytest.fixture
def house(built: Path, tmp_path: Path) -> Iterator[Watched]:
    """A house over a copy of the store."""
    store = tmp_path / "store"
    shutil.copytree(built, store)
    watched = Watched.at(store)
    yield watched
    watched.end()
