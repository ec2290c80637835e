"""A chapter of meetings: last year's to the end of its follow-up, and the conference of January 2024, notified."""

from collections.abc import Mapping
from datetime import date, datetime

from liangpai.cards.queries import occasions
from liangpai.demonstration.following import Followed
from liangpai.demonstration.people import PEOPLE, liaison_of
from liangpai.demonstration.places import TASK_FORCES
from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.meetings import operations as ops
from liangpai.meetings import queries
from liangpai.meetings.rules.agenda import Wanted
from liangpai.meetings.rules.attendees import Guest
from liangpai.meetings.rules.planning import Plan
from liangpai.meetings.rules.resolutions import Wanted as Resolved
from liangpai.organisations.queries import unit

HALL = "区行政中心一号会议室"
COMMANDER, OFFICE_HEAD, ASSESSOR = "总指挥", "办公室主任", "考核组长"
LAST_YEAR = (
    Wanted("report", "2022年工作总结和2023年工作安排", 35, OFFICE_HEAD),
    Wanted("speech", "总指挥讲话", 30, COMMANDER),
)
RESOLVED = (
    ("coordination", "YXD10", "建立跨部门数据月度会商机制，统一数据口径。"),
    ("county", "YXD09", "梳理县域工业集聚区用地、用能清单，逐项销号。"),
    ("models", "YXD06", "完成典型镇美丽圩镇建设任务分解，明确责任单位。"),
    ("together", "YXD02", "编制社会力量参与县镇村建设的项目清单。"),
)
"""What the meeting of 2023 resolved, in its four areas."""
CONFERENCE = (
    Wanted("report", "2023年工作总结和2024年工作安排", 30, OFFICE_HEAD),
    Wanted("notify", "通报2023年度考核结果", 10, ASSESSOR),
    Wanted("cards", "公开亮牌", 10, ASSESSOR),
    Wanted("stance", "亮牌单位表态", 20),
    Wanted("speech", "总指挥讲话", 30, COMMANDER),
)
"""What follows after the papers are conveyed."""


def convene(story: Story, papers: Mapping[str, int]) -> None:
    """Both meetings.

    Args:
        story: so far.
        papers: ids of the papers that are conveyed at the conference.
    """
    _last_year(story)
    _conference(story, papers)


def _plan(story: Story, title: str, on: date, at: datetime, occasion: int | None = None) -> int:
    chair = story.accounts["wang"]
    kind = "card" if occasion else "command"
    plan = Plan(title, kind, on, "09:00", HALL, chair, COMMANDER, occasion)
    return ops.plan(plan=plan, **story.act("zhao", at)).pk


def _last_year(story: Story) -> None:
    pk = _plan(story, "会议", date(2023, 2, 24), moment(2023, 2, 6, 15))
    ops.collect(meeting=_now(story, pk), **story.by("zhao", moment(2023, 2, 6, 16)))
    for item in LAST_YEAR:
        ops.put(meeting=_now(story, pk), wanted=item, **story.by("zhao", moment(2023, 2, 13)))
    for _, code, _ in RESOLVED:
        owned = Wanted("other", "部门发言", 5, unit=story.units[code])
        ops.put(meeting=_now(story, pk), wanted=owned, **story.by("zhao", moment(2023, 2, 13, 10)))
    ops.approve(meeting=_now(story, pk), **story.by("wang", moment(2023, 2, 15)))
    ops.invite_concerned(meeting=_now(story, pk), **story.by("zhao", moment(2023, 2, 20)))
    ops.notify(meeting=_now(story, pk), **story.by("zhao", moment(2023, 2, 21)))
    at = moment(2023, 2, 24, 15)
    ops.hold(meeting=_now(story, pk), **story.by("zhao", at))
    there = {one.pk for one in queries.attendees(_now(story, pk))}
    ops.note_present(meeting=_now(story, pk), there=there, **story.by("zhao", at))
    for area, code, text in RESOLVED:
        wanted = Resolved(text, story.units[code], area=area)
        ops.resolve(meeting=_now(story, pk), wanted=wanted, **story.by("zhao", at))
    text = queries.draft_of(_now(story, pk))
    ops.draft(meeting=_now(story, pk), text=text, **story.by("zhao", moment(2023, 2, 24, 17)))
    ops.countersign(meeting=_now(story, pk), **story.by("wang", moment(2023, 2, 27)))
    number = "云岫百千万指纪〔2023〕1号"
    ops.issue(meeting=_now(story, pk), number=number, **story.by("office-director", moment(2023, 2, 27, 15)))
    for (_, code, _), row in zip(RESOLVED, queries.resolutions(_now(story, pk)), strict=True):
        one = Followed(story, row.task_id or 0, code).accepted(moment(2023, 2, 28))
        one.reported(moment(2023, 3, 13), "已按议定事项办理完毕，清单和责任单位已印发。")
        one.concluded(moment(2023, 3, 14)).closed(moment(2023, 3, 15))
    ops.follow(meeting=_now(story, pk), **story.by("zhao", moment(2023, 3, 16)))


def _conference(story: Story, papers: Mapping[str, int]) -> None:
    shown = occasions(story.district)[0]
    pk = _plan(story, "会议暨公开亮牌大会", shown.held_on, moment(2024, 1, 4, 17), shown.pk)
    ops.collect(meeting=_now(story, pk), **story.by("zhao", moment(2024, 1, 4, 17, 30)))
    conveyed = (
        Wanted("convey", "传达学习典型村发展指引", 15, OFFICE_HEAD, paper=papers["villages"]),
        Wanted("convey", "传达学习县镇村绿化工作通知", 10, OFFICE_HEAD, paper=papers["greening"]),
    )
    for item in (*conveyed, *CONFERENCE):
        ops.put(meeting=_now(story, pk), wanted=item, **story.by("zhao", moment(2024, 1, 5)))
    _topics(story, pk)
    ops.approve(meeting=_now(story, pk), **story.by("wang", moment(2024, 1, 8, 15)))
    _invite(story, pk)
    ops.notify(meeting=_now(story, pk), **story.by("zhao", moment(2024, 1, 9, 16)))
    _answers(story, pk)


def _topics(story: Story, pk: int) -> None:
    """Two topics of units: one is put on the agenda, one is answered elsewhere."""
    for code, who, title in (
        ("YXT03", "qian", "乡村振兴示范带建设进展"),
        ("YXZ1", "sun", "林产品加工用林指标"),
    ):
        ops.propose(
            meeting=_now(story, pk),
            unit=unit(story.district, story.units[code]),
            wanted=Wanted("report", title, 10),
            **story.by(who, moment(2024, 1, 5, 15)),
        )
    taken, turned = queries.topics(_now(story, pk), story.who("zhao", moment(2024, 1, 8)))
    ops.take(item=queries.item(story.district, taken.pk), **story.by("zhao", moment(2024, 1, 8)))
    reason = "属要素需求，承办部门正在限期答复，不再上会"
    at = story.by("zhao", moment(2024, 1, 8, 10))
    ops.turn_down(item=queries.item(story.district, turned.pk), reason=reason, **at)
    for _ in range(3):  # the report stands before the statements
        ops.lift(item=queries.item(story.district, taken.pk), **story.by("zhao", moment(2024, 1, 8, 11)))


def _invite(story: Story, pk: int) -> None:
    """Task forces by their liaison, the others by their heads."""
    at = story.by("zhao", moment(2024, 1, 9, 9))
    names = {person.username: person.name for person in PEOPLE}
    for force in TASK_FORCES:
        guest = Guest("专班联络员", names[liaison_of(force.code)])
        there = unit(story.district, story.units[force.code])
        ops.invite(meeting=_now(story, pk), unit=there, guest=guest, **at)
    ops.invite_concerned(meeting=_now(story, pk), **story.by("zhao", moment(2024, 1, 9, 10)))


def _answers(story: Story, pk: int) -> None:
    """One head asks for leave, another sends a deputy."""
    by_unit = {one.unit_id: one for one in queries.attendees(_now(story, pk))}
    at = moment(2024, 1, 9, 17)
    away, busy = by_unit[story.units["YXZ5"]], by_unit[story.units["YXZ3"]]
    one = queries.attendee(story.district, away.pk)
    ops.excuse(attendee=one, reason="在省里参加培训", **story.by(clerk_of("YXZ5"), at))
    ops.substitute(
        attendee=queries.attendee(story.district, busy.pk),
        substitute="副镇长",
        reason="同日接待省级核查",
        **story.by(clerk_of("YXZ3"), at),
    )


def _now(story: Story, pk: int) -> queries.Meeting:
    """The meeting as it stands."""
    return queries.meeting(story.district, pk)
