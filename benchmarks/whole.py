"""P4: the whole job on a province of villages against LibreOffice and pandas on the same figures, without uncertainty."""

import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import Row, whole_process
from benchmarks.villages import write_figures, write_formulas, write_ours

VILLAGES = 26_842
PEERS = os.environ.get("LIANGPAI_PEERS_PYTHON", sys.executable)
"""The interpreter that has the peers' packages; they are not among ours."""
ABSENT = float("nan")


def p4() -> Iterator[Row]:
    """26,842 × 60 with 1,000 runs: medians of five for us; the peers, minutes each, run once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workbook, scheme = write_ours(folder, VILLAGES)
        sheet, plain = folder / "formulas.xlsx", folder / "figures.xlsx"
        write_formulas(sheet, VILLAGES)
        write_figures(plain, VILLAGES)
        ours = [_ours(workbook, scheme, folder / f"out{turn}") for turn in range(5)]
        seconds, mebibytes = (median(part) for part in zip(*ours, strict=True))
        office_seconds, office_mebibytes = _office(sheet, folder)
        frame_seconds, _ = _frame(plain, folder)
    what = "assess 26,842 × 60, 1,000 runs"
    yield Row("P4", what, seconds, _named("LibreOffice", office_seconds), office_seconds, 15)
    yield Row("P4", what, mebibytes, _named("LibreOffice", office_seconds), office_mebibytes, 8, unit="MiB")
    yield Row("P4", what, seconds, _named("pandas + openpyxl", frame_seconds), frame_seconds, 6)


def _named(peer: str, seconds: float) -> str:
    return f"{peer}: peer not installed" if math.isnan(seconds) else peer


def _ours(workbook: Path, scheme: Path, out: Path) -> tuple[float, float]:
    program = [sys.executable, "-m", "liangpai.cli", "assess", str(workbook), "--scheme", str(scheme)]
    return whole_process([*program, "--out", str(out), "--runs", "1000", "--json"])


def _office(sheet: Path, folder: Path) -> tuple[float, float]:
    """LibreOffice opens, calculates and saves, after a first start that makes its profile."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return ABSENT, ABSENT
    program = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    tiny = folder / "tiny.xlsx"
    write_formulas(tiny, 3)
    convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "office")]
    subprocess.run([*program, *convert, str(tiny)], check=True, capture_output=True)
    return whole_process([*program, *convert, str(sheet)])


def _frame(plain: Path, folder: Path) -> tuple[float, float]:
    found = subprocess.run([PEERS, "-c", "import pandas, openpyxl"], check=False, capture_output=True)
    if found.returncode:
        return ABSENT, ABSENT
    peer = Path(__file__).with_name("peer_pandas.py")
    return whole_process([PEERS, str(peer), str(plain), str(folder / "frame.xlsx")])
