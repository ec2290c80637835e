"""Cards for the tests, walked from the grounds to the delisting by the real operations."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from liangpai.cards.rules.ruleset import RuleSet
from liangpai.examples import load_example
from liangpai.organisations.operations import found_unit
from tests.assessments.stories import Assessed
from tests.cards.dealt import (
    HELD,
    JANUARY,
    MINUTES,
    PAPER,
    Dealt,
    default,
    in_force,
    moment,
    yellow_for_finding,
)
from tests.people import AT, SINCE, Cast
from tests.results.stories import a_round
from tests.tasks.stories import a_task

__all__ = [
    "GOLDEN",
    "HELD",
    "JANUARY",
    "MINUTES",
    "PAPER",
    "Dealt",
    "a_candidate",
    "a_close_call",
    "a_decision",
    "a_notice",
    "a_rectification",
    "a_shown",
    "an_inspection",
    "default",
    "four_towns",
    "golden_run",
    "in_force",
    "moment",
    "overdue_tasks",
    "yellow_for_finding",
]


def a_candidate(cast: Cast, rules: RuleSet | None = None) -> Dealt:
    """A yellow card of Sun's town as a candidate, on the 12th of January."""
    told = Dealt(cast, rules=rules or yellow_for_finding()).found().plan()
    return told.day(date(2024, 1, 12)).collect()


def a_notice(cast: Cast, rules: RuleSet | None = None) -> Dealt:
    """The same with its notice of the 16th."""
    return a_candidate(cast, rules).vet().propose().day(date(2024, 1, 16)).notice()


def a_decision(cast: Cast, rules: RuleSet | None = None) -> Dealt:
    """The same decided and approved after the statement."""
    return a_notice(cast, rules).speak().day(date(2024, 1, 22)).deliberate().approve()


def a_shown(cast: Cast, rules: RuleSet | None = None) -> Dealt:
    """The same shown on the 25th."""
    return a_decision(cast, rules).day(HELD).hold().show()


def a_rectification(cast: Cast) -> Dealt:
    """The same with its plan of four items."""
    return a_shown(cast).day(date(2024, 1, 29)).hand_in()


def an_inspection(cast: Cast) -> Dealt:
    """The same inspected by two."""
    told = a_rectification(cast).day(date(2024, 2, 23)).prove()
    return told.day(date(2024, 2, 26)).ask_delist().day(date(2024, 2, 28)).inspect().confirm()


GOLDEN = {
    "town": (98, 12, 88.6842),
    "other_town": (85, 20, 84),
    "third": (72, 3, 90),
    "fourth": (70, 4.5, 91),
}
"""The golden case by the towns of the cast: 甲, 乙, 丙, 丁."""


def four_towns(cast: Cast) -> None:
    """Two more towns beside the two of the cast."""
    head = cast.units["headquarters"].pk
    for key, name in (("third", "碧岑镇"), ("fourth", "流萤镇")):
        cast.units[key] = found_unit(
            district=cast.district,
            kind="town",
            name=name,
            parent=head,
            founded_on=SINCE,
            class_code="镇",
            actor=cast.feng,
            at=AT,
        )


def golden_run(cast: Cast, figures: Mapping[str, tuple[float, ...]] = GOLDEN) -> Assessed:
    """The golden case filled in, verified, computed and shown to its units, as far as the cast's district has it."""
    four_towns(cast)
    scheme = replace(load_example("golden")[0], id="golden-case")
    told = Assessed(a_round(cast, scheme))
    for unit, cells in figures.items():
        told.story.confirm(dict(zip(("I1", "I2", "I3"), cells, strict=True)), unit=unit)
    told.request(runs=2_000)
    assert told.compute() == "trial", told.run.problems
    told.feedback()
    return told


def a_close_call(cast: Cast) -> Dealt:
    """The golden case collected: 丙镇 is last by 0.07 points, which the evidence does not carry."""
    run = golden_run(cast).run
    told = Dealt(cast, unit="third", run=run, rules=default()).plan()
    return told.day(date(2024, 1, 12)).collect()


def overdue_tasks(cast: Cast, count: int, late: int, unit: str = "task_force") -> None:
    """So many tasks of a unit in the year judged, some of them overdue from the 11th of January on."""
    model = a_task(cast).now
    for number in range(count):
        model.pk = None
        model.unit_id = cast.units[unit].pk
        model.state, model.number, model.serial = "assigned", f"督〔2023〕{number}号", number + 100
        model.assigned_on, model.due_on = date(2023, 5, 1), date(2024, 1, 10 if number < late else 20)
        model.save()
