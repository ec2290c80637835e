from pathlib import Path

import pytest
from django.db import OperationalError

from liangpai.districts.models import District
from liangpai.upkeep.doctor import examine
from liangpai.upkeep.doctor import examine as package
from liangpai.upkeep.finding import worst
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_every_district_is_looked_at_under_its_name(cast: Cast, neighbours: Cast, tmp_path: Path) -> None:
    found = examine(AT, ON, tmp_path, tmp_path)
    assert {finding.place for finding in found} == {"", "云岫区", "邻县"}
    checks = {finding.check for finding in found}
    assert checks >= {
        "database",
        "migrations",
        "disk",
        "queue",
        "backups",
        "ledger",
        "clock",
        "calendar",
        "steps",
    }


def test_a_demonstration_is_asked_for_no_backups_and_goes_by_its_own_clock(
    cast: Cast, tmp_path: Path
) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    found = examine(AT.replace(year=2099), ON.replace(year=2099), tmp_path, tmp_path)
    assert not [finding for finding in found if finding.check == "backups"]
    assert [finding.state for finding in found if finding.check == "calendar"] == ["good"]


def test_before_anything_is_founded_the_way_is_shown(tmp_path: Path) -> None:
    found = examine(AT, ON, tmp_path, tmp_path)
    assert "liangpai init" in next(one.words.en for one in found if one.check == "district")


def test_a_lost_database_is_one_bad_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OperationalError("no such host")

    monkeypatch.setitem(package.__globals__, "database_there", gone)
    found = examine(AT, ON, tmp_path, tmp_path)
    assert [(one.check, one.state) for one in found] == [("database", "bad")]
    assert "no such host" in found[0].words.en
    assert worst(found) == "bad"


def test_tables_that_are_behind_are_not_read(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = next(one for one in examine(AT, ON, tmp_path, tmp_path) if one.check == "migrations")
    monkeypatch.setitem(
        package.__globals__, "migrations_applied", lambda: type(finding)("migrations", "bad", finding.words)
    )
    assert {one.place for one in examine(AT, ON, tmp_path, tmp_path)} == {""}
