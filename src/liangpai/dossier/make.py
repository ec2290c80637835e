"""The main job: a workbook and a scheme in; results.xlsx, papers, report.html and result.zip out, whole or not at all."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from liangpai.dossier.archive import RESULT, archive_files, write_archive
from liangpai.dossier.folder import whole_folder
from liangpai.dossier.letters import bulletin_of, reminders_of
from liangpai.dossier.outcome import result_document
from liangpai.dossier.report import report_html
from liangpai.dossier.schemes import load_scheme
from liangpai.dossier.sources import read_figures
from liangpai.dossier.workbook import result_sheets
from liangpai.papers.writer import paper_bytes
from liangpai.problems import Lang, Problem, refuse_errors
from liangpai.scoring.assessment import Assessment, Progress, assess, figures_to_files
from liangpai.scoring.scheme import canonical, scheme_hash
from liangpai.scoring.soundness import check_scheme
from liangpai.spreadsheets.results import write_results

ARCHIVE = "result.zip"
BULLETIN, REMINDER, REPORT, RESULTS = "通报.docx", "提醒函-{}.docx", "report.html", "results.xlsx"
OURS = (ARCHIVE, RESULT, BULLETIN, REMINDER.format("*"), REPORT, RESULTS)

Stage = Callable[[str], None]
"""Told the name of the stage that begins: read, score, write."""


@dataclass(frozen=True)
class Made:
    """What the job made."""

    folder: Path
    files: tuple[str, ...]
    assessment: Assessment
    digest: str
    warnings: tuple[Problem, ...]


def make(
    workbook: Path,
    scheme_path: Path,
    out: Path,
    *,
    mapping: Path | None = None,
    units: Path | None = None,
    runs: int | None = None,
    seed: int = 1,
    lang: Lang = "zh",
    stage: Stage | None = None,
    progress: Progress | None = None,
) -> Made:
    """Do the whole job; nothing is written when anything is wrong, or when it is cancelled.

    Raises:
        Rejected: the scheme, the workbook or the output folder cannot be used; every problem is named.
    """
    tell = stage or _untold
    with whole_folder(out, ARCHIVE, OURS) as folder:
        tell("read")
        scheme = load_scheme(scheme_path)
        refuse_errors(check_scheme(scheme))
        figures, problems = read_figures(scheme, workbook, mapping, units)
        tell("score")
        assessment = assess(scheme, figures, runs=runs, seed=seed, progress=progress)
        tell("write")
        digest = write_all(assessment, folder, lang)
        names = tuple(sorted(path.name for path in folder.iterdir()))
    return Made(out, names, assessment, digest, tuple([*problems, *assessment.warnings]))


def _untold(_name: str) -> None:
    """Nobody wants to know."""


def write_all(assessment: Assessment, folder: Path, lang: Lang = "zh") -> str:
    """Write every file of an assessment into a folder and answer the result's hash."""
    figures_files = figures_to_files(assessment.scheme, assessment.figures)
    result = result_document(assessment, figures_files)
    digest: str = result["hash"]
    hashes = {
        "result": digest,
        "scheme": scheme_hash(assessment.scheme),
        "figures": result["result"]["figures"],
    }
    (folder / RESULT).write_bytes(canonical(result))
    (folder / BULLETIN).write_bytes(paper_bytes(bulletin_of(assessment, digest)))
    reminders = reminders_of(assessment, digest)
    for name, paper in zip(file_names(assessment, list(reminders)), reminders.values(), strict=True):
        (folder / REMINDER.format(name)).write_bytes(paper_bytes(paper))
    report = report_html(assessment, title=assessment.scheme.name, hashes=hashes, lang=lang)
    (folder / REPORT).write_text(report, encoding="utf-8", newline="")
    sheets = result_sheets(assessment, digest)
    write_results(
        folder / RESULTS, sheets, title=assessment.scheme.name, properties={"liangpai.hash": digest}
    )
    beside = {path.name: path.read_bytes() for path in folder.iterdir()}
    write_archive(folder / ARCHIVE, archive_files(assessment, result, figures_files), digest, beside)
    return digest


def file_names(assessment: Assessment, units: Sequence[str]) -> list[str]:
    """The name of each unit as part of a file name; units whose names would be the same get their codes too."""
    names = {unit.code: _only_words(unit.name) for unit in assessment.figures.units}
    shared = Counter(names[code].casefold() for code in units)
    used: set[str] = set()
    found: list[str] = []
    for place, code in enumerate(units, 1):
        name = names[code]
        alone = name if shared[name.casefold()] == 1 else ""
        # No name holds a hyphen, so the last of the three is always free.
        ways = (alone, f"{name}{_only_words(code)}", f"{name}-{place}")
        found.append(next(way for way in ways if way and way.casefold() not in used))
        used.add(found[-1].casefold())
    return found


def _only_words(text: str) -> str:
    """Letters, digits and characters only, and not too many of them for a file name."""
    return "".join(sign for sign in text if sign.isalnum())[:28]
