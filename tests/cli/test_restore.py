from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from tests.cli.ran import ran, told
from tests.upkeep.filled import filled

pytestmark = pytest.mark.django_db


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"nothing")
    shown = ran("restore", tmp_path / "a.zip")
    assert shown.exit_code == 2
    assert "不是备份文件" in shown.stderr
    assert told("restore", tmp_path / "a.zip")["problems"][0]["code"] == "backup.unreadable"


def test_a_file_that_is_absent_is_refused(tmp_path: Path) -> None:
    assert ran("restore", tmp_path / "absent.zip").exit_code == 2


def test_second_factors_of_another_key_are_told(tmp_path: Path, settings: Any) -> None:
    with transaction.atomic():
        filled()
        ran("backup", "--out", tmp_path / "a.zip")
        transaction.set_rollback(True)
    settings.SECRET_KEY = "another" + "-one"
    back = ran("restore", tmp_path / "a.zip")
    assert back.exit_code == 0
    assert "读不出1人的动态口令" in back.stdout
    assert "feng" in back.stdout
