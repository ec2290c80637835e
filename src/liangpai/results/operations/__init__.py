"""Writes of rounds and figures: plan, open, fill, submit, verify, return, correct, import."""

from liangpai.results.operations.correcting import correct
from liangpai.results.operations.deciding import correct_by_decision
from liangpai.results.operations.district import District, import_district
from liangpai.results.operations.evidence import add_evidence
from liangpai.results.operations.filling import Filled, fill
from liangpai.results.operations.mappings import remember_mapping
from liangpai.results.operations.rounds import close_round, open_round, plan_round
from liangpai.results.operations.submitting import Submitted, submit
from liangpai.results.operations.surveys import Answers, record_survey
from liangpai.results.operations.verifying import return_, verify
from liangpai.results.operations.workbook import Imported, import_workbook

__all__ = [
    "Answers",
    "District",
    "Filled",
    "Imported",
    "Submitted",
    "add_evidence",
    "close_round",
    "correct",
    "correct_by_decision",
    "fill",
    "import_district",
    "import_workbook",
    "open_round",
    "plan_round",
    "record_survey",
    "remember_mapping",
    "return_",
    "submit",
    "verify",
]
