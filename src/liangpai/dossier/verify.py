"""Verify a result from its export alone: recompute everything and compare with what the archive claims."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from liangpai.dossier.archive import FIGURES, RESULT, SCHEME, read_archive
from liangpai.dossier.outcome import result_document
from liangpai.problems import Problem, Rejected
from liangpai.scoring.assessment import assess, figures_from_files
from liangpai.scoring.scheme import from_yaml

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Verdict:
    """What a verification found: the hash claimed and the hash recomputed, and every difference."""

    claimed: str
    recomputed: str
    problems: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether the result is the one that its scheme and figures give."""
        return not self.problems


def verify(path: Path, progress: Progress | None = None) -> Verdict:
    """Recompute a result.zip and compare scores, ranks, grades and decisions exactly, probabilities within tolerance.

    Raises:
        Rejected: the file is not a whole and unaltered archive, or cannot be computed again.
    """
    manifest, files = read_archive(path)
    try:
        scheme = from_yaml(files[SCHEME].decode())
        inputs = {
            name.removeprefix(FIGURES): data for name, data in files.items() if name.startswith(FIGURES)
        }
        figures = figures_from_files(scheme, inputs)
        claimed = json.loads(files[RESULT])
        runs, seed = int(claimed["replications"]["runs"]), int(claimed["replications"]["seed"])
        claimed_hash = str(claimed["hash"])
    except Rejected:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise Rejected(
            [
                Problem(
                    "archive.incomplete",
                    path.name,
                    "结果包缺少重新计算所需的内容",
                    "the archive lacks what is needed to compute the result again",
                )
            ]
        ) from error
    again = result_document(assess(scheme, figures, runs=runs, seed=seed, progress=progress), inputs)
    problems = [*_exact(claimed, again, str(manifest["hash"])), *_probabilities(claimed, again)]
    return Verdict(claimed_hash, again["hash"], tuple(problems))


def _exact(claimed: dict, again: dict, in_manifest: str) -> list[Problem]:  # type: ignore[type-arg]  # JSON
    problems = []
    if not claimed["hash"] == again["hash"] == in_manifest:
        problems.append(
            Problem(
                "verify.hash",
                RESULT,
                "重新计算得到的校验码不同：结果与方案、数据不符",
                "recomputing gives another hash: the result does not follow from its scheme and figures",
            )
        )
    ours = {entry["unit"]: entry for entry in again["result"]["units"]}
    for entry in claimed["result"]["units"]:
        if ours.get(entry["unit"]) != entry:
            problems.append(
                Problem(
                    "verify.unit",
                    str(entry["unit"]),
                    f"包内为 {_shown(entry)}，重新计算为 {_shown(ours.get(entry['unit']))}",
                    f"the archive says {_shown(entry)}, recomputing gives {_shown(ours.get(entry['unit']))}",
                )
            )
    if claimed["result"]["decisions"] != again["result"]["decisions"]:
        problems.append(
            Problem("verify.decisions", RESULT, "亮牌审查结论不同", "the decisions of the card gate differ")
        )
    return problems


def _shown(entry: dict | None) -> str:  # type: ignore[type-arg]  # JSON
    return "—" if entry is None else f"{entry['score']} / {entry['rank']} / {entry['grade']}"


def _probabilities(claimed: dict, again: dict) -> list[Problem]:  # type: ignore[type-arg]  # JSON
    """Another processor may draw the last bits otherwise, so a probability may move by four standard errors."""
    ours = {entry["unit"]: entry for entry in again["probabilities"]}
    problems = []
    for entry in claimed["probabilities"]:
        other = ours.get(entry["unit"], {"p_last": None})
        tolerance = 4 * np.sqrt(2) * (entry["standard_error"] or 0) + 1e-3
        if other["p_last"] is None or abs(other["p_last"] - entry["p_last"]) > tolerance:
            problems.append(
                Problem(
                    "verify.probability",
                    str(entry["unit"]),
                    f"居末位概率不同：{entry['p_last']} 与 {other['p_last']}",
                    f"P(last) differs: {entry['p_last']} and {other['p_last']}",
                )
            )
    return problems
