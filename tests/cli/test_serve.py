import gc
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from liangpai.cli.serve import Server, insist_on_checks, insist_on_mode, insist_on_port
from liangpai.districts.models import District
from liangpai.problems import Rejected
from tests.cli.district import asked, environment, run, serving, start


def children(pid: int) -> set[int]:
    """The processes that a process has started."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = entry.read_text()
        except OSError:
            continue
        if int(text.rsplit(")", 1)[1].split()[1]) == pid:
            found.add(int(entry.parent.name))
    return found


def alive(pid: int) -> bool:
    """Whether a process runs; one that is only waiting to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until_gone(pids: set[int]) -> set[int]:
    """The processes that are still there after a while."""
    for _ in range(150):
        if not any(alive(pid) for pid in pids):
            break
        time.sleep(0.1)
    return {pid for pid in pids if alive(pid)}


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all its tables, made once."""
    store = tmp_path_factory.mktemp("ready") / "store"
    making = "import django; django.setup(); from liangpai.upkeep.readiness import make_ready; make_ready()"
    settings = {"DJANGO_SETTINGS_MODULE": "liangpai.config.settings"}
    subprocess.run([sys.executable, "-c", making], env=environment(store, **settings), check=True)
    return store


@pytest.fixture
def store(ready: Path, tmp_path: Path) -> Path:
    """A copy for one test."""
    return Path(shutil.copytree(ready, tmp_path / "store"))


def test_a_house_without_a_store_makes_one_that_is_its_owners_alone_works_behind_and_ends_as_one(
    tmp_path: Path,
) -> None:
    store = tmp_path / "store"
    with serving(store) as (port, process):
        assert asked(port, "/healthz") == (200, '{"alive": true}')
        assert asked(port, "/")[0] == 200
        assert asked(port, "/static/css/house.css")[0] == 200
        family = children(process.pid)
        assert len(family) == 3  # two for the web, one in the background
        modes = {path.name: path.stat().st_mode & 0o777 for path in store.iterdir()}
        assert store.stat().st_mode & 0o777 == 0o700
        process.terminate()
        process.wait(timeout=30)
        assert wait_until_gone(family) == set()
    assert set(modes) >= {"liangpai.sqlite3", "liangpai.sqlite3-wal", "liangpai.sqlite3-shm"}
    assert set(modes.values()) == {0o600}


def test_the_worker_does_not_outlive_a_house_that_was_killed(store: Path) -> None:
    with serving(store) as (_port, process):
        family = children(process.pid)
        os.kill(process.pid, signal.SIGKILL)
        process.wait(timeout=30)
        assert wait_until_gone(family) == set()


def test_production_does_not_start_without_its_secret(tmp_path: Path) -> None:
    done = run(tmp_path / "store", "serve", mode="production", LIANGPAI_SECRET_KEY="")
    assert done.returncode == 2
    assert "LIANGPAI_SECRET_KEY is not set" in done.stderr
    assert not (tmp_path / "store" / "liangpai.sqlite3").exists()


def test_production_starts_when_every_check_of_django_is_clean(store: Path) -> None:
    with serving(store, mode="production", LIANGPAI_HOSTS="127.0.0.1") as (port, process):
        assert process.poll() is None
        assert asked(port, "/healthz")[0] == 200


def test_production_with_a_weak_secret_is_refused(store: Path) -> None:
    process = start(store, "serve", mode="production", LIANGPAI_SECRET_KEY="short")  # noqa: S106 - a bad one on purpose
    text, _ = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "LIANGPAI_SECRET_KEY 太短或太简单" in text


def test_a_port_that_is_taken_is_said_before_anything_is_built() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Rejected) as told:
            insist_on_port("127.0.0.1", port)
    assert "PORT=" in told.value.problems[0].zh
    insist_on_port("127.0.0.1", port)


@pytest.mark.django_db
def test_the_demonstration_is_not_switched_on_over_a_real_district(settings: pytest.FixtureRequest) -> None:
    settings.DEMO = True  # type: ignore[attr-defined] # the fixture of pytest-django
    insist_on_mode()
    District.objects.create(code="YS", name="演示区", is_demo=True)
    insist_on_mode()
    District.objects.create(code="YX", name="云岫区")
    with pytest.raises(Rejected) as raised:
        insist_on_mode()
    assert [problem.place for problem in raised.value.problems] == ["云岫区"]
    settings.DEMO = False  # type: ignore[attr-defined] # the fixture of pytest-django
    insist_on_mode()


def test_what_django_finds_stops_production_and_is_only_told_elsewhere(
    settings: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    insist_on_checks("zh")
    shown = capsys.readouterr().err
    assert "没有启用 HTTPS" in shown
    assert "security." not in shown
    insist_on_checks("en")
    assert capsys.readouterr().err.count("there is no HTTPS") == 1
    settings.SECURE_SSL_REDIRECT = True  # type: ignore[attr-defined] # the fixture of pytest-django
    with pytest.raises(Rejected):
        insist_on_checks("zh")


def test_what_stands_when_a_process_begins_is_kept_from_the_collector_of_garbage() -> None:
    frozen = gc.get_freeze_count()
    assert Server("127.0.0.1", 8000, 1, lambda: None).load() is not None
    assert gc.get_freeze_count() > frozen + 1_000
