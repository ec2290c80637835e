"""Promises for the tests, walked from the draft to the archive by the real operations."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from liangpai.access.actor import Actor
from liangpai.commitments import operations, queries
from liangpai.commitments.models import Amendment, Commitment
from liangpai.commitments.operations import Announcement, Needed, Progress, Verification
from liangpai.commitments.rules.terms import Completion, Terms
from liangpai.needs.rules.asking import Wanted
from tests.people import AT, Cast

DUE = date(2024, 6, 28)
BEGUN = datetime(2024, 1, 18, 2, 0, tzinfo=UTC)
"""After the notice of five working days from the 10th of January."""
TERMS = Terms("上半年新建高标准农田120亩", 120.0, "亩", DUE)
COMPLETION = Completion("新建高标准农田面积", "acceptance", 0.0, duty_item="农业农村 12")
SHOWN = Announcement("society", "云岫府办〔2024〕2号", "保密审查〔2024〕2号", date(2025, 1, 31))


def moment(day: date) -> datetime:
    """Ten in the morning in China."""
    return datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)


def land(cast: Cast, quantity: str = "30", title: str = "高标准农田用地30亩") -> Needed:
    """Thirty mu of land from the department."""
    wanted = Wanted("land", title, Decimal(quantity), date(2024, 3, 29))
    return Needed(cast.units["department"].pk, wanted)


@dataclass
class Promise:
    """One promise of Sun's town, and short words for what is done with it."""

    cast: Cast
    terms: Terms = TERMS
    needs: tuple[Needed, ...] = ()
    unit: str = "town"
    pk: int = 0
    at: datetime = field(default=AT)

    @property
    def row(self) -> Commitment:
        """The promise as it stands."""
        return queries.commitment(self.cast.district, self.pk)

    @property
    def state(self) -> str:
        """Its state."""
        return self.row.state

    def draft(self, actor: Actor | None = None) -> "Promise":
        """Sun drafts."""
        made = operations.draft(
            unit=self.cast.units[self.unit],
            year=2024,
            terms=self.terms,
            needs=self.needs,
            actor=actor or self.cast.sun,
            at=self.at,
        )
        self.pk = made.pk
        return self

    def submit(self, actor: Actor | None = None) -> "Promise":
        """Sun hands it in."""
        operations.submit(commitment=self.row, actor=actor or self.cast.sun, at=self.at)
        return self

    def check(self, actor: Actor | None = None, completion: Completion = COMPLETION) -> "Promise":
        """Zhao completes it."""
        operations.check(
            commitment=self.row, completion=completion, actor=actor or self.cast.zhao, at=self.at
        )
        return self

    def approve(self, actor: Actor | None = None) -> "Promise":
        """Wang approves."""
        operations.approve(commitment=self.row, actor=actor or self.cast.wang, at=self.at)
        return self

    def announce(self, actor: Actor | None = None, shown: Announcement = SHOWN) -> "Promise":
        """Zhao announces."""
        operations.announce(
            commitment=self.row, announcement=shown, actor=actor or self.cast.zhao, at=self.at
        )
        return self

    def begin(self) -> "Promise":
        """The notice is over."""
        self.at = BEGUN
        self.settle(BEGUN.date())
        return self

    def settle(self, on: date) -> int:
        """The nightly round of a day."""
        return operations.settle(district=self.cast.district, on=on, at=moment(on))

    def amend(self, terms: Terms, reason: str = "补贴到位晚", actor: Actor | None = None) -> Amendment:
        """Sun asks to amend."""
        return operations.ask_amendment(
            commitment=self.row, terms=terms, reason=reason, actor=actor or self.cast.sun, at=self.at
        )

    def report(self, value: float | None = 60.0, actor: Actor | None = None) -> "Promise":
        """Sun reports progress."""
        operations.report(
            commitment=self.row,
            progress=Progress(value, "已完成一半", "验收单"),
            actor=actor or self.cast.sun,
            at=self.at,
        )
        return self

    def finish(self, value: float | None = 120.0, actor: Actor | None = None) -> "Promise":
        """Sun reports it as done."""
        operations.finish(
            commitment=self.row, progress=Progress(value), actor=actor or self.cast.sun, at=self.at
        )
        return self

    def fall_due(self) -> "Promise":
        """Its last day has passed."""
        self.at = moment(DUE + timedelta(days=3))
        self.settle(self.at.date())
        return self

    def verify(
        self, value: float | None = 120.0, reached_on: date | None = DUE, actor: Actor | None = None
    ) -> "Promise":
        """Zhao verifies."""
        operations.verify(
            commitment=self.row,
            verification=Verification(value, reached_on, "验收单〔2024〕6号"),
            actor=actor or self.cast.zhao,
            at=self.at,
        )
        return self

    def conclude(self, outcome: str = "kept", actor: Actor | None = None) -> "Promise":
        """Zhao finds."""
        operations.conclude(commitment=self.row, outcome=outcome, actor=actor or self.cast.zhao, at=self.at)
        return self

    def excuse(
        self, *, need: int | None = None, reason: str = "", basis: str = "", actor: Actor | None = None
    ) -> "Promise":
        """Zhao excuses."""
        operations.excuse(
            commitment=self.row,
            need=need,
            reason=reason,
            basis=basis,
            actor=actor or self.cast.zhao,
            at=self.at,
        )
        return self


def a_draft(cast: Cast, **changes: object) -> Promise:
    """A draft of Sun's."""
    return Promise(cast, **changes).draft()  # type: ignore[arg-type] # fields of the story


def an_approved(cast: Cast, **changes: object) -> Promise:
    """Checked and approved."""
    return a_draft(cast, **changes).submit().check().approve()


def underway(cast: Cast, **changes: object) -> Promise:
    """Announced, and its notice is over."""
    return an_approved(cast, **changes).announce().begin()


def due(cast: Cast, **changes: object) -> Promise:
    """Its last day has passed."""
    return underway(cast, **changes).report().fall_due()


def verified(cast: Cast, value: float = 120.0, **changes: object) -> Promise:
    """Verified at a value."""
    return due(cast, **changes).verify(value)
