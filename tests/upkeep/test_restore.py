import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import transaction

from liangpai.problems import Rejected
from liangpai.upkeep.backup import back_up
from liangpai.upkeep.restore import restore
from liangpai.upkeep.tables import hash_of, tables
from tests.people import AT, a_cast
from tests.upkeep.filled import filled

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A backup of a filled database that is empty again."""
    with transaction.atomic():
        filled()
        made = back_up(tmp_path / "a.zip", AT)
        transaction.set_rollback(True)
    return made


def rewritten(archive: Path, name: str, change: object) -> Path:
    """The archive with one of its files changed."""
    target = archive.with_name("changed.zip")
    with ZipFile(archive) as old, ZipFile(target, "w") as new:
        for entry in old.namelist():
            text = old.read(entry)
            new.writestr(entry, change(text) if entry == name else text)  # type: ignore[operator] # a function
    return target


def reasons(archive: Path, passphrase: str = "") -> set[str]:
    """The codes of the problems for which an archive is refused."""
    with pytest.raises(Rejected) as raised, transaction.atomic():
        restore(archive, passphrase)
    return {problem.code for problem in raised.value.problems}


def test_every_table_comes_back_as_it_was(archive: Path) -> None:
    told: dict[str, int] = {}
    manifest = restore(archive, told=told.__setitem__)
    for table in tables():
        name, made = table._meta.db_table, hash_of(table)
        assert manifest["tables"][name]["hash"] == str(made)
        assert manifest["tables"][name]["rows"] == made.count == told[name]
    assert told["ledger_entry"] >= 10
    assert told["organisations_unit"] == 18
    assert told["mfa_authenticator"] == 1


def test_new_rows_get_new_numbers_after_a_restore(archive: Path) -> None:
    restore(archive)
    assert a_cast("ZX", "第三区", "3").units["town"].pk


def test_a_second_backup_of_what_came_back_is_the_same(archive: Path, tmp_path: Path) -> None:
    restore(archive)
    again = back_up(tmp_path / "b.zip", AT)
    with ZipFile(archive) as first, ZipFile(again) as second:
        assert {name: first.read(name) for name in first.namelist()} == {
            name: second.read(name) for name in second.namelist()
        }


def test_a_closed_archive_opens_by_its_passphrase_alone(tmp_path: Path) -> None:
    with transaction.atomic():
        filled()
        made = back_up(tmp_path / "a.zip", AT, "a long passphrase")
        transaction.set_rollback(True)
    assert reasons(made, "another") == {"backup.sealed"}
    assert reasons(made) == {"backup.sealed"}
    restore(made, "a long passphrase")


def test_nothing_is_restored_into_a_database_that_is_used(archive: Path) -> None:
    a_cast()
    assert reasons(archive) == {"backup.not_empty"}


@pytest.mark.parametrize("name", ["organisations_unit", "access_account", "ledger_entry"])
def test_a_row_that_is_lacking_is_found_and_nothing_is_kept(archive: Path, name: str) -> None:
    shorter = rewritten(archive, f"tables/{name}.jsonl", lambda text: text[text.index(b"\n") + 1 :])
    assert "backup.differs" in reasons(shorter)
    assert [table for table in tables() if hash_of(table).count] == []


def test_a_changed_name_is_found(archive: Path) -> None:
    other = rewritten(
        archive,
        "tables/organisations_unit.jsonl",
        lambda text: text.replace("枕河镇".encode(), "枕沙镇".encode()),
    )
    assert reasons(other) == {"backup.differs"}


def test_a_changed_ledger_is_found_even_with_a_fitting_manifest(archive: Path) -> None:
    with transaction.atomic():
        restore(archive)
        transaction.set_rollback(True)
    changed = rewritten(
        archive, "tables/ledger_entry.jsonl", lambda text: text.replace(b"round:1", b"round:9")
    )
    assert reasons(changed) == {"backup.differs", "backup.ledger"}


def test_a_changed_public_record_is_named(archive: Path) -> None:
    changed = rewritten(archive, "tables/notary_leaf.jsonl", lambda text: text.replace(b"86.5", b"96.5", 1))
    assert reasons(changed) == {"backup.differs", "record.content"}


def test_a_record_whose_key_another_secret_has_closed_comes_back(archive: Path, settings: Any) -> None:
    settings.SECRET_KEY = "another" + "-one"
    restore(archive)


def test_a_backup_of_another_version_is_refused_by_what_differs(archive: Path) -> None:
    def older(text: bytes) -> bytes:
        manifest = json.loads(text)
        manifest["migrations"].remove("ledger.0002_append_only")
        return json.dumps(manifest).encode()

    assert reasons(rewritten(archive, "manifest.json", older)) == {"backup.version"}


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert reasons(path) == {"backup.unreadable"}


def test_a_flipped_byte_in_a_table_is_said_and_nothing_is_kept(archive: Path, tmp_path: Path) -> None:
    whole = bytearray(archive.read_bytes())
    with ZipFile(archive) as opened:
        place = opened.getinfo("tables/access_account.jsonl")
    whole[place.header_offset + 30 + len(place.filename) + place.compress_size // 2] ^= 0xFF
    spoilt = tmp_path / "spoilt.zip"
    spoilt.write_bytes(whole)
    assert reasons(spoilt) & {"backup.damaged", "backup.differs"}
