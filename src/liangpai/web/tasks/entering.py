"""Entering tasks: one by a form, many by a workbook that is looked at first."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.spreadsheets.registers import template_workbook
from liangpai.spreadsheets.template.declaration import Prefill
from liangpai.tasks import operations as ops
from liangpai.tasks import queries
from liangpai.tasks.queries import Wanted
from liangpai.tasks.registers import NO, YES, tasks_template
from liangpai.tasks.rules.imports import VERDICTS, Plan, Row
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES
from liangpai.tasks.rules.limits import NAMES
from liangpai.tasks.rules.refusals import CONTENT, SOURCE, TITLE
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.tasks.labels import LABELS
from liangpai.web.tasks.shown import near_of, units_to_choose, words_of
from liangpai.words import Words

MOST_SHOWN, MOST_CHANGED = 200, 2_000
TEMPLATE = Words("督办导入模板", "Tasks to import")
CHANGEABLE = Words("在办督办清单", "Tasks that go on")


@asks("task.propose")
def new(visit: Visit) -> HttpResponse:
    """The form for one task."""
    permit("task.propose", visit.actor, Thing(visit.district))
    found = {
        **words_of(visit),
        "limits": queries.limits(visit.district),
        "names": NAMES,
        "units": units_to_choose(visit),
    }
    return page(visit, "tasks/new.html", found)


@asks("task.propose")
@require_POST
def propose(visit: Visit) -> HttpResponse:
    """Propose a task."""
    asked = Asked(visit.POST, LABELS)
    proposal = ops.Proposal(
        title=asked.text("title", TITLE),
        content=asked.text("content", CONTENT),
        source_kind=asked.text("source_kind", 12),
        source=asked.text("source", SOURCE),
        urgency=asked.text("urgency", 10) or "normal",
        days=asked.whole("days", 0) or None,
        unit=asked.whole("unit", 0) or None,
    )
    made = ops.propose(district=visit.district, proposal=proposal, actor=visit.actor, at=visit.at)
    return done(visit, Words("已立项，请登记编号", "proposed: now register it"), "task-page", made.pk)


@asks("task.import")
def template(visit: Visit) -> FileResponse:
    """The empty workbook in which new tasks are entered."""
    permit("task.import", visit.actor, Thing(visit.district))
    return attachment(template_workbook(tasks_template()), f"{TEMPLATE.says(visit.lang)}.xlsx")


@asks("task.import")
def changeable(visit: Visit) -> FileResponse:
    """The same workbook with the tasks that go on, to be changed and taken back."""
    permit("task.import", visit.actor, Thing(visit.district))
    visible = queries.visible(visit.district, visit.actor).exclude(number="")
    rows = queries.narrowed(visible, Wanted(state="open", order="number"), visit.on, near_of(visit))
    tasks = list(rows.select_related("unit")[:MOST_CHANGED])
    entered = queries.entered(visit.district, tasks)
    lines = tuple(_prefilled(entered[task.pk]) for task in tasks)
    return attachment(template_workbook(tasks_template(lines)), f"{CHANGEABLE.says(visit.lang)}.xlsx")


def _prefilled(row: Row) -> dict[str, Prefill]:
    """A row as the workbook is written; what is empty stays an empty cell."""
    told: dict[str, Prefill] = {
        "number": row.number,
        "title": row.title,
        "content": row.content,
        "source_kind": SOURCES[row.source_kind].zh,
        "source": row.source,
        "urgency": URGENCIES[row.urgency].zh,
        "unit": row.unit,
        "assisting": "、".join(row.assisting),
        "duty_item": row.duty_item,
        "is_assisting": YES if row.is_assisting else NO,
        "due_on": row.due_on,
    }
    return {code: value or None for code, value in told.items()}


@asks("task.import")
def import_form(visit: Visit) -> HttpResponse:
    """Choose a workbook."""
    permit("task.import", visit.actor, Thing(visit.district))
    return page(visit, "tasks/import.html", {"plan": None, "labels": LABELS})


@asks("task.import")
@require_POST
def look(visit: Visit) -> HttpResponse:
    """The dry run: what would become of every row, and the button that stores exactly this."""
    content, plan = _planned(visit, dry_run=True)
    lines = plan.only("assigned", "proposed", "changed", "unchanged")
    found = {
        "plan": plan,
        "lines": lines[:MOST_SHOWN],
        "verdicts": VERDICTS,
        "fields": {"content": content, "expected": plan.digest},
        "labels": LABELS,
    }
    return page(visit, "tasks/import.html", found)


@asks("task.import")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Store what was looked at."""
    _, plan = _planned(visit, dry_run=False)
    words = Words(
        "已导入：交办{assigned}件，立项{proposed}件，修改{changed}件，不变{unchanged}件",
        "imported: {assigned} assigned, {proposed} proposed, {changed} changed, {unchanged} unchanged",
    )
    return done(visit, words.format(**plan.counts), "task-list")


def _planned(visit: Visit, *, dry_run: bool) -> tuple[str, Plan]:
    permit("task.import", visit.actor, Thing(visit.district))
    content = carried(visit)
    plan = ops.import_tasks(
        district=visit.district,
        source=unpacked(content),
        actor=visit.actor,
        at=visit.at,
        expected=Asked(visit.POST, LABELS).text("expected", 64),
        dry_run=dry_run,
    )
    return content, plan
