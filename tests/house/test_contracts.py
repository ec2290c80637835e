"""The import contracts of pyproject.toml hold, and each of them can fail: a copy of the house is broken on purpose."""

import os
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from tests.house.shape import CHECKOUT, SOURCE

CONTRACTS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]
LAYERS = [
    [room.strip(" ()") for room in layer.split("|")]
    for contract in CONTRACTS
    if contract["id"] == "house"
    for layer in contract["layers"]
]
PURE = next(contract for contract in CONTRACTS if contract["id"] == "pure")


@pytest.fixture
def whole_house(tmp_path: Path) -> Path:
    """A copy of the package in which every room that is not built yet stands empty."""
    package = tmp_path / "liangpai"
    shutil.copytree(SOURCE, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    for room in (room for layer in LAYERS for room in layer):
        if not (package / room).exists() and not (package / f"{room}.py").exists():
            _write(package / room / "__init__.py", "")
    return package


@pytest.fixture
def house(whole_house: Path) -> Path:
    """The same house with every module emptied: what is broken in it is what a test has put there."""
    for module in whole_house.rglob("*.py"):
        module.write_text("", encoding="utf-8")
    return whole_house


def _write(module: Path, text: str) -> None:
    module.parent.mkdir(parents=True, exist_ok=True)
    for folder in (module.parent, *module.parent.parents):
        if folder.name == "liangpai":
            break
        (folder / "__init__.py").touch()
    with module.open("a", encoding="utf-8") as file:
        file.write(text)


def _look(house: Path, importer: str, imported: str) -> None:
    """Let one room look at another (a single module such as ``problems`` is left a module)."""
    module = house / f"{importer}.py"
    _write(module if module.exists() else house / importer / "looks.py", f"import liangpai.{imported}\n")


def _lint(house: Path) -> tuple[int, str]:
    command = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=house.parent,
        env={**os.environ, "PYTHONPATH": str(house.parent), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def _broken(output: str) -> set[str]:
    return {contract["id"] for contract in CONTRACTS if f"{contract['name']} BROKEN" in output}


def test_the_whole_house_with_every_room_of_the_plan_keeps_every_contract(whole_house: Path) -> None:
    code, output = _lint(whole_house)
    assert code == 0, output


def test_a_look_upwards_breaks_the_direction_at_every_storey(house: Path) -> None:
    looks = [(lower[0], upper[-1]) for upper, lower in pairwise(LAYERS)]
    for lower, upper in looks:
        _look(house, lower, upper)
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) >= {"house"}
    for lower, upper in looks:
        assert f"liangpai.{lower} is not allowed to import liangpai.{upper}" in output


def test_rooms_side_by_side_may_not_look_at_each_other(house: Path) -> None:
    looks = [(room, other) for layer in LAYERS for room, other in pairwise(layer)]
    for room, other in looks:
        _look(house, room, other)
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) == {"house"}
    for room, other in looks:
        assert f"liangpai.{room} is not allowed to import liangpai.{other}" in output


def test_a_room_without_a_place_in_the_plan_is_refused(house: Path) -> None:
    _write(house / "attic" / "__init__.py", "")
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) == {"house"}
    assert "liangpai.attic" in output


@pytest.mark.parametrize("foreign", PURE["forbidden_modules"])
def test_the_web_and_the_terminal_stay_out_of_the_pure_modules(house: Path, foreign: str) -> None:
    modules = [name.removeprefix("liangpai.").replace("*", "economy") for name in PURE["source_modules"]]
    for name in modules:
        plain = house / f"{name.replace('.', '/')}.py"
        folder = house / name
        _write(folder / "looks.py" if folder.is_dir() else plain, f"import {foreign}\n")
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) == {"pure"}
    for name in modules:
        assert f"liangpai.{name} is not allowed to import {foreign}" in output


def test_only_operations_queries_and_models_may_touch_models(house: Path) -> None:
    _write(house / "economy" / "models.py", "")
    _write(house / "economy" / "queries.py", "import liangpai.economy.models\n")
    assert _lint(house)[0] == 0
    _write(house / "web" / "agenda.py", "import liangpai.economy.models\n")
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) == {"models"}
    assert "liangpai.web.agenda" in output


@pytest.mark.parametrize(("window", "behind"), [("queries", "operations"), ("rules", "workflow")])
def test_a_window_that_looks_back_is_refused(house: Path, window: str, behind: str) -> None:
    _write(house / "oversight" / f"{window}.py", f"\nimport liangpai.oversight.{behind}\n")
    code, output = _lint(house)
    assert code == 1
    assert "windows" in _broken(output)
    assert f"liangpai.oversight.{window} is not allowed to import liangpai.oversight.{behind}" in output


def test_a_room_with_a_window_of_its_own_is_refused(house: Path) -> None:
    _write(house / "oversight" / "helpers.py", "")
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) == {"windows"}


@pytest.mark.parametrize("depth", ["economy", "scoring/deep/deeper"])
def test_a_knot_of_imports_is_refused_at_any_depth(house: Path, depth: str) -> None:
    room = depth.replace("/", ".")
    _write(house / depth / "rope.py", f"import liangpai.{room}.string\n")
    _write(house / depth / "string.py", f"import liangpai.{room}.rope\n")
    code, output = _lint(house)
    assert code == 1
    assert _broken(output) == {"knots"}
    assert f"No cycles are allowed in liangpai.{room}" in output
