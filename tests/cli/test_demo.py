from pathlib import Path
from typing import Any

import pytest

from liangpai.cli import demo as command
from liangpai.districts.models import District
from tests.cli.ran import ran

pytestmark = pytest.mark.django_db


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> list[str]:
    """What the command did: a building that is quick, and no server."""
    did: list[str] = []

    def build() -> None:
        did.append("built")
        District.objects.create(code="YX", name="云岫区", is_demo=True)

    settings.DEMO, settings.STORE = True, tmp_path / "store"
    monkeypatch.setattr(command, "insist_on_port", lambda *_place: None)
    monkeypatch.setattr(command, "build", build)
    monkeypatch.setattr(command, "run", lambda *words: did.append(f"served at {words[1]}"))
    return did


def test_it_is_built_once_and_served(built: list[str]) -> None:
    assert ran("demo", "--port", 8123, width=200).exit_code == 0
    assert ran("demo", "--only-build").exit_code == 0
    assert built == ["built", "served at 8123"]


def test_the_cast_and_the_address_are_shown_in_both_languages(built: list[str]) -> None:
    assert "孙小满" in ran("demo", width=200).stdout
    shown = ran("demo", "--lang", "en", width=200).stdout
    assert "open http://127.0.0.1:8000/demo/" in shown
    assert "the ledger" in shown or "reports for the town" in shown


def test_a_real_district_is_not_made_a_demonstration(built: list[str]) -> None:
    District.objects.create(code="LX", name="邻县")
    assert ran("demo").exit_code == 2
    assert built == []


def test_only_its_own_file_is_forgotten(
    built: list[str], settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    for name in ("liangpai.sqlite3", "liangpai.sqlite3-wal", "other.txt"):
        (store / name).touch()
    place = dict(settings.DATABASES["default"], NAME=tmp_path / "elsewhere.sqlite3")
    monkeypatch.setitem(settings.DATABASES, "default", place)
    command._forget()
    assert len(list(store.iterdir())) == 3
    place["NAME"] = store / "liangpai.sqlite3"
    command._forget()
    assert [path.name for path in store.iterdir()] == ["other.txt"]


def test_an_empty_district_is_founded_with_the_workbooks_beside_its_store(
    built: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(command, "found_empty", lambda: built.append("founded"))
    done = ran("demo", "--empty", "--only-build", width=200)
    assert done.exit_code == 0 and "docs/tutorial/conference.zh-CN.md" in done.stdout
    assert built == ["founded"]
    assert {path.name for path in (tmp_path / "conference").iterdir()} == {
        "conference.xlsx",
        "scheme.xlsx",
        "scheme.yaml",
    }
