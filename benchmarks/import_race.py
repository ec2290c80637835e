"""One race of P6 in the database at hand; prints the seconds of each side as JSON."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from benchmarks.house import VILLAGES
from benchmarks.province import AT, Province, a_province, a_round
from benchmarks.villages import figures, scheme, write_ours
from liangpai.dossier.template import figures_template
from liangpai.ledger.models import Entry
from liangpai.results.models import Figure, Round
from liangpai.results.operations import import_district
from liangpai.results.operations.district import write_district
from liangpai.results.rules.staging import Texts
from liangpai.spreadsheets.opening import Book
from liangpai.spreadsheets.reading import Reading, read_workbook

TIMES = 3


class _GivenUp(Exception):
    """Somebody pressed cancel."""


def race() -> dict[str, list[float]]:
    """Ours, ours with half the villages, ours from the workbook's bytes, and the peer."""
    province = a_province()
    content = _workbook()
    reading = read_workbook(content, figures_template(scheme()))
    whole = a_round(province, "2023")
    half = a_round(province, "2022", villages=VILLAGES // 2)
    _insist_on_cancel(province, whole, reading)
    found: dict[str, list[float]] = {"ours": [], "half": [], "workbook": [], "peer": []}
    for _ in range(TIMES):
        found["ours"].append(_timed(lambda: _write(province, whole, reading)))
        found["half"].append(_timed(lambda: _write(province, half, reading)))
        found["workbook"].append(_timed(lambda: _import(province, whole, content)))
    found["peer"].append(_timed(lambda: _plainly(province, whole)))
    return found | {"rows": [float(VILLAGES * 60)]}


def _workbook() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path, _ = write_ours(Path(folder), VILLAGES)
        return path.read_bytes()


def _write(
    province: Province, round_: Round, reading: Reading, progress: Callable[[int, int], None] | None = None
) -> None:
    told: list[int] = []
    write_district(
        round_=round_,
        reading=reading,
        texts=Texts(_nothing_to_open),
        actor=province.actors["zhao"],
        at=AT,
        progress=progress or (lambda done, _of: told.append(done)),
    )
    assert progress or len(told) == 60, "progress is told item by item"


def _nothing_to_open() -> Book:
    raise AssertionError("no cell of the province is wrong")


def _import(province: Province, round_: Round, content: bytes) -> None:
    import_district(
        round_=round_, content=content, name="villages.xlsx", actor=province.actors["zhao"], at=AT
    )


def _plainly(province: Province, round_: Round) -> None:
    """The same rows as objects of Django; no check, no version, no ledger."""
    columns = figures(VILLAGES).T.tolist()
    Figure.objects.bulk_create(
        Figure(
            district_id=province.district,
            round_id=round_.pk,
            unit_id=unit,
            item=f"I{number:02}",
            period=round_.period,
            state="submitted",
            value=value,
            source="workbook",
            filled_at=AT,
            submitted_at=AT,
        )
        for number, column in enumerate(columns)
        for unit, value in zip(province.villages, column, strict=True)
    )


def _insist_on_cancel(province: Province, round_: Round, reading: Reading) -> None:
    """Given up in the middle, an import leaves nothing: no figure, no entry in the ledger."""
    before = Entry.objects.of(province.district).count()

    def stop(done: int, of: int) -> None:
        if done > of // 2:
            raise _GivenUp

    try:
        _write(province, round_, reading, stop)
    except _GivenUp:
        assert not Figure.objects.of(province.district).exists()
        assert Entry.objects.of(province.district).count() == before
        return
    raise AssertionError("progress was not asked")


def _timed(work: Callable[[], None]) -> float:
    """Seconds of the work into an empty table."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f'TRUNCATE "{Figure._meta.db_table}" CASCADE')
        else:
            cursor.execute("PRAGMA foreign_keys=OFF")
            cursor.execute(f'DELETE FROM "{Figure._meta.db_table}"')  # noqa: S608 - the name of our own model
            cursor.execute("PRAGMA foreign_keys=ON")
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.stdout.write(json.dumps(race()) + "\n")
