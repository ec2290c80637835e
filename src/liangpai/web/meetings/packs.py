"""The pack of a meeting: frozen with one click, downloaded as one .zip, shown full screen; and what has changed since."""

from typing import Any

from django.contrib.messages import success
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit, permits
from liangpai.access.queries import names_of
from liangpai.dossier.conference import from_json
from liangpai.dossier.conference.pack import pack_bytes
from liangpai.dossier.conference.page import conference_html, content_policy
from liangpai.entrance.middleware import Visit
from liangpai.meetings import queries
from liangpai.meetings.operations import freeze_pack
from liangpai.meetings.queries import Meeting, Pack
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.words import Words


def pack_part(visit: Visit, row: Meeting) -> dict[str, Any]:
    """What the tab of the pack shows: the packs that were made, who made them, and what has changed since the last."""
    closed = permits("meeting.open_pack", visit.actor, queries.thing_of(row))
    made = [] if closed else queries.packs(row)
    last = queries.last_pack(row) if made else None
    return {
        "closed": closed,
        "packs": made,
        "makers": names_of(visit.district, {one.frozen_by for one in made if one.frozen_by}),
        "changed": queries.changed_since(row, last, visit.on) if last else [],
    }


@asks("meeting.pack")
@require_POST
def make(visit: Visit, meeting_id: int) -> HttpResponse:
    """Freeze what stands now and note the hash of what it makes."""
    freeze_pack(meeting=queries.meeting(visit.district, meeting_id), actor=visit.actor, at=visit.at)
    success(visit, Words("资料包已生成", "the pack is made").says(visit.lang))
    return redirect(reverse("meeting-page", args=[meeting_id]) + "?tab=pack")


@asks("meeting.open_pack")
def download(visit: Visit, meeting_id: int) -> FileResponse:
    """The pack as one .zip, made again from what was frozen."""
    row, made = _wanted(visit, meeting_id)
    name = Words("{name}资料包", "Pack of {name}").format(name=queries.called(row))
    return attachment(pack_bytes(from_json(made.facts)), f"{name.says(visit.lang)}.zip")


@asks("meeting.open_pack")
def conference(visit: Visit, meeting_id: int) -> HttpResponse:
    """Conference mode in the reader's language, as the file in the pack shows it."""
    _, made = _wanted(visit, meeting_id)
    answer = HttpResponse(conference_html(from_json(made.facts), made.digest, visit.lang))
    answer.headers["Content-Security-Policy"] = f"{content_policy()}; frame-ancestors 'none'"
    return answer


def _wanted(visit: Visit, meeting_id: int) -> tuple[Meeting, Pack]:
    """The meeting and the pack asked for; the last where none is named."""
    row = queries.meeting(visit.district, meeting_id)
    permit("meeting.open_pack", visit.actor, queries.thing_of(row))
    return row, queries.pack(row, Asked(visit.GET).whole("pack", 0))
