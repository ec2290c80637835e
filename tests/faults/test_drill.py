"""The drill: backed up while somebody writes, brought back elsewhere, every table compared and every ledger whole."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.district import environment, run
from tests.faults.watching import ROOT, Watched

POSTGRES = shutil.which("initdb") or next(Path("/usr/lib/postgresql").glob("*/bin/initdb"), None)


@pytest.fixture
def archive(house: Watched, tmp_path: Path) -> Iterator[Path]:
    """A backup made by the command while imports go on."""
    house.start("import")
    while "acknowledged" not in house.hear():
        pass
    done = run(house.store, "backup", "--out", tmp_path / "a.zip", "--json")
    assert done.returncode == 0, done.stderr
    yield tmp_path / "a.zip"


def hashes_of(archive: Path) -> dict[str, str]:
    """The hash of every table by the manifest."""
    with ZipFile(archive) as opened:
        tables = json.loads(opened.read("manifest.json"))["tables"]
    return {name: table["hash"] for name, table in tables.items()}


def test_a_backup_made_while_somebody_writes_comes_back_whole(archive: Path, tmp_path: Path) -> None:
    store = tmp_path / "elsewhere"
    done = run(store, "restore", archive, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    back = Watched.at(store)
    assert back.do("hashes")[-1] == hashes_of(archive)
    left = back.do("look")[-1]
    back.end()
    assert left["whole"] == []
    assert left["uploads"] >= 1
    assert run(store, "audit", "verify").returncode == 0
    with sqlite3.connect(store / "liangpai.sqlite3") as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    file.close()


@pytest.mark.slow
@pytest.mark.skipif(
    POSTGRES is None, reason="PostgreSQL is absent: scripts/postgres.sh installs Debian's package"
)
def test_a_backup_of_sqlite_comes_back_into_postgresql(archive: Path, tmp_path: Path) -> None:
    command = f"{sys.executable} -m liangpai.cli"
    words = f"{command} restore {archive} --json && {command} audit verify && {command} backup --out {tmp_path}/b.zip"
    done = subprocess.run(
        [ROOT / "scripts" / "postgres.sh", "sh", "-c", words],
        env=environment(tmp_path / "elsewhere"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert hashes_of(tmp_path / "b.zip") == hashes_of(archive)
