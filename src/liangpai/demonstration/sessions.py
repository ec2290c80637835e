"""A chapter of smaller meetings, one in each state that the two great ones have left behind; all of it invented."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from liangpai.demonstration.story import Story, moment
from liangpai.meetings import operations as ops
from liangpai.meetings import queries
from liangpai.meetings.rules.agenda import Wanted
from liangpai.meetings.rules.planning import Plan
from liangpai.meetings.rules.resolutions import Wanted as Resolved
from liangpai.organisations.queries import unit

ROOM = "区行政中心三号会议室"


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting on one matter: how far it comes, its title, when it was planned and is held, and what is resolved by whom."""

    end: str
    title: str
    planned: datetime
    held_on: date
    owner: str
    resolved: str = ""


SESSIONS = (
    Session("cancelled", "秋冬项目调度会议", moment(2023, 10, 16), date(2023, 10, 27), "YXD02"),
    Session(
        "issued", "农村环境整治专题会议", moment(2023, 12, 4), date(2023, 12, 14), "YXD03",
        "春节前完成村庄清洁行动抽查，抽查点位提前公布抽取方法。",
    ),
    Session(
        "countersigned", "用地保障专题会议", moment(2023, 12, 11), date(2023, 12, 21), "YXD07",
        "逐项答复升级需求，不能满足的写明理由和替代办法。",
    ),
    Session(
        "drafted", "农文旅项目专题会议", moment(2023, 12, 18), date(2023, 12, 28), "YXD04",
        "研学线路统一接待标准，收入归村集体。",
    ),
    Session("held", "数据共享专题会议", moment(2023, 12, 19), date(2023, 12, 29), "YXD10"),
    Session("approved", "绿美建设专题会议", moment(2024, 1, 8, 9), date(2024, 3, 1), "YXD08"),
    Session("collecting", "春季乡村建设专题会议", moment(2024, 1, 9, 9), date(2024, 2, 28), "YXD03"),
    Session("planned", "第一季度调度会议", moment(2024, 1, 9, 10), date(2024, 3, 29), "YXD02"),
)  # fmt: skip # a session reads better in few lines


def hold_sessions(story: Story) -> None:
    """Each session as far as it comes."""
    for told in SESSIONS:
        _walk(story, told)


def _walk(story: Story, told: Session) -> None:
    at, chair = told.planned, story.accounts["vice-commander"]
    plan = Plan(told.title, "special", told.held_on, "15:00", ROOM, chair, "第一副总指挥")
    pk = ops.plan(plan=plan, **story.act("zhao", at)).pk
    if told.end == "planned":
        return
    ops.collect(meeting=_now(story, pk), **story.by("zhao", at + timedelta(hours=1)))
    item = Wanted("report", f"{told.title.removesuffix('会议')}工作汇报", 20, unit=story.units[told.owner])
    ops.put(meeting=_now(story, pk), wanted=item, **story.by("zhao", at + timedelta(hours=2)))
    if told.end == "collecting":
        topic = Wanted("report", "枕溪村灌溉渠改造", 10)
        town = unit(story.district, story.units["YXZ1"])
        ops.propose(
            meeting=_now(story, pk), unit=town, wanted=topic, **story.by("sun", at + timedelta(hours=3))
        )
    elif told.end == "cancelled":
        reason = "与年度考核合并，不另行开会"
        ops.cancel(meeting=_now(story, pk), reason=reason, **story.by("zhao", at + timedelta(days=2)))
    else:
        _hold(story, pk, told)


def _hold(story: Story, pk: int, told: Session) -> None:
    at = told.planned
    ops.approve(meeting=_now(story, pk), **story.by("wang", at + timedelta(hours=4)))
    if told.end == "approved":
        return
    ops.invite_concerned(meeting=_now(story, pk), **story.by("zhao", at + timedelta(days=1)))
    ops.notify(meeting=_now(story, pk), **story.by("zhao", at + timedelta(days=1, hours=1)))
    after = moment(told.held_on.year, told.held_on.month, told.held_on.day, 17)
    ops.hold(meeting=_now(story, pk), **story.by("zhao", after))
    there = {one.pk for one in queries.attendees(_now(story, pk))}
    ops.note_present(meeting=_now(story, pk), there=there, **story.by("zhao", after))
    if told.end != "held":
        _write(story, pk, told, after)


def _write(story: Story, pk: int, told: Session, after: datetime) -> None:
    """The minutes: who drafts them neither countersigns nor issues."""
    wanted = Resolved(told.resolved, story.units[told.owner], area="coordination")
    ops.resolve(meeting=_now(story, pk), wanted=wanted, **story.by("zhao", after))
    text = queries.draft_of(_now(story, pk))
    ops.draft(meeting=_now(story, pk), text=text, **story.by("zhao", after + timedelta(hours=1)))
    if told.end == "drafted":
        return
    ops.countersign(meeting=_now(story, pk), **story.by("wang", moment(2024, 1, 2)))
    if told.end == "issued":
        number = "云岫百千万指纪〔2023〕9号"
        ops.issue(
            meeting=_now(story, pk), number=number, **story.by("office-director", moment(2024, 1, 2, 15))
        )


def _now(story: Story, pk: int) -> queries.Meeting:
    """The meeting as it stands."""
    return queries.meeting(story.district, pk)
