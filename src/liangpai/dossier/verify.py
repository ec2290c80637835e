"""Verify a result from its export alone: recompute everything and compare with what the archive claims."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from liangpai.dossier.archive import (
    FIGURES,
    RESULT,
    SCHEME,
    UNREADABLE,
    archive_of,
    papers_changed,
    read_archive,
    step_files,
)
from liangpai.dossier.comparison import replicated_apart, settled_apart, steps_apart
from liangpai.dossier.outcome import result_document
from liangpai.problems import Problem, Rejected, errors
from liangpai.scoring.assessment import Figures, assess, figures_from_files
from liangpai.scoring.scheme import Scheme, from_yaml

Progress = Callable[[str, int, int], None]
Document = dict[str, Any]

MOST_RUNS = 1_000_000


@dataclass(frozen=True)
class Exported:
    """What an archive holds to compute its result again, and the result it claims."""

    manifest: Document
    files: Mapping[str, bytes]
    scheme: Scheme
    figures: Figures
    claimed: Document

    @property
    def inputs(self) -> dict[str, bytes]:
        """The files of the figures by their own names."""
        return _inputs(self.files)


@dataclass(frozen=True)
class Verdict:
    """What a verification found: the hash claimed and the hash recomputed, every difference, and warnings."""

    claimed: str
    recomputed: str
    problems: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether the result is the one that its scheme and figures give."""
        return not errors(self.problems)


def open_export(path: Path) -> Exported:
    """Read an archive as far as it can be computed again.

    Raises:
        Rejected: the file is not a whole and unaltered archive, or lacks what is needed.
    """
    return _exported(path.name, *read_archive(path))


def export_of(raw: bytes, name: str) -> Exported:
    """The same from the bytes of an archive; ``name`` is what problems call it.

    Raises:
        Rejected: the bytes are not a whole and unaltered archive, or lack what is needed.
    """
    return _exported(name, *archive_of(raw, name))


def _exported(name: str, manifest: Document, files: dict[str, bytes]) -> Exported:
    try:
        scheme = from_yaml(files[SCHEME].decode())
        figures = figures_from_files(scheme, _inputs(files))
        claimed = json.loads(files[RESULT])
        runs, seed = claimed["replications"]["runs"], claimed["replications"]["seed"]
        if not (type(runs) is type(seed) is int and 0 < runs <= MOST_RUNS and seed >= 0):
            raise ValueError("no such replications")
    except Rejected:
        raise
    except UNREADABLE as error:
        raise Rejected([_incomplete(name)]) from error
    return Exported(manifest, files, scheme, figures, claimed)


def _inputs(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name.removeprefix(FIGURES): content for name, content in files.items() if name.startswith(FIGURES)
    }


def _incomplete(name: str) -> Problem:
    return Problem(
        "archive.incomplete",
        name,
        "结果包缺少重新计算所需的内容",
        "the archive lacks what is needed to compute the result again",
    )


def verify(path: Path, progress: Progress | None = None) -> Verdict:
    """Recompute a result.zip and compare scores, ranks, grades and decisions exactly, probabilities within tolerance.

    Raises:
        Rejected: the file is not a whole and unaltered archive, or cannot be computed again.
    """
    export = open_export(path)
    replications = export.claimed["replications"]
    found = assess(export.scheme, export.figures, **replications, progress=progress)
    again = json.loads(json.dumps(result_document(found, export.inputs)))
    try:
        problems = [
            *settled_apart(export.claimed, again, str(export.manifest["hash"])),
            *replicated_apart(export.claimed, again, export.scheme.gate.near_last),
            *steps_apart(export.files, step_files(found)),
        ]
        claimed = str(export.claimed["hash"])
    except UNREADABLE as error:
        raise Rejected([_incomplete(path.name)]) from error
    return Verdict(claimed, again["hash"], (*problems, *papers_changed(path, export.manifest)))
