"""The rules of assessments: pure functions that refuse with a reason or compute."""

from liangpai.assessments.rules.circumstances import (
    codes_of,
    fields_of,
    listed,
    months_of,
    refuse_content,
    refuse_kind,
    refuse_no_basis,
)
from liangpai.assessments.rules.comparison import FigureChange, Moved, Placed, erratum
from liangpai.assessments.rules.keeping import Kept, Row, kept_of
from liangpai.assessments.rules.releases import refuse_noise
from liangpai.assessments.rules.runs import is_dead, percent
from liangpai.assessments.rules.sheets import Sheet, sheet_of
from liangpai.organisations.rules.audiences import LEVELS, RANKINGS

__all__ = [
    "LEVELS",
    "RANKINGS",
    "FigureChange",
    "Kept",
    "Moved",
    "Placed",
    "Row",
    "Sheet",
    "codes_of",
    "erratum",
    "fields_of",
    "is_dead",
    "kept_of",
    "listed",
    "months_of",
    "percent",
    "refuse_content",
    "refuse_kind",
    "refuse_no_basis",
    "refuse_noise",
    "sheet_of",
]
