"""Reads of rounds and figures: the grid, the queue of the keeper, and what the engine assesses."""

from liangpai.catalogue.models import DataItem
from liangpai.results.models import Asked as Unit
from liangpai.results.models import Figure, Round
from liangpai.results.queries.changes import Change, corrections, figures_changed_since
from liangpai.results.queries.confirmed import Confirmed, confirmed
from liangpai.results.queries.figures import (
    Version,
    evidence_file,
    evidence_of,
    figure,
    history,
    item_of,
    surveys_of,
    thing_of_figure,
)
from liangpai.results.queries.progress import progress, silent, silent_units, totals
from liangpai.results.queries.rounds import (
    asked,
    asked_named,
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
from liangpai.results.queries.sums import Summed, Sums, sums
from liangpai.results.queries.templates import template_of
from liangpai.results.queries.underway import under_way
from liangpai.results.queries.uploads import (
    Origin,
    is_own_template,
    mapping_of,
    marked_workbook,
    origin_of,
    problems_of,
    suggested,
    thing_of_upload,
    upload,
    uploads,
)
from liangpai.results.queries.verification import item_screens, kept_by, queue, queue_items, queued, recheck
from liangpai.results.rules.asking import Form

__all__ = [
    "Cell",
    "Change",
    "Confirmed",
    "DataItem",
    "Figure",
    "Form",
    "Line",
    "Origin",
    "Round",
    "Sheet",
    "Summed",
    "Sums",
    "Unit",
    "Version",
    "asked",
    "asked_named",
    "asked_one",
    "asked_visible",
    "confirmed",
    "corrections",
    "evidence_file",
    "evidence_of",
    "figure",
    "figures_changed_since",
    "form_of",
    "history",
    "is_own_template",
    "item_of",
    "item_screens",
    "keepers_of",
    "kept_by",
    "mapping_of",
    "marked_workbook",
    "origin_of",
    "problems_of",
    "progress",
    "queue",
    "queue_items",
    "queued",
    "recheck",
    "round_",
    "rounds",
    "sheet",
    "sheets",
    "silent",
    "silent_units",
    "source_of",
    "suggested",
    "sums",
    "surveys_of",
    "template_of",
    "thing_of_asked",
    "thing_of_figure",
    "thing_of_upload",
    "totals",
    "under_way",
    "upload",
    "uploads",
]
