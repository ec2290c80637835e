"""Reads of rounds and figures: the grid, the queue of the keeper, and what the engine assesses."""

from liangpai.results.queries.changes import Change, figures_changed_since
from liangpai.results.queries.confirmed import Confirmed, confirmed
from liangpai.results.queries.figures import (
    Version,
    evidence_file,
    evidence_of,
    figure,
    history,
    surveys_of,
    thing_of_figure,
)
from liangpai.results.queries.progress import progress, totals
from liangpai.results.queries.rounds import (
    asked,
    asked_one,
    asked_visible,
    form_of,
    keepers_of,
    round_,
    rounds,
    source_of,
    thing_of_asked,
)
from liangpai.results.queries.sheets import Cell, Line, Sheet, sheet, sheets
from liangpai.results.queries.templates import template_of
from liangpai.results.queries.uploads import mapping_of, marked_workbook, upload, uploads
from liangpai.results.queries.verification import item_screens, queue, queue_items, recheck

__all__ = [
    "Cell",
    "Change",
    "Confirmed",
    "Line",
    "Sheet",
    "Version",
    "asked",
    "asked_one",
    "asked_visible",
    "confirmed",
    "evidence_file",
    "evidence_of",
    "figure",
    "figures_changed_since",
    "form_of",
    "history",
    "item_screens",
    "keepers_of",
    "mapping_of",
    "marked_workbook",
    "progress",
    "queue",
    "queue_items",
    "recheck",
    "round_",
    "rounds",
    "sheet",
    "sheets",
    "source_of",
    "surveys_of",
    "template_of",
    "thing_of_asked",
    "thing_of_figure",
    "totals",
    "upload",
    "uploads",
]
