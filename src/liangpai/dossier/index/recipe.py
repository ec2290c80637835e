"""The steps of an index as values, and the rules that say which names and parameters they may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from liangpai.scoring.missing import BY_COLUMN, BY_PEERS
from liangpai.scoring.normalise import parameters
from liangpai.scoring.transforms import TRANSFORMS

AFTER_WINSORISING = (*TRANSFORMS, "none")


@dataclass(frozen=True, slots=True)
class Treat:
    """Outlier treatment: winsorise at most ``winmax`` points unless |skew| or kurtosis pass, then transform."""

    winmax: int = 5
    skew: float = 2.0
    kurtosis: float = 3.5
    then: str = "log"


@dataclass(frozen=True, slots=True)
class Normalise:
    """A normalisation by name with its parameters; ``none`` takes the figures as they are."""

    method: str = "minmax"
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Steps:
    """What is done to the figures, in the fixed order of the fields."""

    denominate: bool = False
    impute: str = "none"
    treat: Treat | None = None
    normalise: Normalise = Normalise()
    aggregate: Mapping[int, str] = field(default_factory=dict)
    availability: float = 0.0
    precision: int | None = None

    def with_aggregation(self, method: str) -> "Steps":
        """The same steps with one aggregation for every level."""
        return replace(self, aggregate=dict.fromkeys(self.aggregate, method))


def is_imputation(text: str) -> bool:
    """Whether a text names an imputation: ``mean``, or ``group_mean:`` and the column of the groups."""
    method, _, group = text.partition(":")
    return method in (BY_PEERS if group else BY_COLUMN)


def not_an_imputation(text: str) -> tuple[str, str]:
    """Why a text names no imputation and which there are, in Chinese and English."""
    names = [*BY_COLUMN, *(f"{name}:GROUP" for name in BY_PEERS)]
    return (
        f"补缺方法“{text}”不认识；可用的有 {'、'.join(names)}（GROUP 是 Group 类型的列名）。",
        f"the imputation {text!r} is unknown; known are {', '.join(names)} (GROUP is a column of type Group).",
    )


def not_a_normalisation(how: Normalise) -> str:
    """Why a normalisation cannot be: unknown by name, or by a parameter; empty when it can."""
    if how.method == "none":
        return "none takes no parameters" if how.parameters else ""
    try:
        known = parameters(how.method)
    except ValueError as reason:
        return str(reason)
    unknown = [name for name in how.parameters if name not in known]
    return (
        f"{how.method} takes no {unknown[0]!r}; it takes {', '.join(known) or 'nothing'}" if unknown else ""
    )
