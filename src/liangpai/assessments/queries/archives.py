"""What the archive of a run gives back: scheme and figures, the assessment itself, sheets, comparison and papers."""

import tempfile
from functools import lru_cache
from pathlib import Path

from liangpai.assessments.models import Run, Standing
from liangpai.assessments.queries.runs import archive_of
from liangpai.assessments.rules.sheets import Sheet, sheet_of
from liangpai.dossier.filled import filled_template
from liangpai.dossier.make import ARCHIVE, write_all
from liangpai.dossier.verify import Exported, export_of
from liangpai.refusal import absent
from liangpai.scoring.assessment import Assessment, assess
from liangpai.spreadsheets.template import write_template
from liangpai.words import Lang, Words

FEW = 50
"""Replications for a sheet: it asks for scores and places, which no replication touches."""
FIGURES = "figures.xlsx"
"""The workbook that gives the same result at the command line."""


def export(district: int, run: Run) -> Exported:
    """Scheme, figures and result of a run, every file checked against its hash."""
    return export_of(archive_of(district, run.pk), ARCHIVE)


def again(district: int, run: Run) -> Assessment:
    """The whole assessment, computed once more from the archive alone."""
    found = export(district, run)
    return assess(found.scheme, found.figures, runs=run.runs, seed=run.seed)


@lru_cache(maxsize=1)
def _scored(district: int, pk: int, digest: str) -> Assessment:  # noqa: ARG001 - a part of the key
    found = export_of(archive_of(district, pk), ARCHIVE)
    return assess(found.scheme, found.figures, runs=FEW)


def sheet(district: int, run: Run, standing: Standing) -> Sheet:
    """The sheet of a unit: the stored one, or computed from the archive where the run is too large to keep them."""
    if standing.explanation:
        return dict(standing.explanation)
    return sheet_of(_scored(district, run.pk, run.digest), standing.code)


def files_of(district: int, run: Run, lang: Lang = "zh") -> dict[str, bytes]:
    """Every file of a run by name: workbook of results, report, papers; made again from the archive."""
    with tempfile.TemporaryDirectory(prefix="liangpai-") as folder:
        write_all(again(district, run), Path(folder), lang)
        files = {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
    return files | {ARCHIVE: archive_of(district, run.pk)}


def file_of(district: int, run: Run, name: str, lang: Lang = "zh") -> bytes:
    """One file of a run by name.

    Raises:
        Refused: the run makes no such file.
    """
    if name == ARCHIVE:
        return archive_of(district, run.pk)
    if name == FIGURES:
        return figures_workbook(district, run)
    files = files_of(district, run, lang)
    if name not in files:
        raise absent(Words("文件", "file"))
    return files[name]


def figures_workbook(district: int, run: Run) -> bytes:
    """The workbook with exactly the figures of a run, for `liangpai assess`."""
    found = export(district, run)
    with tempfile.TemporaryDirectory(prefix="liangpai-") as folder:
        path = Path(folder) / FIGURES
        write_template(filled_template(found.scheme, found.figures), path)
        return path.read_bytes()
