from pathlib import Path

import pytest

from tests.cli.ran import ran, told

pytestmark = pytest.mark.django_db


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"nothing")
    shown = ran("restore", tmp_path / "a.zip")
    assert shown.exit_code == 2
    assert "不是备份文件" in shown.stderr
    assert told("restore", tmp_path / "a.zip")["problems"][0]["code"] == "backup.unreadable"


def test_a_file_that_is_absent_is_refused(tmp_path: Path) -> None:
    assert ran("restore", tmp_path / "absent.zip").exit_code == 2
