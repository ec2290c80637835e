"""Runs, objections and releases for the tests, built by walking the real operations from a round to the board."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from liangpai.access.actor import Actor
from liangpai.assessments import operations, queries
from liangpai.assessments.models import Release, Run, Standing
from liangpai.districts.models import District
from liangpai.results.operations import correct, verify
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import AdjustmentRule, CardRule
from tests.people import AT, Cast
from tests.results.stories import Story, a_round, a_scheme

LATER = AT + timedelta(hours=2)
"""After every figure of the story was verified."""
UNTIL = date(2024, 1, 12)
AFTER = datetime(2024, 1, 13, 2, 0, tzinfo=UTC)
"""The day after feedback has ended."""
EXPIRES = date(2024, 12, 31)


def a_sound_scheme() -> Scheme:
    """The scheme of the round's own stories without growth, with a bonus and a card for the last place."""
    plain = a_scheme()
    return replace(
        plain,
        indicators=tuple(replace(item, growth=None) for item in plain.indicators),
        adjustments=(AdjustmentRule("B1", "经验被省级采纳", "bonus", 1.0, "云办〔2024〕2号", 3.0),),
        bonus_cap=3.0,
        card_rules=(
            CardRule("last", "yellow", "rank", "末位", ("镇",), floor=70.0, basis="云办〔2024〕2号"),
        ),
    )


FIGURES = {
    "town": {"I1": 90.0, "I2": 80.0, "I3": 88.0},
    "other_town": {"I1": 60.0, "I2": 55.0, "I3": 62.0},
    "task_force": {"I3": 75.0},
}


@dataclass
class Assessed:
    """A round whose figures are verified, and short words for what is done with it."""

    story: Story
    run_id: int = 0
    release_id: int = 0

    @property
    def cast(self) -> Cast:
        """Everybody."""
        return self.story.cast

    @property
    def district(self) -> int:
        """The tenant."""
        return self.story.district

    @property
    def run(self) -> Run:
        """The run as it stands."""
        return queries.run(self.district, self.run_id)

    @property
    def release(self) -> Release:
        """The release as it stands."""
        return queries.release(self.district, self.release_id)

    def standing(self, unit: str = "town") -> Standing:
        """The standing of a unit in the run."""
        found = queries.unit_result(self.district, self.cast.units[unit].pk, self.run_id)
        assert found is not None
        return found

    def request(self, at: datetime = LATER, corrects: Run | None = None, runs: int = 200) -> Run:
        """Zhao asks for a run."""
        made = operations.request_run(
            round_=self.story.now(), actor=self.cast.zhao, at=at, runs=runs, corrects=corrects
        )
        self.run_id = made.pk
        return made

    def compute(self, at: datetime = LATER) -> str:
        """The job does its work."""
        return operations.compute(district=self.district, run=self.run_id, now=lambda: at, pulse=lambda: at)

    def feedback(self, at: datetime = LATER, until: date = UNTIL) -> None:
        """Zhao shows every unit its sheet."""
        operations.open_feedback(run=self.run, until=until, actor=self.cast.zhao, at=at)

    def objected(self, text: str = "台账有误", item: str = "I2", at: datetime = LATER) -> int:
        """Sun objects to a figure of the town."""
        made = operations.raise_objection(
            run=self.run, unit=self.cast.units["town"], item=item, text=text, actor=self.cast.sun, at=at
        )
        return made.pk

    def answered(self, pk: int, *, is_accepted: bool, actor: Actor | None = None) -> None:
        """Zhao answers, or whoever is named."""
        operations.answer_objection(
            objection=queries.objection(self.district, pk),
            is_accepted=is_accepted,
            answer="经核实",
            actor=actor or self.cast.zhao,
            at=LATER,
        )

    def settle(self, at: datetime = AFTER) -> None:
        """From trial to final."""
        if self.run.state == "trial":
            self.feedback(at - timedelta(days=2), (at - timedelta(days=1)).date())
        operations.close_review(run=self.run, actor=self.cast.zhao, at=at)
        operations.finalise(run=self.run, actor=self.cast.zhao, at=at)

    def propose(self, at: datetime = AFTER, **changed: object) -> Release:
        """Zhao proposes to show it."""
        made = operations.propose_release(run=self.run, terms=terms(**changed), actor=self.cast.zhao, at=at)
        self.release_id = made.pk
        return made

    def restate(self, old: Release, at: datetime, **changed: object) -> Release:
        """Zhao proposes that the run's results replace the old release."""
        asked = {"release": old, "run": self.run, "terms": terms(**changed)}
        made = operations.restate(actor=self.cast.zhao, at=at, **asked)  # type: ignore[arg-type] # by their names
        self.release_id = made.pk
        return made

    def approve(self, at: datetime = AFTER) -> None:
        """Wang approves."""
        operations.approve_release(release=self.release, actor=self.cast.wang, at=at)

    def corrected(self, value: float, at: datetime, reason: str = "按三资平台核减") -> None:
        """Sun corrects the town's second figure, and Wu verifies the correction."""
        correct(figure=self.story.figure("I2"), typed=value, reason=reason, actor=self.cast.sun, at=at)
        verify(district=self.district, figures=[self.story.figure("I2").pk], actor=self.cast.wu, at=at)

    def show(self, at: datetime) -> None:
        """Set the clock of the district for its pages."""
        District.objects.filter(pk=self.district).update(is_demo=True, demo_at=at)


def terms(**changed: object) -> operations.Terms:
    """Complete terms of a release within the meeting."""
    whole = {
        "level": "meeting",
        "basis": "云办〔2024〕3号",
        "secrecy_check": "保密审查〔2024〕5号",
        "expires_on": EXPIRES,
    }
    return operations.Terms(**{**whole, **changed})  # type: ignore[arg-type] # names are checked by the class


def a_ready_round(cast: Cast, scheme: Scheme | None = None, missing: tuple[str, str] = ("", "")) -> Assessed:
    """A round with every figure verified, but for the one (unit, item) that is missing."""
    story = a_round(cast, scheme or a_sound_scheme())
    for unit, cells in FIGURES.items():
        story.confirm({item: value for item, value in cells.items() if (unit, item) != missing}, unit=unit)
    return Assessed(story)


def an_empty_trial(cast: Cast) -> Assessed:
    """A computed run of which nothing was verified: the figures of the town are submitted."""
    story = a_round(cast, a_sound_scheme())
    story.fill(FIGURES["town"])
    story.submit()
    told = Assessed(story)
    told.request()
    assert told.compute() == "trial", told.run.problems
    return told


def a_trial(cast: Cast, scheme: Scheme | None = None) -> Assessed:
    """A computed run."""
    told = a_ready_round(cast, scheme)
    told.request()
    assert told.compute() == "trial", told.run.problems
    return told


def a_final(cast: Cast) -> Assessed:
    """A final run."""
    told = a_trial(cast)
    told.settle()
    return told


def a_release(cast: Cast, **changed: object) -> Assessed:
    """A final run that is shown."""
    told = a_final(cast)
    told.propose(**changed)
    told.approve()
    return told
