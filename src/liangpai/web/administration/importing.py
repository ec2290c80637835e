"""Code tables: looked at in a dry run with a report of every row, then applied as they were seen."""

from collections.abc import Sequence

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.examples import template_names
from liangpai.organisations import operations as ops
from liangpai.organisations.registers import REPORT, codes_template
from liangpai.organisations.rules.imports import VERDICTS, Plan, Row
from liangpai.organisations.rules.kinds import SYSTEMS
from liangpai.organisations.rules.units import refuse_system
from liangpai.refusal import insist
from liangpai.spreadsheets.registers import template_workbook
from liangpai.web.administration.labels import LABELS
from liangpai.web.administration.lists import export, report_rows
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

MOST_SHOWN = 300
CHOOSE = Words("请选择工作簿或地区包", "choose a workbook or a region pack")


@asks("unit.import")
def import_form(visit: Visit) -> HttpResponse:
    """Choose a system, and a workbook or a region pack."""
    permit("unit.import", visit.actor, Thing(visit.district))
    return page(visit, "administration/import.html", _form())


@asks("unit.import")
def import_template(visit: Visit, system: str) -> FileResponse:
    """The template of a system's code table."""
    permit("unit.import", visit.actor, Thing(visit.district))
    insist(refuse_system(system))
    return attachment(template_workbook(codes_template(system)), f"{SYSTEMS[system].says(visit.lang)}.xlsx")


@asks("unit.import")
@require_POST
def look(visit: Visit) -> HttpResponse:
    """The dry run: what would become of every row, and the button that applies exactly this."""
    asked = Asked(visit.POST, LABELS)
    source, plan = _planned(visit, asked, dry_run=True)
    listed = plan.only("rejected", "skipped", "changed", "added", "unchanged")[:MOST_SHOWN]
    shown = {
        **_form(),
        "plan": plan,
        "verdicts": VERDICTS,
        "table": REPORT,
        "lines": report_rows(visit, listed),
        "fields": {
            "system": plan.system,
            "pack": asked.text("pack", 40),
            "content": source,
            "expected": plan.digest,
            "on": (asked.day("on") or visit.on).isoformat(),
        },
    }
    return page(visit, "administration/import.html", shown)


@asks("unit.import")
@require_POST
def report(visit: Visit) -> FileResponse:
    """The whole report as a workbook."""
    _, plan = _planned(visit, Asked(visit.POST, LABELS), dry_run=True)
    return export(visit, REPORT, report_rows(visit, plan.lines), Words("导入结果", "Import report"))


@asks("unit.import")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Store what was looked at."""
    _, plan = _planned(visit, Asked(visit.POST, LABELS), dry_run=False)
    counts = plan.counts
    words = Words(
        "已导入：新增{added}，变更{changed}，不变{unchanged}，跳过{skipped}，不收{rejected}",
        "imported: {added} added, {changed} changed, {unchanged} unchanged, {skipped} skipped, {rejected} rejected",
    )
    return done(visit, words.format(**counts), "unit-list")


def _form() -> dict[str, object]:
    return {"systems": SYSTEMS, "packs": template_names(), "labels": LABELS, "plan": None}


def _planned(visit: Visit, asked: Asked, *, dry_run: bool) -> tuple[str, Plan]:
    permit("unit.import", visit.actor, Thing(visit.district))
    system, pack = asked.text("system", 12), asked.text("pack", 40)
    insist(refuse_system(system))
    content = "" if pack else carried(visit, CHOOSE)
    plan = ops.import_codes(
        district=visit.district,
        system=system,
        rows=_rows(system, pack, content),
        on=asked.day("on") or visit.on,
        actor=visit.actor,
        at=visit.at,
        expected=asked.text("expected", 64),
        dry_run=dry_run,
    )
    return content, plan


def _rows(system: str, pack: str, content: str) -> Sequence[Row]:
    if pack:
        return ops.region_rows(pack, system)
    return ops.read_code_table(unpacked(content), system)
