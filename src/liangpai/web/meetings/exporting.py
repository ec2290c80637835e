"""Meetings and what they resolved, as a workbook to take away."""

from collections.abc import Iterator
from typing import Any

from django.http import FileResponse

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.meetings import queries
from liangpai.meetings.queries import Meeting
from liangpai.meetings.registers import MEETINGS, RESOLUTIONS
from liangpai.meetings.rules.kinds import AREAS, KINDS
from liangpai.meetings.workflow import MEETING
from liangpai.spreadsheets.registers import register_sheet
from liangpai.tasks.workflow import TASK
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.words import Lang, Words

TITLE, RESOLVED = Words("会议", "Meetings"), Words("议定事项", "Resolutions")


@asks("meeting.view")
def export(visit: Visit) -> FileResponse:
    """The meetings the reader may see, and what each resolved with the task that it became."""
    permit("meeting.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    rows = queries.meetings(visit.district, visit.actor)
    held, resolved = _meetings(rows, visit.lang), _resolutions(visit, rows)
    sheets = [
        register_sheet(MEETINGS, list(held), visit.lang, title=TITLE.says(visit.lang)),
        register_sheet(RESOLUTIONS, list(resolved), visit.lang, title=RESOLVED.says(visit.lang)),
    ]
    return workbook(sheets, TITLE.says(visit.lang))


def _meetings(rows: list[Meeting], lang: Lang) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield {
            "called": queries.called(row),
            "kind": KINDS[row.kind].says(lang),
            "held_on": row.held_on.isoformat(),
            "starts_at": row.starts_at,
            "place": row.place,
            "chair": row.chair_name,
            "state": MEETING.label(row.state, lang),
            "number": row.number,
        }


def _resolutions(visit: Visit, rows: list[Meeting]) -> Iterator[dict[str, Any]]:
    found = queries.resolutions_at(visit.district, [row.pk for row in rows])
    helping = queries.assisting_of(visit.district, found)
    for one in found:
        due = one.task.due_on if one.task else one.due_on
        yield {
            "called": queries.called(one.meeting),
            "area": AREAS[one.area].says(visit.lang),
            "text": one.text,
            "unit": one.unit.name,
            "assisting": "、".join(helping[one.pk]),
            "due": due.isoformat() if due else "",
            "task": one.task.number if one.task else "",
            "state": TASK.label(one.task.state, visit.lang) if one.task else "",
        }
