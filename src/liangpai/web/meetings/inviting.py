"""Who is invited: listed one by one, from a workbook or all who are concerned; what units answer; who was there."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.meetings import operations as ops
from liangpai.meetings import queries
from liangpai.meetings.registers import ATTENDEES, attendees_template
from liangpai.meetings.rules.attendees import Guest
from liangpai.meetings.rules.kinds import PARTS
from liangpai.meetings.workflow import INVITATION
from liangpai.organisations.queries import unit, units
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.spreadsheets.registers import register_sheet, template_workbook
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment, workbook
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.meetings.arranging import opened
from liangpai.web.meetings.labels import LABELS
from liangpai.web.pages import page
from liangpai.words import Words

FILE = Words("参会名单", "Attendees")


@asks("meeting.invite")
@require_POST
def invite(visit: Visit, meeting_id: int) -> HttpResponse:
    """Invite somebody."""
    asked = Asked(visit.POST, LABELS)
    ops.invite(
        meeting=queries.meeting(visit.district, meeting_id),
        unit=unit(visit.district, asked.whole("unit", 0)),
        guest=Guest(asked.text("post"), asked.text("name"), visit.POST.get("part", "")),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已列入名单", "on the list"), opened(meeting_id, "people"))


@asks("meeting.invite")
@require_POST
def invite_concerned(visit: Visit, meeting_id: int) -> HttpResponse:
    """Invite the heads of all units that are concerned."""
    row = queries.meeting(visit.district, meeting_id)
    n = ops.invite_concerned(meeting=row, actor=visit.actor, at=visit.at)
    words = Words("已列入{n}人", "{n} {n|person is|people are} on the list now").format(n=n)
    return done(visit, words, opened(meeting_id, "people"))


@asks("meeting.invite")
@require_POST
def uninvite(visit: Visit, attendee_id: int) -> HttpResponse:
    """Take somebody off the list."""
    one = queries.attendee(visit.district, attendee_id)
    ops.uninvite(attendee=one, actor=visit.actor, at=visit.at)
    return done(visit, Words("已移出名单", "off the list"), opened(one.meeting_id, "people"))


@asks("meeting.excuse")
@require_POST
def excuse(visit: Visit, attendee_id: int) -> HttpResponse:
    """Ask for leave."""
    one = queries.attendee(visit.district, attendee_id)
    reason = Asked(visit.POST, LABELS).text("reason")
    ops.excuse(attendee=one, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已请假", "leave is asked for"), opened(one.meeting_id, "people"))


@asks("meeting.substitute")
@require_POST
def substitute(visit: Visit, attendee_id: int) -> HttpResponse:
    """Send a substitute."""
    one, asked = queries.attendee(visit.district, attendee_id), Asked(visit.POST, LABELS)
    ops.substitute(
        attendee=one,
        substitute=asked.text("substitute"),
        reason=asked.text("reason"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已委派代表", "a substitute is named"), opened(one.meeting_id, "people"))


@asks("meeting.present")
@require_POST
def note_present(visit: Visit, meeting_id: int) -> HttpResponse:
    """Note which units were there."""
    there = {int(one) for one in Asked(visit.POST).several("there") if one.isascii() and one.isdigit()}
    row = queries.meeting(visit.district, meeting_id)
    ops.note_present(meeting=row, there=there, actor=visit.actor, at=visit.at)
    return done(visit, Words("到会单位已登记", "noted"), opened(meeting_id, "people"))


@asks("meeting.view")
def export(visit: Visit, meeting_id: int) -> FileResponse:
    """The list as a workbook."""
    permit("meeting.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    row = queries.meeting_for(visit.actor, visit.district, meeting_id)
    rows = [
        {
            "no": str(at),
            "unit": one.unit.name,
            "title": one.title,
            "name": one.name,
            "part": PARTS[one.part].says(visit.lang),
            "state": INVITATION.label(one.state, visit.lang),
            "substitute": one.substitute,
            "reason": one.reason,
        }
        for at, one in enumerate(queries.attendees(row), 1)
    ]
    sheet = register_sheet(ATTENDEES, rows, visit.lang, title=queries.called(row))
    return workbook([sheet], FILE.says(visit.lang))


@asks("meeting.invite")
def template(visit: Visit, meeting_id: int) -> FileResponse:
    """The workbook to fill in."""
    row = queries.meeting(visit.district, meeting_id)
    permit("meeting.invite", visit.actor, queries.thing_of(row))
    names = tuple(one.name for one in units(visit.district, visit.on, ABOVE_VILLAGES))
    content = template_workbook(attendees_template(str(row.pk), names))
    return attachment(content, f"{FILE.says(visit.lang)}.xlsx")


@asks("meeting.invite")
@require_POST
def look(visit: Visit, meeting_id: int) -> HttpResponse:
    """The dry run: who would be invited, and the button that invites exactly these."""
    row = queries.meeting(visit.district, meeting_id)
    permit("meeting.invite", visit.actor, queries.thing_of(row))
    content = carried(visit)
    found = ops.look_at_attendees(meeting=row, source=unpacked(content), actor=visit.actor, at=visit.at)
    shown = {
        "meeting": row,
        "called": queries.called(row),
        "found": found,
        "content": content,
        "parts": PARTS,
        "labels": LABELS,
    }
    return page(visit, "meetings/import.html", shown)


@asks("meeting.invite")
@require_POST
def apply(visit: Visit, meeting_id: int) -> HttpResponse:
    """Invite everybody of the workbook."""
    row = queries.meeting(visit.district, meeting_id)
    permit("meeting.invite", visit.actor, queries.thing_of(row))
    taken = ops.import_attendees(meeting=row, source=unpacked(carried(visit)), actor=visit.actor, at=visit.at)
    words = Words("已列入{n}人", "{n} {n|person is|people are} on the list now").format(n=len(taken.new))
    return done(visit, words, opened(meeting_id, "people"))
