"""P6: the figures of a province written with checks, versions and ledger, against Django's bulk_create without any."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import Row

POSTGRES = Path(__file__).parent.parent / "scripts" / "postgres.sh"
ABSENT = float("nan")


def p6() -> Iterator[Row]:
    """Each database in a process of its own; ours in turns, the peer once, since it takes a minute."""
    for name, before in (("SQLite", []), ("PostgreSQL", [str(POSTGRES)])):
        yield from _rows(name, _child([*before, sys.executable, "-m", "benchmarks.import_race"]))


def _child(command: list[str]) -> dict[str, list[float]] | None:
    """What the race has printed; nothing where the database is not on this machine."""
    with tempfile.TemporaryFile("w+") as told:
        subprocess.run(command, check=True, stdout=told)
        told.seek(0)
        last = (told.read().strip().splitlines() or [""])[-1]
    return json.loads(last) if last.startswith("{") else None


def _rows(database: str, found: dict[str, list[float]] | None) -> Iterator[Row]:
    race = found or {"ours": [ABSENT], "half": [ABSENT], "workbook": [ABSENT], "peer": [ABSENT], "rows": [0]}
    ours, half, workbook, peer = (median(race[name]) for name in ("ours", "half", "workbook", "peer"))
    rows, against = f"{race['rows'][0]:,.0f} figures", f"bulk_create on {database}"
    yield Row("P6", f"import of {rows} on {database}", ours, against, peer, 5)
    yield Row("P6", f"the same from the workbook, {database}", workbook, against, peer, 5)
    yield Row("P6", f"twice the rows on {database}", ours, "half of them", half, 2.2, "within")
