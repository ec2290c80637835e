"""The pack depends on the frozen facts and on nothing else: not on the hour, the language, the machine or the folder."""

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from liangpai.dossier.conference import digest_of, from_json
from liangpai.dossier.conference.pack import FACTS as FACTS_FILE
from liangpai.dossier.conference.pack import MANIFEST, PAPERS, TABLES, pack_bytes, pack_files
from liangpai.papers.inspect import check_paper
from tests.dossier.conference.meeting import FACTS

ROOT = Path(__file__).parents[3]
BUILD = """
import json, locale, os, sys, time
from pathlib import Path
os.umask(int(sys.argv[1], 8))
import liangpai
from liangpai.dossier.conference.pack import pack_bytes
from tests.dossier.conference.meeting import FACTS
Path("pack.zip").write_bytes(pack_bytes(FACTS))
of = liangpai.__file__, time.tzname[0], locale.getpreferredencoding(False), hash("pack"), os.getcwd(), sys.flags.optimize
Path("machine.json").write_text(json.dumps(of))
"""
MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
    {
        "PYTHONHASHSEED": "77",
        "TZ": "America/New_York",
        "LC_ALL": "POSIX",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONOPTIMIZE": "1",
    },
)
"""Two machines: other zones, locales and encodings, other seeds of hashes, one of them without assertions."""


def _built_on(folder: Path, settings: dict[str, str], umask: str) -> tuple[bytes, list[object]]:
    """The pack built by a process of its own from a copy of the product in a clean folder, and what that machine is."""
    leave = shutil.ignore_patterns("__pycache__", "web", "migrations")
    shutil.copytree(ROOT / "src" / "liangpai", folder / "liangpai", ignore=leave)
    facts = folder / "tests" / "dossier" / "conference"
    facts.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "dossier" / "conference" / "meeting.py", facts)
    work = folder / "work"
    work.mkdir()
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(folder), "HOME": str(folder), **settings}
    subprocess.run([sys.executable, "-c", BUILD, umask], cwd=work, env=env, check=True, timeout=60)
    return (work / "pack.zip").read_bytes(), json.loads((work / "machine.json").read_text())


def test_two_machines_in_two_clean_folders_make_the_same_bytes(tmp_path: Path) -> None:
    here, machine = _built_on(tmp_path / "甲", MACHINES[0], "022")
    there, another = _built_on(tmp_path / "b", MACHINES[1], "077")
    assert [one for one, other in zip(machine, another, strict=True) if one == other] == []
    assert here == there == pack_bytes(FACTS)


def test_what_was_frozen_as_json_gives_the_same_pack_later() -> None:
    frozen = json.loads(pack_files(FACTS)[FACTS_FILE])
    assert pack_bytes(from_json(frozen)) == pack_bytes(FACTS)


def test_one_other_word_is_another_snapshot() -> None:
    other = replace(FACTS, meeting=replace(FACTS.meeting, place="区影剧院"))
    assert digest_of(other) != digest_of(FACTS)


def test_no_moment_of_this_machine_stands_in_the_zip() -> None:
    with zipfile.ZipFile(io.BytesIO(pack_bytes(FACTS))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    names = [entry.filename for entry in entries]
    assert names == sorted(names)


def test_the_manifest_holds_the_snapshot_and_the_hash_of_every_file() -> None:
    files = pack_files(FACTS)
    manifest = json.loads(files.pop(MANIFEST))
    assert manifest["snapshot"] == digest_of(FACTS)
    assert manifest["files"] == {
        name: f"sha256:{hashlib.sha256(content).hexdigest()}" for name, content in files.items()
    }


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_keeps_the_standard_and_carries_the_hash_and_its_code(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(pack_files(FACTS)[name])
    assert check_paper(path) == []
    with zipfile.ZipFile(path) as paper:
        assert digest_of(FACTS) in paper.read("word/document.xml").decode()
        assert "word/media/code.png" in paper.namelist()


def test_the_workbook_carries_the_hash_too() -> None:
    with zipfile.ZipFile(io.BytesIO(pack_files(FACTS)[TABLES])) as book:
        assert digest_of(FACTS) in book.read("docProps/custom.xml").decode()


def test_an_empty_meeting_still_makes_a_whole_pack(tmp_path: Path) -> None:
    bare = replace(
        FACTS, agenda=(), people=(), bulletin=None, promises=(), cards=(), pending=0, not_told=(), stances=(), resolutions=()
    )  # fmt: skip # nothing reads better in one line
    for name, content in pack_files(bare).items():
        if name in PAPERS:
            (tmp_path / name).write_bytes(content)
            assert check_paper(tmp_path / name) == []
