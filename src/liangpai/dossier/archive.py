"""result.zip: scheme, figures and results in one file with a manifest of hashes, the same bytes every time."""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from liangpai.dossier.presence import insist_on_file
from liangpai.problems import Problem, Rejected
from liangpai.scoring.assessment import Assessment, table_to_csv
from liangpai.scoring.ranks import Array, round_half_up
from liangpai.scoring.scheme import canonical, to_yaml

MANIFEST = "manifest.json"
RESULT = "result.json"
SCHEME = "scheme.yaml"
FIGURES, STEPS = "figures/", "steps/"
FORMAT = "liangpai-archive/1"
STEP_DIGITS = 6

MOST_FILES = 200
MOST_BYTES = 2**30
UNREADABLE = (
    OSError,
    LookupError,
    TypeError,
    ValueError,
    RuntimeError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the libraries raise for files that somebody broke: cut, encrypted, of another shape, nested beyond measure."""
MOST_DETAILED = 2_000
_EPOCH = (1980, 1, 1, 0, 0, 0)


def archive_files(
    assessment: Assessment, result: Mapping[str, Any], figures_files: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The files of the archive without its manifest: what goes in and what comes out of the engine, step by step."""
    files = {SCHEME: to_yaml(assessment.scheme).encode(), RESULT: canonical(result)}
    files |= {f"{FIGURES}{name}": content for name, content in figures_files.items()}
    return files | step_files(assessment)


def step_files(assessment: Assessment) -> dict[str, bytes]:
    """Tables of every step, for reading; rounded, because the proof recomputes them from the figures.

    A province's tables of scores, parts, errors and contributions would only repeat its figures, weights and scheme
    26,842 times over: above ``MOST_DETAILED`` units its totals stand alone.
    """
    header = ["unit", *assessment.scheme.indicator_codes]
    tables = {"totals": (["unit", *_TOTALS, *assessment.areas], _totals(assessment))}
    codes = [unit.code for unit in assessment.figures.units]
    if len(codes) <= MOST_DETAILED:
        tables |= {name: (header, values) for name, values in assessment.parts.items()}
        tables |= {"scores": (header, assessment.scores), "sigma": (header, assessment.sigma)}
        tables |= {"contributions": (header, assessment.contributions)}
    return {
        f"{STEPS}{name}.csv": table_to_csv(head, codes, round_half_up(values, STEP_DIGITS))
        for name, (head, values) in tables.items()
        if not np.isnan(values).all()
    }


_TOTALS = ("total", "published", "rank", "bonus", "deduction", "missing_weight", "without_subjective")


def _totals(assessment: Assessment) -> Array:
    columns = [
        assessment.total,
        assessment.published,
        assessment.ranks,
        assessment.bonus,
        assessment.deduction,
        assessment.missing_weight,
        assessment.without_subjective,
        *assessment.areas.values(),
    ]
    return np.column_stack(columns)


def write_archive(
    target: Path | BinaryIO, files: Mapping[str, bytes], digest: str, beside: Mapping[str, bytes]
) -> None:
    """Write the archive; ``beside`` are the papers next to it, whose hashes the manifest holds too."""
    manifest = {
        "format": FORMAT,
        "hash": digest,
        "files": {name: _sha256(content) for name, content in files.items()},
        "beside": {name: _sha256(content) for name, content in beside.items()},
    }
    everything = {MANIFEST: canonical(manifest), **files}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in sorted(everything):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, everything[name], compresslevel=1)


def _sha256(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def read_archive(path: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The manifest and the files of an archive, every file checked against its hash.

    Raises:
        Rejected: not an archive of ours, too large, a file altered, missing or added.
    """
    insist_on_file(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("too large")
        raw = path.read_bytes()
    except (OSError, ValueError) as error:
        raise Rejected([_unreadable(path.name)]) from error
    return archive_of(raw, path.name)


def archive_of(raw: bytes, name: str) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The same from the bytes of an archive; ``name`` is what problems call it.

    Raises:
        Rejected: not an archive of ours, too large, a file altered, missing or added.
    """
    try:
        content = _unpack(raw)
        manifest = json.loads(content.pop(MANIFEST))
        listed, beside = dict(manifest["files"]), dict(manifest["beside"])
        if manifest["format"] != FORMAT:
            raise ValueError(f"not {FORMAT}")
    except UNREADABLE as error:
        raise Rejected([_unreadable(name)]) from error
    problems = [
        Problem(
            "archive.altered",
            name,
            "与清单中的校验码不符：文件被改动、缺失或多出",
            "does not match the manifest: altered, missing or added",
        )
        for name in sorted(listed.keys() | content.keys())
        if listed.get(name) != (_sha256(content[name]) if name in content else None)
    ]
    if problems:
        raise Rejected(problems)
    return {**manifest, "files": listed, "beside": beside}, content


def _unreadable(name: str) -> Problem:
    return Problem(
        "archive.unreadable",
        name,
        "不是本系统的结果包，或文件已损坏；请重新取得 result.zip",
        "not a result archive of Liangpai, or damaged: fetch result.zip again",
    )


def papers_changed(path: Path, manifest: Mapping[str, Any]) -> list[Problem]:
    """Warnings for the papers next to an archive that are no longer as they were made; absent ones are no matter."""
    return [
        Problem(
            "archive.beside",
            name,
            "旁边的这份文件在生成之后被改动过，以结果包为准",
            "this file beside the archive was changed after it was made; the archive counts",
            warning=True,
        )
        for name, claimed in sorted(manifest["beside"].items())
        if name and Path(name).name == name and _differs(path.with_name(name), claimed)
    ]


def _differs(paper: Path, claimed: str) -> bool:
    return paper.is_file() and _sha256(paper.read_bytes()) != claimed


def _unpack(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise ValueError("too many files or too large")
        if len(names) != len(entries):
            raise ValueError("a name stands twice")
        return {entry.filename: archive.read(entry) for entry in entries}
