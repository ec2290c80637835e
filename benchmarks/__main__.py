"""Print the table of promises and keep it: python -m benchmarks [P1 P2 …]."""

import json
import math
import platform
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.measure import Row

TASKS = {
    "P1": "benchmarks.uncertainty",
    "P2": "benchmarks.uncertainty",
    "P3": "benchmarks.score",
    "P4": "benchmarks.whole",
    "P5": "benchmarks.start",
    "P6": "benchmarks.importing",
    "P7": "benchmarks.pages",
    "P8": "benchmarks.job",
    "P9": "benchmarks.rollup",
    "P10": "benchmarks.record",
}
"""Task → the module whose function of that name (in small letters) yields its rows."""

RESULTS = Path(__file__).parent / "results"
SIGNS = {"times": ("≥", "×"), "within": ("≤", "×"), "under": ("≤", "")}


def main(wanted: list[str]) -> int:
    """Run the tasks asked for, or all; the exit code tells whether every promise held."""
    unknown = [task for task in wanted if task not in TASKS]
    if unknown:
        print(f"unknown task {', '.join(unknown)}; there are {', '.join(TASKS)}", file=sys.stderr)
        return 2
    rows = [row for task in wanted or TASKS for row in _rows(task)]
    Console(width=140).print(_table(rows))
    print(f"written: {_keep(rows)}")
    return 0 if all(row.met or row.absent for row in rows) else 1


def _rows(task: str) -> Iterable[Row]:
    found: Iterable[Row] = getattr(import_module(TASKS[task]), task.lower())()
    return found


def _amount(value: float, unit: str) -> str:
    if math.isnan(value):
        return "–"
    if unit == "s" and value < 1:
        return f"{value * 1e3:.3f} ms"
    return f"{value:,.2f} {unit}"


def _table(rows: list[Row]) -> Table:
    table = Table("task", "what", "ours", "peer", "", "ratio", "goal", "met")
    for row in rows:
        sign, times = SIGNS[row.sense]
        bare = row.sense == "under" or row.absent
        table.add_row(
            row.task,
            row.what,
            _amount(row.ours, row.unit),
            row.against,
            "" if bare else _amount(row.peer, row.unit),
            "" if bare else f"{row.ratio:,.1f}×",
            f"{sign} {_amount(row.goal, row.unit) if row.sense == 'under' else f'{row.goal:,g}'}{times}",
            "–" if row.absent else "yes" if row.met else "NO",
        )
    return table


def _keep(rows: list[Row]) -> Path:
    """Add to the day's file, so that tasks measured one by one stand together."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{time.strftime('%Y-%m-%d')}.json"
    kept = json.loads(path.read_text(encoding="utf-8"))["rows"] if path.exists() else []
    fresh = {row.task for row in rows}
    entries = [entry for entry in kept if entry["task"] not in fresh]
    entries += [{**asdict(row), "ratio": row.ratio, "met": row.met} for row in rows if not row.absent]
    entries.sort(key=lambda entry: str(entry["task"]))
    machine = {"python": platform.python_version(), "numpy": np.__version__, "processor": platform.machine()}
    text = json.dumps({"machine": machine, "rows": entries}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
