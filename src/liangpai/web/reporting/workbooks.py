"""Workbooks of a round: down as a template, up with figures, and the same one back with its wrong cells marked."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from django.contrib.messages import success
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused, insist
from liangpai.results import operations, queries
from liangpai.results.rules.refusals import not_open, too_long_for_a_page
from liangpai.spreadsheets.mapping import Mapping, write_mapping
from liangpai.spreadsheets.template import write_template
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words


@asks("figure.view")
def unit_template(visit: Visit, round_id: int, unit_id: int) -> FileResponse:
    """The workbook of one unit: what is held is filled in and locked."""
    round_ = queries.round_(visit.district, round_id)
    asked = queries.asked_one(visit.district, round_, unit_id)
    permit("figure.view", visit.actor, queries.thing_of_asked(asked))
    return _template(visit, round_, [asked], f"{round_.name}-{asked.unit.name}")


@asks("figure.view")
def district_template(visit: Visit, round_id: int) -> FileResponse:
    """The workbook of all units that the reader may see."""
    round_ = queries.round_(visit.district, round_id)
    asked = list(queries.asked_visible(visit.district, round_, visit.actor))
    if not asked:
        words = Words("没有您可以查看的单位", "there is no unit that you may see")
        raise Refused(Refusal("figure.view", words, "forbidden"))
    return _template(visit, round_, asked, round_.name)


def _template(visit: Visit, round_: queries.Round, asked: Sequence[queries.Unit], name: str) -> FileResponse:
    template = queries.template_of(visit.district, round_, asked, visit.on)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        write_template(template, path)
        return attachment(path.read_bytes(), f"{name}.xlsx")


@asks("figure.fill")
@require_POST
def upload_(visit: Visit, round_id: int, unit_id: int) -> HttpResponse:
    """Take a workbook of one unit: the template, or the unit's own in a layout that is remembered."""
    round_ = queries.round_(visit.district, round_id)
    asked = queries.asked_one(visit.district, round_, unit_id)
    permit("figure.fill", visit.actor, queries.thing_of_asked(asked))
    content, name = _handed_in(visit)
    mappings: tuple[Mapping, ...] = ()
    if not queries.is_own_template(content):
        mappings = queries.suggested(round_, [asked], content, visit.on)
    imported = operations.import_workbook(
        round_=round_,
        asked=[asked],
        content=content,
        name=name,
        actor=visit.actor,
        at=visit.at,
        mappings=mappings,
    )
    if mappings:
        operations.remember_mapping(
            asked=asked, name=round_.name, mappings=mappings, actor=visit.actor, at=visit.at
        )
    if imported.problems or mappings:
        return redirect("upload-page", imported.upload)
    words = Words(
        "已导入{n}个数，都是草稿，还没有报送：请核对后按“保存并报送”",
        "{n} {n|figure is|figures are} taken in as {n|a draft|drafts}, not submitted yet: look it over, then save and submit",
    )
    return done(visit, words.format(n=imported.saved), "round-grid", round_id, unit_id)


def _handed_in(visit: Visit) -> tuple[bytes, str]:
    file = visit.FILES.get("workbook")
    if file is None or isinstance(file, list):
        words = Words("请选择要上传的表格", "choose the workbook to hand in")
        raise Refused(Refusal("upload.nothing", words, "invalid"))
    return file.read(), file.name or "workbook.xlsx"


@asks("figure.view")
def upload_page(visit: Visit, upload_id: int) -> HttpResponse:
    """What came of a workbook: how many figures, every problem by its cell, and how it was read."""
    kept = queries.upload(visit.district, upload_id)
    permit("figure.view", visit.actor, queries.thing_of_upload(kept))
    mappings = queries.mapping_of(visit.district, kept.unit_id) if kept.unit_id else ()
    found = {
        "upload": kept,
        "round": kept.round,
        "found": queries.problems_of(kept),
        "layout": write_mapping(mappings) if mappings else "",
        "is_xlsx": kept.name.lower().endswith((".xlsx", ".xlsm")),
    }
    return page(visit, "reporting/upload.html", found)


@asks("figure.view")
def marked(visit: Visit, upload_id: int) -> FileResponse:
    """The same workbook with its wrong cells in red and the reasons beside them."""
    kept = queries.upload(visit.district, upload_id)
    permit("figure.view", visit.actor, queries.thing_of_upload(kept))
    stem = Path(kept.name).stem
    return attachment(queries.marked_workbook(kept, visit.lang), f"{stem}-marked.xlsx")


@asks("figure.view")
def as_handed_in(visit: Visit, upload_id: int) -> FileResponse:
    """A workbook byte for byte as it was handed in."""
    kept = queries.upload(visit.district, upload_id)
    permit("figure.view", visit.actor, queries.thing_of_upload(kept))
    return attachment(bytes(kept.content), kept.name)


@asks("round.import")
@require_POST
def import_(visit: Visit, round_id: int) -> HttpResponse:
    """Take the filled-in workbook of a scheme for the whole district."""
    permit("round.import", visit.actor, Thing(visit.district))
    round_ = queries.round_(visit.district, round_id)
    content, name = _handed_in(visit)
    insist(too_long_for_a_page(len(content)))
    taken = operations.import_district(
        round_=round_, content=content, name=name, actor=visit.actor, at=visit.at
    )
    words = Words(
        "已导入{n}个数，等待归口单位核验",
        "{n} {n|figure is|figures are} taken in and {n|waits|wait} for the keepers",
    )
    success(visit, words.format(n=taken.written).says(visit.lang))
    if taken.problems:
        return page(
            visit,
            "reporting/imported.html",
            {"round": round_, "found": taken.problems, "taken": taken, "closed": not_open(round_.state)},
        )
    return redirect("round-page", round_id)
