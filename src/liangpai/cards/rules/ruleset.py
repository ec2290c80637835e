"""A rule set for cards as frozen dataclasses: kinds, triggers beside the scheme, lamps, procedure, consequences, delisting."""

from dataclasses import dataclass, field
from typing import Literal

from liangpai.scoring.scheme.model import CardKind, CardRule, Condition

__all__ = ["CardKind", "CardRule", "Condition", "RuleSet"]


@dataclass(frozen=True)
class PraiseRule:
    """Whom a card of praise may go to: the first of a class by its level, or by the places it has gained."""

    code: str
    card: str
    name: str
    by: Literal["level", "change"] = "level"
    classes: tuple[str, ...] = ()
    share: float = 0.2
    at_least: int = 1
    basis: str = ""


@dataclass(frozen=True)
class Light:
    """One light of a lamp: shown where every condition on the measures holds."""

    card: str
    when: tuple[Condition, ...]


@dataclass(frozen=True)
class LampRule:
    """A lamp on a plan and actual series; the first light that holds is shown, and green where none does."""

    code: str
    name: str
    lights: tuple[Light, ...]
    plan_at_least: float = 0.0
    """Only series whose annual plan reaches this have the lamp."""
    milestones: tuple[float, ...] = ()
    """Shares of the annual plan due by the end of each quarter; they replace the schedule."""
    repeats: str = ""
    """A light that, shown so many ``times`` in a row, becomes ``becomes``."""
    times: int = 2
    becomes: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Procedure:
    """Days of the procedure, in working days where nothing else is said; the defaults are ours."""

    notice: int = 6
    """Working days that lie between the notice and the conference."""
    statement: int = 3
    review: int = 3
    second_asked: int = 5
    second_decided: int = 10
    plan: int = 5
    delist: int = 5
    extension: int = 15
    extensions: int = 1
    look_back: int = 90
    """Natural days after delisting."""


@dataclass(frozen=True)
class Consequence:
    """What a kind of card brings its unit."""

    card: str
    speech_minutes: int = 0
    rectify_days: int = 0
    """Natural days for the rectification; 0 where there is nothing to rectify."""
    talk_by: str = ""
    points: float = 0.0
    second_in_year: float = 0.0
    """Points of the second card of this kind within a year, in place of ``points``."""
    adjustment: str = ""
    """Code of the scheme's adjustment that carries the points."""
    second_adjustment: str = ""
    counts: Literal["shown", "overdue"] = "shown"
    """Whether the points count when the card is shown, or only when its rectification fails."""
    escalate_to: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Delisting:
    """What it takes to delist a card."""

    items: float = 0.95
    """Share of the items verified; every critical one is."""
    inspectors: int = 2
    sample: float = 0.20
    sample_at_least: int = 3
    early: bool = True


@dataclass(frozen=True)
class RuleSet:
    """A whole rule set; frozen by its content hash, changed only by a new version."""

    id: str
    name: str
    kinds: tuple[CardKind, ...]
    version: int = 1
    rules: tuple[CardRule, ...] = ()
    """Triggers that are not in an assessment: records and repetition."""
    scheme_rules: tuple[CardRule, ...] = ()
    """Rank and floor triggers that the assessment scheme must hold for this rule set to work as published."""
    praise: tuple[PraiseRule, ...] = ()
    lamps: tuple[LampRule, ...] = ()
    double: bool = False
    """Whether level and change stand side by side on each card (双亮牌)."""
    legality: tuple[str, ...] = ("red",)
    """Kinds of card that are not shown without a lawful opinion."""
    procedure: Procedure = field(default_factory=Procedure)
    consequences: tuple[Consequence, ...] = ()
    delisting: Delisting = field(default_factory=Delisting)
    rhythm: str = ""
    """How often cards were dealt where the rule was published; guard rail G1 stands nevertheless."""
    basis: tuple[str, ...] = ()
    origin: str = ""
    """Authority and year of the published rule; empty for a rule of one's own."""

    def kind(self, code: str) -> CardKind:
        """The kind of card with this code.

        Raises:
            KeyError: the rule set has none.
        """
        return {kind.code: kind for kind in self.kinds}[code]

    def consequence(self, code: str) -> Consequence:
        """What a kind of card brings; nothing where the rule set states nothing."""
        return next((one for one in self.consequences if one.card == code), Consequence(code))
