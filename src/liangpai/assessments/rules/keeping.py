"""What a run keeps of an assessment: a row per unit, the gate's words, and the archive that proves it."""

import io
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from liangpai.assessments.rules.sheets import KEPT, Sheet, plain, sheet_of
from liangpai.dossier.archive import archive_files, write_archive
from liangpai.dossier.outcome import result_document
from liangpai.dossier.sentences import condition, deliberation, finding, outcome, why
from liangpai.scoring.assessment import Assessment, Decision, bands, figures_to_files

Verdict = dict[str, Any]
"""One decision of the card gate with its sentence why, in both languages, and its checks."""


class Row(NamedTuple):
    """One unit's result as it is stored."""

    code: str
    class_code: str
    status: str
    score: float | None
    rank: int | None
    grade: str
    band: int
    low: int | None
    high: int | None
    p_last: float | None
    rank_without_subjective: int | None
    previous_rank: int | None
    previous_score: float | None
    order: int
    explanation: Sheet
    decisions: list[Verdict]


@dataclass(frozen=True)
class Kept:
    """Everything of a run that is stored, computed before the first row is written."""

    digest: str
    figures_hash: str
    archive: bytes
    rows: tuple[Row, ...]
    warnings: list[dict[str, str]]
    deliberations: list[dict[str, str]]


def kept_of(assessment: Assessment) -> Kept:
    """What to store of an assessment."""
    files = figures_to_files(assessment.scheme, assessment.figures)
    result = result_document(assessment, files)
    target = io.BytesIO()
    write_archive(target, archive_files(assessment, result, files), result["hash"], {})
    return Kept(
        digest=result["hash"],
        figures_hash=result["result"]["figures"],
        archive=target.getvalue(),
        rows=rows_of(assessment),
        warnings=result["warnings"],
        deliberations=[
            {"class": near.class_code, "zh": sentence, "en": deliberation(assessment, near, "en")}
            for near in assessment.near_last
            if (sentence := deliberation(assessment, near))
        ],
    )


def rows_of(assessment: Assessment) -> tuple[Row, ...]:
    """A row for every unit: classes in the order of the scheme, the best first, those without a rank at the end."""
    places = _places(assessment)
    verdicts: dict[str, list[Verdict]] = defaultdict(list)
    for decision in assessment.decisions:
        verdicts[decision.unit].append(verdict_of(assessment, decision))
    previous = {item.unit: item for item in assessment.figures.previous}
    ranks, shifted = assessment.ranks.tolist(), assessment.ranks_without_subjective.tolist()
    scores = assessment.published.tolist()
    units = assessment.figures.units
    with_sheets = len(units) <= KEPT
    rows = []
    for place, at in enumerate(_in_order(assessment)):
        unit, before = units[at], previous.get(units[at].code)
        band, low, high, p_last = places.get(at, (0, None, None, None))
        rows.append(
            Row(
                code=unit.code,
                class_code=unit.class_code,
                status=assessment.status[at],
                score=plain(scores[at]) if assessment.status[at] == "rated" else None,
                rank=_whole(ranks[at]),
                grade=assessment.grades[at],
                band=band,
                low=low,
                high=high,
                p_last=p_last,
                rank_without_subjective=_whole(shifted[at]),
                previous_rank=before.rank if before else None,
                previous_score=before.score if before else None,
                explanation=sheet_of(assessment, unit.code) if with_sheets else {},
                decisions=verdicts[unit.code],
                order=place,
            )
        )
    return tuple(rows)


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else int(value)


def _in_order(assessment: Assessment) -> list[int]:
    order = {item.code: place for place, item in enumerate(assessment.scheme.classes)}
    classes = np.array([order[unit.class_code] for unit in assessment.figures.units])
    ranks = np.nan_to_num(assessment.ranks, nan=np.inf)
    return [int(row) for row in np.lexsort((np.arange(ranks.size), ranks, classes))]


def _places(assessment: Assessment) -> dict[int, tuple[int, int | None, int | None, float | None]]:
    """Band, interval and probability of the last places by row; only rated units have them."""
    found: dict[int, tuple[int, int | None, int | None, float | None]] = {}
    for standing in assessment.standings:
        simulated = standing.simulated
        band = {row: at for at, rows in enumerate(bands(assessment, standing), 1) for row in rows}
        columns = (simulated.low.tolist(), simulated.high.tolist(), simulated.p_last.tolist())
        for row, low, high, p_last in zip(standing.rated.tolist(), *columns, strict=True):
            found[row] = (band[row], _whole(low), _whole(high), plain(round(p_last, 6)))
    return found


def verdict_of(assessment: Assessment, decision: Decision) -> Verdict:
    """A decision with its words: why a card is proposed or not, and what each check found."""
    kind = next(kind for kind in assessment.scheme.card_kinds if kind.code == decision.card)
    return {
        "rule": decision.rule,
        "card": kind.name,
        "shape": kind.shape,
        "colour": kind.colour,
        "outcome": decision.outcome,
        "word": {"zh": outcome(decision, "zh"), "en": outcome(decision, "en")},
        "why": {"zh": why(assessment, decision, "zh"), "en": why(assessment, decision, "en")},
        "probability": decision.probability,
        "required": decision.required,
        "checks": [
            {
                "passed": check.passed,
                "zh": f"{condition(check, 'zh')}：{finding(check, 'zh')}",
                "en": f"{condition(check, 'en')}: {finding(check, 'en')}",
            }
            for check in decision.checks
        ],
    }
