"""The first commands of a newcomer: help that lists everything, and a set-up that says what it lacks."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.house.shape import CHECKOUT

GROUPS = ["Setup", "Demo", "Run", "Check", "Fix", "Test", "Docs", "Bench"]
MAKEFILE = (CHECKOUT / "Makefile").read_text("utf-8")


def test_help_lists_every_target_in_its_group() -> None:
    shown = subprocess.run(
        ["make", "-s", "help"], cwd=CHECKOUT, capture_output=True, text=True, check=True
    ).stdout
    assert [line for line in shown.splitlines() if line in GROUPS] == GROUPS
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert targets == set(re.findall(r"^  make ([a-z-]+) ", shown, re.MULTILINE))
    assert targets <= set(re.findall(r"[a-z-]+", MAKEFILE.split(".PHONY:")[1].splitlines()[0]))


def test_every_command_of_the_readme_exists() -> None:
    for name in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md"):
        for target in re.findall(
            r"(?:^|`)make ([a-z-]+)", (CHECKOUT / name).read_text("utf-8"), re.MULTILINE
        ):
            assert f"\n{target}:" in MAKEFILE, f"{name}: make {target}"


def test_continuous_integration_runs_the_tests() -> None:
    assert "exec make test\n" in (CHECKOUT / ".ci" / "run").read_text("utf-8")


def test_an_old_python_is_refused_with_a_sentence(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("dirname", "sh", "cat", "rm"):
        (tools / tool).symlink_to(shutil.which(tool) or "")
    (tools / "python3").write_text("#!/bin/sh\nexit 1\n", "utf-8")  # answers as a Python before 3.11 does
    (tools / "python3").chmod(0o755)
    (tmp_path / "scripts").mkdir()
    shutil.copy(CHECKOUT / "scripts" / "setup.sh", tmp_path / "scripts")
    done = subprocess.run(
        ["sh", "scripts/setup.sh", "run"],
        cwd=tmp_path,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed" in done.stderr
    assert "需要 Python 3.11" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_an_unknown_purpose_is_refused() -> None:
    done = subprocess.run(["scripts/setup.sh"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage" in done.stderr
