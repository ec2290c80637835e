"""Reads of assessments."""

from liangpai.assessments.queries.archives import again, export, file_of, files_of, sheet
from liangpai.assessments.queries.board import ClassShown, class_shown, class_sizes, visible_releases
from liangpai.assessments.queries.circumstances import circumstances, previous_run
from liangpai.assessments.queries.comparing import Comparison, compared, erratum_of
from liangpai.assessments.queries.figures import gathered
from liangpai.assessments.queries.objections import count_of, objection, objections, verifier_of
from liangpai.assessments.queries.releases import (
    content_of,
    expired,
    in_force,
    levels_of,
    ranking_days,
    release,
    released,
    releases_of_run,
)
from liangpai.assessments.queries.runs import (
    archive_of,
    class_codes,
    comparable,
    latest_of_round,
    run,
    run_for,
    runs,
    runs_for,
    standings,
    verifiers,
    waiting,
)
from liangpai.assessments.queries.units import UnitResult, feedback_of, unit_result, unit_results

__all__ = [
    "ClassShown",
    "Comparison",
    "UnitResult",
    "again",
    "archive_of",
    "circumstances",
    "class_codes",
    "class_shown",
    "class_sizes",
    "comparable",
    "compared",
    "content_of",
    "count_of",
    "erratum_of",
    "expired",
    "export",
    "feedback_of",
    "file_of",
    "files_of",
    "gathered",
    "in_force",
    "latest_of_round",
    "levels_of",
    "objection",
    "objections",
    "previous_run",
    "ranking_days",
    "release",
    "released",
    "releases_of_run",
    "run",
    "run_for",
    "runs",
    "runs_for",
    "sheet",
    "standings",
    "unit_result",
    "unit_results",
    "verifier_of",
    "verifiers",
    "visible_releases",
    "waiting",
]
