"""What a run can be asked for: the sheet of a unit, the comparison with another run, and its files."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect

from liangpai.assessments import queries
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.refusal import absent
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment, bundle
from liangpai.web.pages import page
from liangpai.web.sheets import sheet_shown
from liangpai.web.standings import bands_shown
from liangpai.words import Words

MOST_MOVED = 200


@asks("run.view")
def run_sheet(visit: Visit, run_id: int, unit_id: int) -> HttpResponse:
    """Why a unit has its score in a run, with what the card gate says of it."""
    run = queries.run_for(visit.actor, visit.district, run_id)
    of = unit(visit.district, unit_id)
    standing = queries.unit_result(visit.district, of.pk, run.pk)
    if standing is None:
        raise absent(Words("该单位的结果", "result of that unit"))
    shown = sheet_shown(queries.sheet(visit.district, run, standing), of.name, visit.lang)
    n = queries.class_sizes(run)[standing.class_code]
    row = bands_shown([standing], n)[0].rows[0]
    return page(
        visit,
        "assessments/sheet.html",
        {
            "run": run,
            "unit": of,
            "standing": standing,
            "row": row,
            "sheet": shown,
            "class_name": queries.class_names(run).get(standing.class_code, ""),
        },
    )


@asks("run.view")
def run_compare(visit: Visit, run_id: int) -> HttpResponse:
    """Two runs side by side: who moved, and which figures caused it."""
    run = queries.run_for(visit.actor, visit.district, run_id)
    wanted = visit.GET.get("with", "")
    if not wanted.isdecimal():
        return redirect("run-page", run_id)
    other = queries.run_for(visit.actor, visit.district, int(wanted))
    before, after = sorted((run, other), key=lambda one: one.pk)
    found = queries.compared(visit.district, before, after)
    changed = [one for one in found.moved if one.is_changed]
    return page(
        visit,
        "assessments/compare.html",
        {
            "run": run,
            "found": found,
            "moved": changed[:MOST_MOVED],
            "count": len(changed),
            "figures": found.figures[:MOST_MOVED],
            "names": queries.class_names(after),
        },
    )


@asks("run.view")
def run_file(visit: Visit, run_id: int, name: str) -> FileResponse:
    """A file of a run: the stored archive, or a paper made from it again; ``all.zip`` holds everything."""
    run = queries.run_for(visit.actor, visit.district, run_id)
    if name == "all.zip":
        return bundle(queries.files_of(visit.district, run, visit.lang), f"liangpai-{run.pk}.zip")
    return attachment(queries.file_of(visit.district, run, name, visit.lang), name)
