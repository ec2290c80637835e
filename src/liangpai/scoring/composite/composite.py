"""A composite index as one small object: every step returns a new one that keeps all tables, records, warnings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.problems import Problem, Rejected, refuse_errors
from liangpai.scoring import missing, outliers
from liangpai.scoring.aggregate import arithmetic
from liangpai.scoring.composite import says
from liangpai.scoring.composite.fold import NotAggregated, fold
from liangpai.scoring.composite.spans import Names, Spans, normalised
from liangpai.scoring.denominate import denominate
from liangpai.scoring.outliers import Treatment
from liangpai.scoring.ranks import competition_ranks
from liangpai.scoring.tree import Tree
from liangpai.scoring.weights import importance

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Composite:
    """Units × indicators on their way to an index.

    ``values`` are the figures after the latest step, shape (n, p) with columns in the order of ``tree.indicators``;
    ``tables`` keeps them after every step by the name of the step, ``sources`` says where each figure came from,
    ``treatments`` what was done to each indicator, ``scores`` every aggregate by its code, ``ranks`` the places.
    """

    units: tuple[str, ...]
    tree: Tree
    values: Array
    spans: Spans = field(default_factory=Spans)
    tables: Mapping[str, Array] = field(default_factory=dict)
    sources: NDArray[np.str_] | None = None
    treatments: tuple[Treatment, ...] = ()
    scores: Mapping[str, Array] = field(default_factory=dict)
    ranks: Array | None = None
    warnings: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        if np.shape(self.values) != (len(self.units), len(self.tree.indicators)):
            raise ValueError(
                f"{len(self.units)} units and {len(self.tree.indicators)} indicators need values of that shape, "
                f"not {np.shape(self.values)}"
            )

    def denominate(self, by: Mapping[str, ArrayLike], scale: float = 1.0) -> "Composite":
        """Divide indicators by the denominators (n,) given under their codes; without one they stay as they are."""
        below = np.ones(self.values.shape)
        for code, denominators in by.items():
            below[:, self._column(code)] = denominators
        divided = denominate(
            self.values, below, np.where(np.isin(self.tree.indicators, list(by)), scale, 1.0)
        )
        lost = np.isnan(divided) & ~np.isnan(self.values)
        said = [
            says.not_divided(code, self._units(lost[:, self._column(code)]))
            for code in self._named(lost.any(axis=0))
        ]
        return self._after("denominated", divided, said)

    def impute(self, method: str = "none", groups: Sequence[str] = ()) -> "Composite":
        """Fill gaps by the name of a method; ``groups`` names the peers of each unit for those that ask peers."""
        filled = missing.impute(self.values, method, groups)
        still = np.isnan(filled.values) & (method != "none")
        said = [
            says.not_filled(code, self._units(still[:, self._column(code)]), method)
            for code in self._named(still.any(axis=0))
        ]
        return replace(self._after("imputed", filled.values, said), sources=filled.source)

    def logarithm(self, codes: Iterable[str]) -> "Composite":
        """The natural logarithm of some indicators together with their goalposts and target.

        Raises:
            Rejected: naming every figure or goalpost that is not above 0.
        """
        chosen = np.isin(self.tree.indicators, list(codes))
        bad = chosen & (self.values <= 0)
        refuse_errors(
            says.no_logarithm(self.units[i], self.tree.indicators[j], float(self.values[i, j]))
            for i, j in np.argwhere(bad)
        )
        spans = self.spans.logarithm(chosen, self.tree.indicators)
        logged = np.log(self.values, out=self.values.copy(), where=chosen & ~bad)
        return replace(self._after("transformed", logged, []), spans=spans)

    def treat(
        self, winmax: int = 5, skew: float = 2.0, kurtosis: float = 3.5, then: str = "log"
    ) -> "Composite":
        """Winsorise indicators with outliers and transform those that still fail; see ``outliers.treat``.

        Raises:
            Rejected: when a parameter is unusable or the transform is not defined for the figures.
        """
        try:
            treated = outliers.treat(self.values, winmax, skew, kurtosis, then)
        except ValueError as reason:
            raise Rejected([says.no_treatment(reason)]) from reason
        said = [
            says.not_treated(self.tree.indicators[record.column])
            for record in treated.records
            if not record.passed and record.outcome not in {"constant", "scarce"}
        ]
        return replace(self._after("treated", treated.values, said), treatments=treated.records)

    def normalise(self, method: str = "minmax", **parameters: Any) -> "Composite":
        """Turn each indicator so that more is better, then bring it to a common scale; see ``spans.normalised``.

        Raises:
            Rejected: when the method or a parameter is unknown, or an indicator lacks its goalposts or target.
        """
        if method == "none":
            turned = [] if self.spans.directions is None else self._named(self.spans.directions < 0)
            return self._after("normalised", self.values, [says.not_turned(turned)] if turned else [])
        names = Names(self.units, self.tree.indicators)
        values, flat = normalised(self.values, method, parameters, self.spans, names)
        return self._after("normalised", values, [says.without_range(code) for code in self._named(flat)])

    def aggregate(
        self, methods: str | Mapping[int, str] = "arithmetic", availability: float = 0.0
    ) -> "Composite":
        """Form every aggregate up to the index; one method for all levels, or level → method; see ``fold``.

        Raises:
            Rejected: when a method is not defined for a figure or a group, which is named.
        """
        by_level = (
            methods if isinstance(methods, Mapping) else dict.fromkeys(range(1, self.tree.height), methods)
        )
        try:
            scores = fold(self.tree, self.values, by_level, availability)
        except NotAggregated as reason:
            raise Rejected([says.not_aggregated(reason, self.units)]) from reason
        said = self._bonuses(by_level, scores)
        unrated = np.isnan(scores[self.tree.index])
        if unrated.any():
            said.append(says.unrated(self._units(unrated)))
        return replace(self, scores=scores, warnings=(*self.warnings, *said))

    def rank(self, precision: int | None = None) -> "Composite":
        """Places 1 = highest index, ties the lowest number, on scores rounded half up to ``precision`` decimals."""
        return replace(self, ranks=competition_ranks(self.scores[self.tree.index], precision))

    def importance(self) -> dict[str, float]:
        """Importance S_i of every item: how much of the index's variance it explains by itself [PSS]."""
        columns = {**dict(zip(self.tree.indicators, self.values.T, strict=True)), **self.scores}
        found = importance(self.scores[self.tree.index], np.column_stack(list(columns.values())))
        return dict(zip(columns, found.tolist(), strict=True))

    def places(self) -> list[tuple[float, str, float]]:
        """Rank, unit and index of every rated unit, the first place first."""
        if self.ranks is None:
            raise ValueError("the index has not been ranked")
        index = self.scores[self.tree.index]
        listed = zip(self.ranks.tolist(), self.units, index.tolist(), strict=True)
        return sorted(place for place in listed if not np.isnan(place[0]))

    def _after(self, step: str, values: Array, said: Iterable[Problem]) -> "Composite":
        tables = {"raw": self.values, **self.tables, step: values}
        return replace(self, values=values, tables=tables, warnings=(*self.warnings, *said))

    def _column(self, code: str) -> int:
        return self.tree.indicators.index(code)

    def _named(self, chosen: ArrayLike) -> list[str]:
        return [code for code, one in zip(self.tree.indicators, np.asarray(chosen), strict=True) if one]

    def _units(self, chosen: NDArray[np.bool_]) -> list[str]:
        return [unit for unit, one in zip(self.units, chosen, strict=True) if one]

    def _bonuses(self, methods: Mapping[int, str], scores: Mapping[str, Array]) -> list[Problem]:
        known = {**dict(zip(self.tree.indicators, self.values.T, strict=True)), **scores}
        return [
            says.bonus_below_zero(group.parent)
            for level, method in methods.items()
            if method.startswith("mazziotta_pareto")
            for group in self.tree.groups(level)
            if np.any(arithmetic(np.column_stack([known[code] for code in group.items]), group.weights) < 0)
        ]
