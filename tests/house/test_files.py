"""What is tracked names no machine, no private host and no address of a registry, and the locks are whole."""

import re
import tomllib

import pytest

from tests.house.shape import CHECKOUT, texts

LOCKS = ["requirements.lock", "requirements-dev.lock"]
ENTRY = re.compile(r"(?P<name>[a-z0-9][a-z0-9.-]*)==[^ \\]+( ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")

# Every host a tracked file may name, each with the reason.
HOSTS = {
    "www.apache.org": "the licence",
    "keepachangelog.com": "the form of CHANGELOG.md",
    "semver.org": "the numbering of versions",
    "www.w3.org": "names of XML namespaces",
    "schemas.openxmlformats.org": "names of XML namespaces",
    "schemas.microsoft.com": "names of XML namespaces",
    "purl.org": "names of XML namespaces",
    "purl.oclc.org": "names of XML namespaces",
    "example.org": "reserved for examples",
    "example.com": "reserved for examples",
    "127.0.0.1": "this machine, whichever it is",
    "localhost": "this machine, whichever it is",
    "testserver": "what Django's client of the tests calls itself",
}
ADDRESS = re.compile(r"\b(?:https?|ftp|ssh|file)://([^/\s\"'<>)\]:]+)")
PLACE = re.compile(r"(?<![\w.])/(?:home|root|Users|work|opt|mnt)/[\w.-]+")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_only_versions_and_hashes(lock: str) -> None:
    lines = (CHECKOUT / lock).read_text("utf-8").splitlines()
    assert [line for line in lines if not ENTRY.fullmatch(line) and not HASH.fullmatch(line)] == []


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], ["build"]), (LOCKS[1], ["build", "dev"])])
def test_a_lock_holds_every_package_that_is_asked_for(lock: str, extras: list[str]) -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(name for extra in extras for name in project["optional-dependencies"][extra]),
    ]
    locked = {
        found["name"]
        for line in (CHECKOUT / lock).read_text("utf-8").splitlines()
        if (found := ENTRY.match(line))
    }
    assert {re.split(r"[<>=\[ ]", name)[0].lower() for name in asked} <= locked


def test_the_two_locks_agree_on_every_version() -> None:
    run, dev = (
        {line for line in (CHECKOUT / lock).read_text("utf-8").splitlines() if "==" in line} for lock in LOCKS
    )
    assert run <= dev


def test_tracked_files_name_only_known_hosts() -> None:
    named = {(name, host) for name, text in texts() for host in ADDRESS.findall(text)}
    assert {(name, host) for name, host in named if host not in HOSTS and host[0] != "{"} == set()


def test_tracked_files_name_no_place_on_a_machine() -> None:
    assert {(name, place) for name, text in texts() for place in PLACE.findall(text)} == set()
