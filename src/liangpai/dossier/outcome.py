"""The result as canonical JSON, and the hash that anyone can compute again from the export alone."""

import dataclasses
import hashlib
from typing import Any

import numpy as np

from liangpai.scoring.assessment import Assessment, Decision, figures_to_files
from liangpai.scoring.scheme import canonical, scheme_hash

FORMAT = "liangpai-result/1"
PROBABILITY_DIGITS = 6


def figures_hash(files: dict[str, bytes]) -> str:
    """One hash over the names and contents of the figures' files."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}:{hashlib.sha256(content).hexdigest()}\n".encode())
    return f"sha256:{digest.hexdigest()}"


def settled(assessment: Assessment, figures_files: dict[str, bytes] | None = None) -> dict[str, Any]:
    """What the result hash covers: scheme, figures, published scores, ranks, grades and decisions (7-trust §7.1)."""
    files = (
        figures_to_files(assessment.scheme, assessment.figures) if figures_files is None else figures_files
    )
    return {
        "format": FORMAT,
        "scheme": scheme_hash(assessment.scheme),
        "figures": figures_hash(files),
        "units": [
            {
                "unit": unit.code,
                "score": _number(score),
                "rank": _number(rank),
                "grade": grade,
                "status": status,
            }
            for unit, score, rank, grade, status in zip(
                assessment.figures.units,
                assessment.published.tolist(),
                assessment.ranks.tolist(),
                assessment.grades,
                assessment.status,
                strict=True,
            )
        ],
        "decisions": [
            {"unit": item.unit, "rule": item.rule, "card": item.card, "outcome": item.outcome}
            for item in assessment.decisions
        ],
    }


def result_hash(content: dict[str, Any]) -> str:
    """The hash of what ``settled`` gives."""
    return f"sha256:{hashlib.sha256(canonical(content)).hexdigest()}"


def result_document(assessment: Assessment, figures_files: dict[str, bytes] | None = None) -> dict[str, Any]:
    """Everything of result.json: what the hash covers, the hash, and the probabilities, which have a tolerance."""
    content = settled(assessment, figures_files)
    return {
        "result": content,
        "hash": result_hash(content),
        "replications": {"runs": assessment.runs, "seed": assessment.seed},
        "probabilities": [entry for standing in _standings(assessment) for entry in standing],
        "decisions": [_decision(item) for item in assessment.decisions],
        "near_last": [dataclasses.asdict(near) for near in assessment.near_last],
        "warnings": [{"code": p.code, "place": p.place, "zh": p.zh, "en": p.en} for p in assessment.warnings],
    }


def _standings(assessment: Assessment) -> list[list[dict[str, Any]]]:
    found = []
    for standing in assessment.standings:
        simulated = standing.simulated
        columns = (simulated.median, simulated.low, simulated.high, simulated.p_last, simulated.p_last_error)
        found.append(
            [
                {
                    "unit": assessment.figures.units[row].code,
                    "median": _number(median),
                    "low": _number(low),
                    "high": _number(high),
                    "p_last": _number(p),
                    "standard_error": _number(se),
                }
                for row, median, low, high, p, se in zip(
                    standing.rated.tolist(), *(column.tolist() for column in columns), strict=True
                )
            ]
        )
    return found


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        **{key: value for key, value in dataclasses.asdict(decision).items() if key != "checks"},
        "checks": [dataclasses.asdict(check) for check in decision.checks],
    }


def _number(value: float) -> float | None:
    """JSON has no NaN; digits beyond the sixth of a probability are noise of the replications."""
    return None if np.isnan(value) else round(value, PROBABILITY_DIGITS)
