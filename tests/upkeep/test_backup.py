import json
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from liangpai.ledger.queries import head_of
from liangpai.upkeep.backup import applied, back_up
from liangpai.upkeep.tables import tables
from tests.people import AT
from tests.upkeep.filled import filled

pytestmark = pytest.mark.django_db


def test_the_manifest_says_what_is_inside(tmp_path: Path) -> None:
    cast = filled()
    told: dict[str, int] = {}
    path = back_up(tmp_path, AT, told=told.__setitem__)
    assert path == tmp_path / "liangpai-20240110T100000+0800.zip"
    with ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        names = {name.removeprefix("tables/").removesuffix(".jsonl") for name in archive.namelist()}
    assert names - {"manifest.json"} == set(manifest["tables"]) == set(told)
    assert datetime.fromisoformat(manifest["made_at"]) == AT
    assert manifest["ledgers"]["YX"] == list(head_of(cast.district))
    assert manifest["migrations"] == applied()
    assert manifest["tables"]["access_account"]["rows"] == len(cast.accounts) * 2


def test_only_its_owner_may_read_a_backup(tmp_path: Path) -> None:
    assert back_up(tmp_path / "new" / "a.zip", AT).stat().st_mode & 0o777 == 0o600


def test_nothing_half_made_is_left_when_it_is_interrupted(tmp_path: Path) -> None:
    def interrupt(_table: str, _rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(tmp_path / "a.zip", AT, told=interrupt)
    assert list(tmp_path.iterdir()) == []


def test_sessions_are_not_carried_away() -> None:
    names = {table._meta.db_table for table in tables()}
    assert not any(name.startswith(("django_session", "auth_", "django_content")) for name in names)
    assert {"ledger_entry", "ledger_head", "access_account", "districts_district"} <= names
