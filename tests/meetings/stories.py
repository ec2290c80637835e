"""Meetings for the tests, walked from the plan to the end of the follow-up by the real operations."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from liangpai.access.actor import Actor, Duty
from liangpai.access.roles import Role
from liangpai.meetings import operations, queries
from liangpai.meetings.models import Attendee, Meeting
from liangpai.meetings.rules.agenda import Wanted
from liangpai.meetings.rules.attendees import Guest
from liangpai.meetings.rules.planning import Plan
from liangpai.meetings.rules.resolutions import Wanted as Resolved
from tests.people import Cast

HELD = date(2024, 1, 25)
NUMBER = "云岫百千万指纪〔2024〕1号"
PLAN = Plan(
    title="会议暨公开亮牌大会",
    kind="card",
    held_on=HELD,
    starts_at="09:00",
    place="区会议中心",
    chair_name="总指挥",
)
ITEMS = (
    Wanted("convey", "传达学习全市现场会精神", 15, "办公室主任"),
    Wanted("convey", "传达学习绿美建设文件", 10, "办公室主任"),
    Wanted("report", "2023年工作总结和2024年工作安排", 30, "办公室主任"),
    Wanted("notify", "通报2023年度考核结果", 10, "考核组长"),
    Wanted("cards", "公开亮牌", 10, "考核组长"),
    Wanted("speech", "总指挥讲话", 30, "总指挥"),
)
"""The agenda of the seed meeting (AC-6.1)."""


def day(number: int, month: int = 1, hour: int = 10) -> datetime:
    """An hour of a day of 2024 in China."""
    return datetime(2024, month, number, hour - 8, 0, tzinfo=UTC)


def other_assessor(cast: Cast) -> Actor:
    """A second assessor of the office: who drafts does not issue."""
    office = cast.units["office"]
    return Actor("办公室主任", cast.district, 900_002, (Duty(Role.ASSESSOR, office.pk, office.path),))


@dataclass
class Told:
    """One meeting, and short words for what is done with it."""

    cast: Cast
    plan: Plan = PLAN
    pk: int = 0
    at: datetime = field(default=day(3))

    @property
    def row(self) -> Meeting:
        """The meeting as it stands."""
        return queries.meeting(self.cast.district, self.pk)

    @property
    def state(self) -> str:
        """Its state."""
        return self.row.state

    def on(self, number: int, month: int = 1) -> "Told":
        """Another day has come."""
        self.at = day(number, month)
        return self

    def planned(self, by: str = "zhao", **changes: object) -> "Told":
        """Zhao plans it."""
        self.plan = replace(self.plan, **changes)  # type: ignore[arg-type] # the changes are the test's own
        made = operations.plan(
            district=self.cast.district, plan=self.plan, actor=self.cast.actors[by], at=self.at
        )
        self.pk = made.pk
        return self

    def collecting(self) -> "Told":
        """Topics are asked for."""
        operations.collect(meeting=self.row, actor=self.cast.zhao, at=self.at)
        return self

    def arranged(self, *items: Wanted) -> "Told":
        """The items of the seed meeting, or others."""
        for item in items or ITEMS:
            operations.put(meeting=self.row, wanted=item, actor=self.cast.zhao, at=self.at)
        return self

    def approved(self) -> "Told":
        """Wang approves the agenda."""
        operations.approve(meeting=self.row, actor=self.cast.wang, at=self.at)
        return self

    def invited(
        self, unit: str, title: str = "主要负责人", name: str = "甲", part: str = "attend"
    ) -> Attendee:
        """Somebody of a unit is invited."""
        return operations.invite(
            meeting=self.row,
            unit=self.cast.units[unit],
            guest=Guest(title, name, part),
            actor=self.cast.zhao,
            at=self.at,
        )

    def notified(self) -> "Told":
        """Notice is given."""
        operations.notify(meeting=self.row, actor=self.cast.zhao, at=self.at)
        return self

    def held(self) -> "Told":
        """It is held on its day."""
        self.at = datetime(
            self.plan.held_on.year, self.plan.held_on.month, self.plan.held_on.day, 4, 0, tzinfo=UTC
        )
        operations.hold(meeting=self.row, actor=self.cast.zhao, at=self.at)
        return self

    def ready(self, approved_on: int = 10, notified_on: int = 22) -> "Told":
        """All the way to the notice, with the town and the department invited."""
        self.planned().collecting().arranged().on(approved_on).approved()
        self.invited("town")
        self.invited("department", part="sit_in")
        return self.on(notified_on).notified()

    def resolved(self, text: str = "健全统筹协调机制。", unit: str = "department", **more: object) -> "Told":
        """Something is resolved."""
        wanted = Resolved(text, self.cast.units[unit].pk, **more)  # type: ignore[arg-type] # its fields
        operations.resolve(meeting=self.row, wanted=wanted, actor=self.cast.zhao, at=self.at)
        return self

    def drafted(self, text: str = "# 讲话\n总指挥作了讲话。") -> "Told":
        """Zhao drafts the minutes."""
        operations.draft(meeting=self.row, text=text, actor=self.cast.zhao, at=self.at)
        return self

    def countersigned(self) -> "Told":
        """Wang countersigns."""
        operations.countersign(meeting=self.row, actor=self.cast.wang, at=self.at)
        return self

    def issued(self) -> "Told":
        """The other assessor issues the minutes."""
        operations.issue(meeting=self.row, number=NUMBER, actor=other_assessor(self.cast), at=self.at)
        return self
