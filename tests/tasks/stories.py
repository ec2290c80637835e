"""What the tests of tasks start from, made by the real operations."""

from datetime import UTC, date, datetime

from liangpai.access.actor import Actor, house
from liangpai.tasks.models import Task
from liangpai.tasks.operations import (
    Assignment,
    Proposal,
    Series,
    accept,
    assign,
    conclude,
    extend,
    propose,
    register,
    repeat,
    report,
)
from liangpai.tasks.queries import parts, task
from tests.people import Cast

CREATED, DUE = date(2024, 1, 25), date(2024, 2, 18)
"""AC-6.3: a resolution of a meeting with 20 days; the 14th lies in the Spring Festival."""
DUTY = "村道交通安全巡查"


def day(on: date, hour: int = 10) -> datetime:
    """A moment of a day in China."""
    return datetime(on.year, on.month, on.day, hour - 8, tzinfo=UTC)


AT = day(CREATED)


class Told:
    """One task with the cast: every step by whoever it is for, on the day that is named."""

    def __init__(self, cast: Cast, row: Task) -> None:
        self.cast, self.district, self.pk = cast, cast.district, row.pk

    @property
    def now(self) -> Task:
        """The task as it is now."""
        return task(self.district, self.pk)

    def registered(self, at: datetime = AT) -> "Told":
        """Register it by the office."""
        register(task=self.now, actor=self.cast.zhao, at=at)
        return self

    def assigned(
        self,
        unit: str = "town",
        assisting: tuple[str, ...] = (),
        at: datetime = AT,
        due_on: date | None = None,
    ) -> "Told":
        """Assign it by the office; towns by the item of their list of duties."""
        units = self.cast.units
        given = Assignment(units[unit].pk, tuple(units[one].pk for one in assisting), DUTY, due_on=due_on)
        assign(task=self.now, assignment=given, actor=self.cast.zhao, at=at)
        return self

    def accepted(self, by: str = "sun", at: datetime = AT) -> "Told":
        """Accept it by the unit."""
        accept(task=self.now, actor=self.cast.actors[by], at=at)
        return self

    def reported(self, at: datetime = AT, by: str = "sun", text: str = "已排查并整改") -> "Told":
        """Report it by the unit."""
        report(task=self.now, text=text, actor=self.cast.actors[by], at=at)
        return self

    def concluded(self, at: datetime = AT) -> "Told":
        """Conclude it by the office."""
        conclude(task=self.now, actor=self.cast.zhao, at=at)
        return self


def a_task(cast: Cast, at: datetime = AT, actor: Actor | None = None, **changes: object) -> Told:
    """A resolution of a meeting, proposed."""
    said = {"title": "村道安防排查", "source_kind": "meeting", "source": "2024年第一次例会"} | changes
    proposal = Proposal(**said)  # type: ignore[arg-type] # the changes are the test's own
    return Told(cast, propose(district=cast.district, proposal=proposal, actor=actor or cast.zhao, at=at))


def at_work(cast: Cast, **named: object) -> Told:
    """A task that the town is at work on, due on 18 February 2024."""
    return a_task(cast).registered().assigned(**named).accepted()  # type: ignore[arg-type] # keywords of assigned


def followed(cast: Cast, unit: str, at: datetime) -> dict[str, int]:
    """A task of a unit that the department assists, with more time asked for; the ids by which addresses call them."""
    told = a_task(cast, at).registered(at).assigned(unit, ("department",), at)
    by = cast.sun if unit == "town" else house(cast.district)
    accept(task=told.now, actor=by, at=at)
    asked = extend(task=told.now, wanted_on=date(2024, 3, 1), reason="停工", share=10, actor=by, at=at)
    return {
        "task_id": told.pk,
        "extension_id": asked.pk,
        "part_id": parts(cast.district, told.pk)[0].pk,
    }


def a_series(cast: Cast, at: datetime = AT, **changes: object) -> int:
    """A monthly return of the town, first due on 5 February 2024."""
    said = {
        "title": "月度安全巡查",
        "unit": cast.units["town"].pk,
        "rhythm": "monthly",
        "first_due_on": date(2024, 2, 5),
        "until": date(2024, 12, 31),
        "duty_item": DUTY,
    } | changes
    series = Series(**said)  # type: ignore[arg-type] # the changes are the test's own
    return repeat(district=cast.district, series=series, actor=cast.zhao, at=at).pk
