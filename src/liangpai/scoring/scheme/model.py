"""The scheme (考核方案) as frozen dataclasses: what is measured, how it scores, who is ranked with whom, when a card may fall."""

from dataclasses import dataclass, field
from typing import Literal

Parameter = float | int | str | bool | list[float]
Parameters = dict[str, Parameter]
Weights = dict[str, float]
"""Points by class code; a class that is not named has 0 points: the item does not concern it."""

MissingPolicy = Literal["zero", "renormalise", "class_mean", "class_median"]
ErrorKind = Literal["default", "stated", "relative", "span", "band", "none"]
TriggerKind = Literal["rank", "floor", "record", "repetition", "withheld"]


@dataclass(frozen=True)
class UnitClass:
    """Units that are ranked with each other (镇, 街道, 专班)."""

    code: str
    name: str


@dataclass(frozen=True)
class Tier:
    """The shares of level, growth and place in every quantitative indicator (创先 60/30/10 …)."""

    code: str
    name: str
    level: float
    growth: float
    places: float


@dataclass(frozen=True)
class Area:
    """A branch of the indicator tree; ``method`` turns its children into its score."""

    code: str
    name: str
    weights: Weights
    parent: str = ""
    method: str = "arithmetic"


@dataclass(frozen=True)
class Scoring:
    """How a figure becomes a score of 0–100 (or of 0–``points``, rescaled): a method of ``normalise`` and its parameters."""

    method: str
    parameters: Parameters = field(default_factory=dict)


@dataclass(frozen=True)
class Growth:
    """The growth part of an indicator: a variant of change, scored by 功效 between its own low and high."""

    method: str
    low: float
    high: float
    target: float | None = None


@dataclass(frozen=True)
class MeasurementError:
    """σ of one figure: ``stated`` in the figure's unit, ``relative`` or ``span`` as a share, ``band`` as ± of 95 %.

    ``default`` is ours: 2 % of the goalpost span. ``none`` means σ = 0 and needs a written ``reason``.
    """

    kind: ErrorKind = "default"
    value: float = 0.02
    reason: str = ""


@dataclass(frozen=True)
class Indicator:
    """A leaf of the tree: one figure per unit and period, and everything needed to score and defend it."""

    code: str
    name: str
    area: str
    weights: Weights
    scoring: Scoring
    unit: str = ""
    definition: str = ""
    direction: int = 1
    source: str = ""
    duty: str = ""
    subjective: bool = False
    growth: Growth | None = None
    places: bool = False
    missing: MissingPolicy = "zero"
    error: MeasurementError = field(default_factory=MeasurementError)
    season_end: str = ""
    record: str = ""


@dataclass(frozen=True)
class AdjustmentRule:
    """A bonus or a deduction: ``points`` per case (always positive), at most ``cap`` in all."""

    code: str
    name: str
    kind: Literal["bonus", "deduction"]
    points: float
    basis: str
    cap: float | None = None


@dataclass(frozen=True)
class VetoRule:
    """A veto as a cap on the grade, never a number in the sum; allowed only with the number of its basis (G13)."""

    code: str
    name: str
    cap_grade: str
    basis: str


@dataclass(frozen=True)
class Grade:
    """A grade band: score at least ``floor`` and place within ``share`` of the class."""

    name: str
    floor: float
    share: float = 1.0
    at_least_one: bool = False


@dataclass(frozen=True)
class CardKind:
    """A kind of card; colour means nothing by itself, so name, polarity, level and shape are stated."""

    code: str
    name: str
    polarity: Literal["praise", "remind", "warn"]
    level: int
    shape: str
    colour: str
    public: str = ""


@dataclass(frozen=True)
class Reward:
    """What a grade brings: money in 万元 and land for new construction in 亩; empty classes or tiers mean all."""

    code: str
    name: str
    grade: str
    basis: str
    classes: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    money: float = 0.0
    land: float = 0.0


@dataclass(frozen=True)
class Condition:
    """One comparison of a recorded figure of a unit, such as overdue_rate > 0.20."""

    record: str
    op: Literal["<", "<=", ">", ">=", "=="]
    value: float


@dataclass(frozen=True)
class CardRule:
    """What makes a unit a candidate for a card; the kind of trigger says what the evidence must carry (3-method §3.3)."""

    code: str
    card: str
    trigger: TriggerKind
    name: str
    classes: tuple[str, ...] = ()
    share: float = 0.2
    at_least: int = 1
    floor: float | None = None
    when: tuple[Condition, ...] = ()
    repeats: str = ""
    times: int = 2
    basis: str = ""


@dataclass(frozen=True)
class Certainty:
    """The calibrated certainty of one class: the smallest c(n, k) that deals a false card in ≤ 5 %/m of occasions."""

    class_code: str
    n: int
    k: int
    classes: int
    value: float


@dataclass(frozen=True)
class EvidenceGate:
    """The numbers of the evidence gate; the defaults are those of 3-method §3.3."""

    certainty_at_least: float = 0.80
    false_occasions: float = 0.05
    floor_certainty: float = 0.80
    missing_weight: float = 0.10
    near_last: float = 0.05
    certainty: tuple[Certainty, ...] = ()


@dataclass(frozen=True)
class Uncertainty:
    """What the replications vary beside the measurement error: weights per level, and the way of aggregating."""

    runs: int = 10_000
    weights: Literal["uniform", "dirichlet", "none"] = "uniform"
    spread: float = 0.25
    concentration: float = 50.0
    methods: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """A whole scheme; frozen by its content hash, changed only by a new version."""

    id: str
    name: str
    version: int
    period: str
    classes: tuple[UnitClass, ...]
    areas: tuple[Area, ...]
    indicators: tuple[Indicator, ...]
    grades: tuple[Grade, ...]
    tiers: tuple[Tier, ...] = ()
    base_period: str = ""
    basis: tuple[str, ...] = ()
    origin: str = ""
    issuer: str = ""
    contact: str = ""
    fictional: bool = False
    precision: int = 2
    method: str = "arithmetic"
    unrated_missing: float = 0.10
    new_unit_months: int = 6
    subjective_share: float = 0.30
    bonus_cap: float | None = None
    deduction_cap: float | None = None
    adjustments: tuple[AdjustmentRule, ...] = ()
    vetoes: tuple[VetoRule, ...] = ()
    rewards: tuple[Reward, ...] = ()
    card_kinds: tuple[CardKind, ...] = ()
    card_rules: tuple[CardRule, ...] = ()
    gate: EvidenceGate = field(default_factory=EvidenceGate)
    uncertainty: Uncertainty = field(default_factory=Uncertainty)
    consequences: dict[str, str] = field(default_factory=dict)

    @property
    def indicator_codes(self) -> tuple[str, ...]:
        """Codes of the indicators in the order of the columns of every array."""
        return tuple(indicator.code for indicator in self.indicators)
