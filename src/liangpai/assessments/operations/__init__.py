"""Writes of assessments."""

from liangpai.assessments.operations.circumstances import record_circumstance, withdraw_circumstance
from liangpai.assessments.operations.computing import beat, begin, complete, compute, fail, revive
from liangpai.assessments.operations.findings import count_finding
from liangpai.assessments.operations.objections import answer_objection, raise_objection
from liangpai.assessments.operations.releases import (
    Terms,
    approve_release,
    expire_releases,
    propose_release,
    restate,
    withdraw_release,
)
from liangpai.assessments.operations.runs import (
    archive,
    cancel,
    close_review,
    finalise,
    open_feedback,
    request_run,
)

__all__ = [
    "Terms",
    "answer_objection",
    "approve_release",
    "archive",
    "beat",
    "begin",
    "cancel",
    "close_review",
    "complete",
    "compute",
    "count_finding",
    "expire_releases",
    "fail",
    "finalise",
    "open_feedback",
    "propose_release",
    "raise_objection",
    "record_circumstance",
    "request_run",
    "restate",
    "revive",
    "withdraw_circumstance",
    "withdraw_release",
]
