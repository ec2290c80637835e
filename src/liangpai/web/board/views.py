"""The board: standings of the releases that the viewer may see, class by class, as bands, and the column of promises."""

from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.assessments.queries import (
    class_names,
    class_shown,
    class_sizes,
    standings,
    visible_release,
    visible_releases,
)
from liangpai.assessments.queries.board import PAGE
from liangpai.assessments.rules import LEVELS
from liangpai.entrance.middleware import Visit
from liangpai.notary.queries import leaf_of
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.board.cards import card_column
from liangpai.web.board.promises import column
from liangpai.web.pages import page
from liangpai.web.standings import BandShown, bands_shown, sheet_of
from liangpai.words import Words


@dataclass(frozen=True)
class ClassPage:
    """One class on the board."""

    code: str
    name: str
    n: int
    bands: list[BandShown]
    is_cut: bool


@asks("board.view")
def board(visit: Visit) -> HttpResponse:
    """The newest release, or the one of the period asked for; one class with all its pages, or every class."""
    releases = visible_releases(visit.actor, visit.district, visit.on)
    wanted = visit.GET.get("release", "")
    chosen = next((one for one in releases if str(one.pk) == wanted), releases[0] if releases else None)
    if chosen is None:
        nothing: dict[str, Any] = {"releases": [], "chosen": None, "levels": LEVELS}
        return page(visit, "board/board.html", nothing | column(visit) | card_column(visit))
    sizes = class_sizes(chosen.run)
    only = visit.GET.get("class", "")
    shown = {only: sizes[only]} if only in sizes else sizes
    start = _start(visit) if only in sizes else 0
    names = class_names(chosen.run)
    classes: list[ClassPage] = []
    standings: list[object] = []
    for code, n in shown.items():
        rows = class_shown(visit.district, chosen.run_id, code, n, start).rows
        standings += rows
        classes.append(ClassPage(code, names.get(code, code), n, bands_shown(rows, n), n > PAGE))
    return page(
        visit,
        "board/board.html",
        {
            "releases": releases,
            "chosen": chosen,
            "classes": classes,
            "all_classes": [(code, names.get(code, code)) for code in sizes],
            "only": only if only in sizes else "",
            "start": start,
            "step": PAGE,
            "levels": LEVELS,
            "entered": leaf_of(visit.district, f"release:{chosen.pk}"),
        }
        | column(visit, chosen.run.round.period)
        | card_column(visit, chosen.run, standings),
    )


def _start(visit: Visit) -> int:
    text = visit.GET.get("start", "0")
    return int(text) if text.isdecimal() and len(text) < 9 else 0


@asks("board.view")
def board_export(visit: Visit, release_id: int) -> FileResponse:
    """Everything the release shows as a workbook, a sheet for each class, with basis, date and hash."""
    release = visible_release(visit.actor, visit.district, release_id, visit.on)
    names = class_names(release.run)
    notes = tuple(
        words.format(basis=release.basis, content_hash=release.content_hash).says(visit.lang)
        for words in (
            Words("依据：{basis}", "basis: {basis}"),
            Words("校验码：{content_hash}", "hash: {content_hash}"),
        )
    )
    by_class: dict[str, list[object]] = {}
    for standing in standings(visit.district, release.run_id):
        by_class.setdefault(standing.class_code, []).append(standing)
    sheets = [sheet_of(rows, names.get(code, code), notes, visit.lang) for code, rows in by_class.items()]
    return workbook(sheets, release.run.round.name, {"liangpai.hash": release.content_hash})
