"""Meetings: which there are, their agenda and resolutions, topics that units propose, and what they answer to an invitation."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, Strict, told
from liangpai.entrance.middleware import Visit
from liangpai.meetings import operations, queries
from liangpai.meetings.rules.agenda import LONGEST_SPEAKER, MOST_MINUTES, Wanted
from liangpai.meetings.rules.planning import LONGEST
from liangpai.organisations.queries import unit
from liangpai.words import Words

router = Router(tags=["meetings"])

ItemKind = Literal["convey", "report", "notify", "cards", "stance", "speech", "other"]
Title = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"^[^\x00-\x1f]*$")]
Line = Annotated[str, Field(max_length=120, pattern=r"^[^\x00-\x1f]*$")]


class MeetingRow(Strict):
    """A meeting."""

    id: int = told(Words("会议编号", "the meeting's id"))
    name: str = told(Words("会议名称，审定后含次序", "its name, with its number once approved"))
    kind: str = told(Words("类型：command、card、special", "its kind: command, card, special"))
    state: str = told(Words("状态", "its state"))
    held_on: date = told(Words("日期", "the day"))
    starts_at: str = told(Words("时间", "the hour"))
    place: str = told(Words("地点", "the place"))
    chair: str = told(Words("主持人", "who is in the chair"))
    occasion: int | None = told(Words("亮牌场次编号", "id of the card occasion that it shows"))
    number: str = told(Words("纪要编号，签发后有", "the number of its minutes, once issued"))


class MeetingRows(Paged[MeetingRow]):
    """A page of meetings."""


class AgendaRow(Strict):
    """An item of an agenda, or a topic that waits."""

    id: int = told(Words("议题编号", "the item's id"))
    kind: str = told(Words("类型", "its kind"))
    title: str = told(Words("议题", "its title"))
    minutes: int = told(Words("时长（分钟）", "how many minutes"))
    unit: int | None = told(Words("单位编号", "id of the unit whose matter it is"))
    speaker: str = told(Words("发言人", "who speaks"))
    state: str = told(Words("状态：proposed、accepted、declined", "its state: proposed, accepted, declined"))
    reason: str = told(Words("未列入的原因", "why it was not taken"))


class ResolutionRow(Strict):
    """What was resolved, and the task that it became."""

    text: str = told(Words("议定事项", "what was resolved"))
    area: str = told(Words("领域", "its area"))
    unit: int = told(Words("主办单位编号", "id of the unit that leads"))
    assisting: list[int] = told(Words("协办单位编号", "ids of the units that assist"))
    due_on: date | None = told(Words("期限", "the day it is due"))
    task: int | None = told(Words("督办事项编号，签发后有", "id of its task, once the minutes are issued"))


class MeetingWhole(MeetingRow):
    """A meeting with its agenda and what it resolved."""

    items: list[AgendaRow] = told(Words("议程", "the agenda"))
    resolutions: list[ResolutionRow] = told(Words("议定事项", "what was resolved"))


class TopicIn(Asking):
    """A topic that a unit proposes."""

    unit: Id = told(Words("单位编号", "id of the unit"))
    kind: ItemKind = told(Words("类型", "its kind"), default="report")
    title: Title = told(Words("议题", "its title"))
    minutes: Annotated[int, Field(ge=1, le=MOST_MINUTES)] = told(Words("时长（分钟）", "how many minutes"))
    speaker: Annotated[str, Field(max_length=LONGEST_SPEAKER, pattern=r"^[^\x00-\x1f]*$")] = told(
        Words("发言人", "who speaks"), default=""
    )


class LeaveIn(Asking):
    """Leave that is asked for."""

    reason: Line = told(Words("事由", "the reason"))


class SubstituteIn(Asking):
    """A substitute who is sent."""

    substitute: Annotated[str, Field(max_length=40, pattern=r"^[^\x00-\x1f]*$")] = told(
        Words("代表的职务和姓名", "post and name of the substitute")
    )
    reason: Line = told(Words("事由", "the reason"))


class AttendeeRow(Strict):
    """An invitation."""

    id: int = told(Words("参会编号", "the invitation's id"))
    unit: int = told(Words("单位编号", "id of the unit"))
    title: str = told(Words("职务", "the post"))
    part: str = told(Words("身份：chair、attend、sit_in", "the part: chair, attend, sit_in"))
    state: str = told(Words("状态", "what the unit answered, and whether it was there"))
    substitute: str = told(Words("代表", "the substitute"))


@router.get(
    "/meetings",
    response=MeetingRows,
    **says("meeting-list", "meeting.view", Words("会议清单", "The meetings")),
)
def meeting_list(request: Visit, wanted: Query[Page]) -> dict[str, Any]:
    """Those the caller may see, the latest first."""
    permit("meeting.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.meetings(request.district, request.actor)
    return wanted.of([_meeting(row) for row in wanted.cut(rows)], len(rows))


@router.get(
    "/meetings/{meeting}",
    response=MeetingWhole,
    **says("meeting-page", "meeting.view", Words("一次会议", "One meeting")),
)
def meeting_page(request: Visit, meeting: Path[Id]) -> dict[str, Any]:
    """Its agenda and what it resolved."""
    permit("meeting.view", request.actor, queries.thing_of_list(request.district, request.actor))
    row = queries.meeting_for(request.actor, request.district, meeting)
    return _meeting(row) | {
        "items": [_item(one) for one in queries.agenda(row)],
        "resolutions": [
            {
                "text": one.text,
                "area": one.area,
                "unit": one.unit_id,
                "assisting": one.assisting,
                "due_on": one.task.due_on if one.task else one.due_on,
                "task": one.task_id,
            }
            for one in queries.resolutions(row)
        ],
    }


@router.post(
    "/meetings/{meeting}/topics",
    response=AgendaRow,
    **says("meeting-propose", "meeting.propose", Words("提出会议议题", "Propose a topic for a meeting")),
)
def meeting_propose(request: Visit, meeting: Path[Id], sent: TopicIn) -> dict[str, Any]:
    """While topics are collected."""
    made = operations.propose(
        meeting=queries.meeting(request.district, meeting),
        unit=unit(request.district, sent.unit),
        wanted=Wanted(sent.kind, sent.title, sent.minutes, sent.speaker),
        actor=request.actor,
        at=request.at,
    )
    return _item(made)


@router.post(
    "/attendees/{attendee}/leave",
    response=AttendeeRow,
    **says("attendee-excuse", "meeting.excuse", Words("请假", "Ask for leave from a meeting")),
)
def attendee_excuse(request: Visit, attendee: Path[Id], sent: LeaveIn) -> dict[str, Any]:
    """By the unit's own officers, after the notice."""
    row = queries.attendee(request.district, attendee)
    operations.excuse(attendee=row, reason=sent.reason, actor=request.actor, at=request.at)
    return _attendee(request, attendee)


@router.post(
    "/attendees/{attendee}/substitute",
    response=AttendeeRow,
    **says("attendee-substitute", "meeting.substitute", Words("委派代表", "Send a substitute to a meeting")),
)
def attendee_substitute(request: Visit, attendee: Path[Id], sent: SubstituteIn) -> dict[str, Any]:
    """By the unit's own officers, after the notice."""
    operations.substitute(
        attendee=queries.attendee(request.district, attendee),
        substitute=sent.substitute,
        reason=sent.reason,
        actor=request.actor,
        at=request.at,
    )
    return _attendee(request, attendee)


def _meeting(row: Any) -> dict[str, Any]:
    names = ("kind", "state", "held_on", "starts_at", "place", "number")
    found = {name: getattr(row, name) for name in names}
    ids = {"id": row.pk, "name": queries.called(row), "chair": row.chair_name, "occasion": row.occasion_id}
    return found | ids


def _item(row: Any) -> dict[str, Any]:
    names = ("kind", "title", "minutes", "speaker", "state", "reason")
    return {name: getattr(row, name) for name in names} | {"id": row.pk, "unit": row.unit_id}


def _attendee(request: Visit, pk: int) -> dict[str, Any]:
    row = queries.attendee(request.district, pk)
    names = ("title", "part", "state", "substitute")
    return {name: getattr(row, name) for name in names} | {"id": row.pk, "unit": row.unit_id}
