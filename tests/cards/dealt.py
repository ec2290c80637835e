"""One card for the tests, and a short word for everything that is done with it by the real operations."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from liangpai.access.actor import Actor
from liangpai.appeals import operations as appeals
from liangpai.appeals.models import Appeal
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.assessments.models import Run
from liangpai.cards import operations, queries
from liangpai.cards.models import Card, Occasion, RuleSetVersion
from liangpai.cards.operations import Planned
from liangpai.cards.rules.document import from_yaml
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.examples import card_preset
from liangpai.oversight import operations as oversight
from liangpai.oversight.operations import give_opinion, record_finding
from liangpai.scoring.scheme.model import CardRule, Condition
from tests.people import Cast

HELD = date(2024, 1, 25)
MINUTES = "云岫百千万指纪〔2024〕1号"
PAPER = "云纪〔2024〕1号"


def moment(day: date, hour: int = 10) -> datetime:
    """An hour of a day in China."""
    return datetime(day.year, day.month, day.day, hour - 8, 0, tzinfo=UTC)


JANUARY = {day: moment(date(2024, 1, day)) for day in range(10, 32)}
"""Ten in the morning of the days of the procedure."""


def default() -> RuleSet:
    """The rule set that a district begins with."""
    return from_yaml(card_preset("default"))


def yellow_for_finding() -> RuleSet:
    """The same, with a yellow card where the default deals a red one, so that a short life can be told."""
    found = CardRule(
        "yellow_found", "yellow", "record", "查实问题", when=(Condition("弄虚作假件数", ">=", 1),)
    )
    rules = tuple(rule for rule in default().rules if rule.code != "red_falsified")
    return replace(default(), rules=(found, *rules))


def in_force(cast: Cast, rules: RuleSet | None = None, at: datetime = JANUARY[10]) -> RuleSetVersion:
    """A rule set drafted, cleared, approved and put into force."""
    made = operations.draft(district=cast.district, rules=rules or default(), actor=cast.zhao, at=at)
    asked = operations.ask_legality(ruleset=made, actor=cast.zhao, at=at)
    give_opinion(review=asked, is_lawful=True, opinion="合法", actor=cast.zheng, at=at)
    operations.approve_ruleset(ruleset=made, actor=cast.wang, at=at)
    operations.activate(ruleset=made, actor=cast.zhao, at=at)
    return made


@dataclass
class Dealt:
    """One card of a unit, and short words for what is done with it; ``on`` is the day of the next act."""

    cast: Cast
    unit: str = "town"
    held_on: date = HELD
    rules: RuleSet | None = None
    run: Run | None = None
    occasion_id: int = 0
    pk: int = 0
    at: datetime = field(default=JANUARY[11])

    @property
    def row(self) -> Card:
        """The card as it stands."""
        return queries.card(self.cast.district, self.pk)

    @property
    def state(self) -> str:
        """Its state."""
        return self.row.state

    @property
    def occasion(self) -> Occasion:
        """Its occasion as it stands."""
        return queries.occasion(self.cast.district, self.occasion_id)

    def day(self, on: date) -> "Dealt":
        """Another day has come."""
        self.at = moment(on)
        return self

    def found(self, paper: str = PAPER, subject: str = "figure:1") -> "Dealt":
        """The discipline office verifies that a figure of the unit was false."""
        record_finding(
            district=self.cast.district,
            subject=subject,
            unit=self.cast.units[self.unit],
            basis=paper,
            on=self.at.date(),
            actor=self.cast.li,
            at=self.at,
        )
        return self

    def plan(self, name: str = "2023年度亮牌") -> "Dealt":
        """Zhao plans the occasion."""
        made = operations.plan(
            district=self.cast.district,
            name=name,
            held_on=self.held_on,
            year=2023,
            run=self.run,
            ruleset=queries.active(self.cast.district) or in_force(self.cast, self.rules),
            actor=self.cast.zhao,
            at=self.at,
        )
        self.occasion_id = made.pk
        return self

    def collect(self, actor: Actor | None = None) -> "Dealt":
        """Zhao collects the candidates."""
        operations.collect(occasion=self.occasion, actor=actor or self.cast.zhao, at=self.at)
        unit = self.cast.units[self.unit].pk
        cards = queries.cards(self.cast.district, self.occasion_id)
        self.pk = next((row.pk for row in cards if row.unit_id == unit and row.side == "warn"), 0)
        return self

    def vet(self, actor: Actor | None = None) -> "Dealt":
        """Zheng vets the grounds."""
        operations.vet(card=self.row, opinion="依据充分", actor=actor or self.cast.zheng, at=self.at)
        return self

    def dismiss(self, actor: Actor | None = None) -> "Dealt":
        """Wang decides that there is none."""
        operations.dismiss(card=self.row, reason="情节轻微", actor=actor or self.cast.wang, at=self.at)
        return self

    def settle(self, outcome: str, actor: Actor | None = None, minutes: str = MINUTES) -> "Dealt":
        """Zheng puts down what the deliberation decided."""
        operations.settle(
            card=self.row,
            outcome=outcome,
            reason="会商认为差距不大",
            minutes=minutes,
            actor=actor or self.cast.zheng,
            at=self.at,
        )
        return self

    def propose(self, actor: Actor | None = None) -> "Dealt":
        """Zhao proposes it."""
        operations.propose(card=self.row, actor=actor or self.cast.zhao, at=self.at)
        return self

    def notice(self, actor: Actor | None = None) -> "Dealt":
        """Zhao gives notice."""
        operations.notice(card=self.row, actor=actor or self.cast.zhao, at=self.at)
        return self

    def speak(self, actor: Actor | None = None) -> "Dealt":
        """Sun makes the statement."""
        operations.state(card=self.row, statement="已整改", actor=actor or self.cast.sun, at=self.at)
        return self

    def appeal(self, actor: Actor | None = None) -> Appeal:
        """Sun appeals."""
        return operations.appeal(card=self.row, grounds="数据有误", actor=actor or self.cast.sun, at=self.at)

    def decided(self, *, is_upheld: bool, actor: Actor | None = None) -> "Dealt":
        """Li takes the appeal and decides it."""
        by = actor or self.cast.li
        found = queries.open_appeal(self.row)
        assert found is not None
        appeals.take(appeal=found, actor=by, at=self.at)
        taken = appeal_of(self.cast.district, found.pk)
        appeals.decide(
            appeal=taken, is_upheld=is_upheld, reasons="经核实", remedy="撤销", actor=by, at=self.at
        )
        return self

    def follow(self) -> "Dealt":
        """What was decided is pulled."""
        operations.follow_decision(card=self.row, actor=self.cast.zhao, at=self.at)
        return self

    def deliberate(self, actor: Actor | None = None, minutes: str = MINUTES) -> "Dealt":
        """Zhao puts down the collective decision."""
        operations.deliberate(
            card=self.row, minutes=minutes, decision="同意亮牌", actor=actor or self.cast.zhao, at=self.at
        )
        return self

    def approve(self, actor: Actor | None = None) -> "Dealt":
        """Wang approves."""
        operations.approve(card=self.row, actor=actor or self.cast.wang, at=self.at)
        return self

    def opinion(self, *, is_lawful: bool = True) -> "Dealt":
        """Zheng gives the legality opinion on the card."""
        asked = operations.ask_legality_of_card(card=self.row, actor=self.cast.zhao, at=self.at)
        oversight.give_opinion(
            review=asked, is_lawful=is_lawful, opinion="已审查", actor=self.cast.zheng, at=self.at
        )
        return self

    def hold(self, moved_to: date | None = None) -> "Dealt":
        """The conference is held."""
        operations.hold(occasion=self.occasion, moved_to=moved_to, actor=self.cast.zhao, at=self.at)
        return self

    def show(self, actor: Actor | None = None) -> "Dealt":
        """Zhao shows it."""
        operations.show(card=self.row, actor=actor or self.cast.zhao, at=self.at)
        return self

    def hand_in(self, items: int = 4, actor: Actor | None = None) -> "Dealt":
        """Sun hands in the plan; the first item is critical."""
        due = self.row.due_on or self.held_on
        planned = [Planned(f"第{n}件事", due, n == 1) for n in range(1, items + 1)]
        operations.hand_in_plan(
            card=self.row, plan="逐项整改", items=planned, actor=actor or self.cast.sun, at=self.at
        )
        return self

    def prove(self, actor: Actor | None = None) -> "Dealt":
        """Sun says of every item how it was done."""
        for item in queries.items_of(self.cast.district, [self.pk]):
            found = queries.item(self.cast.district, item.pk)
            operations.add_evidence(item=found, text="已完成", actor=actor or self.cast.sun, at=self.at)
        return self

    def ask_delist(self, actor: Actor | None = None) -> "Dealt":
        """Sun asks for delisting."""
        operations.ask_delist(card=self.row, actor=actor or self.cast.sun, at=self.at)
        return self

    def inspect(
        self,
        verified: Collection[int] = (1, 2, 3, 4),
        *,
        is_back: bool = True,
        actor: Actor | None = None,
    ) -> "Dealt":
        """Qian inspects."""
        operations.inspect(
            card=self.row,
            verified=verified,
            is_back=is_back,
            finding="逐项查看",
            actor=actor or self.cast.qian,
            at=self.at,
        )
        return self

    def confirm(self, actor: Actor | None = None) -> "Dealt":
        """Li confirms."""
        operations.confirm(card=self.row, actor=actor or self.cast.li, at=self.at)
        return self

    def delist(self, actor: Actor | None = None) -> "Dealt":
        """Wang delists."""
        operations.delist(card=self.row, decision="整改到位", actor=actor or self.cast.wang, at=self.at)
        return self

    def fail(self, actor: Actor | None = None) -> "Dealt":
        """Wang escalates."""
        operations.fail(card=self.row, reason="整改不到位", actor=actor or self.cast.wang, at=self.at)
        return self

    def night(self, on: date) -> int:
        """The nightly round of a day."""
        return operations.settle_due(district=self.cast.district, on=on, at=moment(on))
