"""P5: a small job against the time its libraries take to import, and the help against an empty program."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from benchmarks.measure import Row, medians
from liangpai.dossier.filled import filled_template
from liangpai.dossier.schemes import save_scheme
from liangpai.examples import load_example
from liangpai.scoring.assessment import Figures
from liangpai.spreadsheets.template import write_template

UNITS = 12
EMPTY = """import typer
app = typer.Typer()
@app.command()
def one() -> None: pass
@app.command()
def two() -> None: pass
app()
"""
LOADED = """import sys
before = set(sys.modules)
import liangpai.cli.assess
print(*(n for n in sys.modules if n not in before and n.split('.')[0] not in ('liangpai', '__main__')))
"""
IMPORTS = """from contextlib import suppress
from importlib import import_module
for name in {modules!r}:
    with suppress(ImportError):  # some libraries register parts of themselves under names of their own
        import_module(name)
"""


def p5() -> Iterator[Row]:
    """12 units, 10,000 runs, everything written; and --help."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty, imports = folder / "empty.py", folder / "imports.py"
        empty.write_text(EMPTY, encoding="utf-8")
        loaded = _output([sys.executable, "-c", LOADED]).split()
        imports.write_text(_imports(loaded), encoding="utf-8")
        assess = _assess(folder)
        ours, floor, help_, bare = medians(
            lambda: _output(assess),
            lambda: _output([sys.executable, str(imports)]),
            lambda: _output([sys.executable, "-m", "liangpai.cli", "--help"]),
            lambda: _output([sys.executable, str(empty), "--help"]),
        )
    yield Row(
        "P5",
        "assess 12 units, 10,000 runs, all papers",
        ours,
        "importing its libraries",
        floor,
        2.5,
        "within",
    )
    yield Row("P5", "liangpai --help", help_, "empty two-command typer program", bare, 1.3, "within")


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _imports(modules: list[str]) -> str:
    """A program that imports exactly what the job imports, except our own modules."""
    return IMPORTS.format(modules=modules)


def _assess(folder: Path) -> list[str]:
    scheme, figures = load_example("yunxiu")
    workbook, stored = folder / "twelve.xlsx", folder / "scheme.yaml"
    write_template(filled_template(scheme, _first(figures, UNITS)), workbook)
    save_scheme(scheme, stored)
    program = [sys.executable, "-m", "liangpai.cli", "assess", str(workbook), "--scheme", str(stored)]
    return [*program, "--out", str(folder / "out"), "--runs", "10000", "--json"]


def _first(figures: Figures, n: int) -> Figures:
    kept = {unit.code for unit in figures.units[:n]}
    lists: dict[str, Any] = {
        item.name: tuple(entry for entry in getattr(figures, item.name) if entry.unit in kept)
        for item in fields(Figures)
        if item.name != "units" and isinstance(getattr(figures, item.name), tuple)
    }
    arrays: dict[str, Any] = {
        name: getattr(figures, name)[:n] for name in ("now", "base", "sigma", "excused")
    }
    return replace(figures, units=figures.units[:n], **arrays, **lists)
