"""What the tests of the house look at: the tracked files, the modules and their definitions."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SOURCE = CHECKOUT / "src" / "liangpai"
TESTS = CHECKOUT / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tracked() -> tuple[Path, ...]:
    """Every file git tracks and that is there."""
    listed = subprocess.run(
        ["git", "-C", str(CHECKOUT), "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    return tuple(path for name in listed.split("\0") if name and (path := CHECKOUT / name).is_file())


def texts() -> Iterator[tuple[str, str]]:
    """The name and the text of every tracked text file."""
    for path in tracked():
        try:
            yield str(path.relative_to(CHECKOUT)), path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def python_files(*folders: str) -> list[Path]:
    """Every Python file in the folders of the checkout, in order; migrations are written by Django and left out."""
    found = (path for folder in folders for path in (CHECKOUT / folder).rglob("*.py"))
    return sorted(path for path in found if path.parent.name != "migrations")


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"))


def functions(module: ast.Module) -> Iterator[Function]:
    """Every function and method of a module, inner ones too."""
    return (node for node in ast.walk(module) if isinstance(node, Function))


def name_of(path: Path) -> str:
    """The file as people name it: its path from the checkout."""
    return str(path.relative_to(CHECKOUT))


def dotted(path: Path) -> str:
    """A source module's name without the package: ``scoring.ranks``, or ``scoring`` for its ``__init__``."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix("__init__").rstrip(".")
