"""Measure files and functions, and name those that have outgrown the soft limits; the hard limits are tests."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDERS = ("src", "tests", "benchmarks", "scripts")
SOFT_FILE, SOFT_FUNCTION = 250, 30


class Size(NamedTuple):
    """How many lines a file, or a function in it, has."""

    place: str
    lines: int


def file_sizes(root: Path) -> Iterator[Size]:
    """The lines of every Python file of the checkout."""
    for path in _files(root):
        yield Size(str(path.relative_to(root)), len(path.read_text("utf-8").splitlines()))


def function_sizes(root: Path) -> Iterator[Size]:
    """The lines of every function from ``def`` to its end, without the docstring that its readers need."""
    for path in _files(root):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield Size(
                    f"{path.relative_to(root)}:{node.lineno} {node.name}", _lines(node) - _docstring(node)
                )


def _files(root: Path) -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (root / folder).rglob("*.py"))


def _docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return 0 if ast.get_docstring(node) is None else _lines(node.body[0])


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def main() -> None:
    """Print one line for each that is over a soft limit."""
    root = Path(__file__).resolve().parent.parent
    for sizes, limit in ((file_sizes, SOFT_FILE), (function_sizes, SOFT_FUNCTION)):
        for size in sizes(root):
            if size.lines > limit:
                print(f"{size.place}: {size.lines} lines (soft limit {limit})")


if __name__ == "__main__":
    main()
