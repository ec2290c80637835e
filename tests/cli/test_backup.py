from pathlib import Path

import pytest
from django.db import transaction

from liangpai.upkeep.tables import hash_of, tables
from tests.cli.ran import ran, told
from tests.upkeep.filled import filled

pytestmark = pytest.mark.django_db


def test_a_backup_comes_back_by_two_commands(tmp_path: Path) -> None:
    with transaction.atomic():
        filled()
        before = {table: str(hash_of(table)) for table in tables()}
        shown = ran("backup", "--out", tmp_path / "a.zip")
        transaction.set_rollback(True)
    assert "已备份" in shown.stdout
    back = ran("restore", tmp_path / "a.zip", "--lang", "en")
    assert "each compared; ledgers whole" in back.stdout
    assert {table: str(hash_of(table)) for table in tables()} == before
    again = ran("restore", tmp_path / "a.zip")
    assert again.exit_code == 2
    assert "数据库不是空的" in again.stderr


def test_without_a_place_it_goes_to_the_store(tmp_path: Path, settings: pytest.FixtureRequest) -> None:
    settings.STORE = tmp_path / "store"  # type: ignore[attr-defined] # the fixture of pytest-django
    made = Path(told("backup")["file"])
    assert made.parent == tmp_path / "store" / "backups"
    assert made.exists()


def test_the_passphrase_comes_from_the_environment_or_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANGPAI_BACKUP_PASSPHRASE", "a long passphrase")
    assert ran("backup", "--seal", "--out", tmp_path / "a.zip").exit_code == 0
    monkeypatch.setenv("LIANGPAI_BACKUP_PASSPHRASE", "another")
    assert "口令不对" in ran("restore", tmp_path / "a.zip").stderr
    monkeypatch.setenv("LIANGPAI_BACKUP_PASSPHRASE", "a long passphrase")
    assert ran("restore", tmp_path / "a.zip").exit_code == 0
