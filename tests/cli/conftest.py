"""The shipped examples, written and assessed once for all tests of this room; no test may change their files."""

import pytest

from tests.dossier.cases import Case, office


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Four towns, of which the last two cannot be told apart."""
    return office("golden", tmp_path_factory.mktemp("golden"))


@pytest.fixture(scope="session")
def yunxiu(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A whole district with cards, holds, received results and previous ranks."""
    return office("yunxiu", tmp_path_factory.mktemp("yunxiu"))
