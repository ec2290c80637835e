"""Read what a run with uncertainty varies: ``weights:0.25,normalise:minmax|zscore,aggregate:…,winmax:1|5,…``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from liangpai.dossier.index.recipe import (
    Normalise,
    Steps,
    is_imputation,
    not_a_normalisation,
    not_an_imputation,
)
from liangpai.problems import Problem, refuse_errors
from liangpai.scoring.aggregate import aggregator

PLACE = "--vary"


@dataclass(frozen=True)
class Vary:
    """The alternatives among which every replication chooses evenly, and the spread of its weights."""

    impute: tuple[str, ...]
    winmax: tuple[int | None, ...]
    normalise: tuple[Normalise, ...]
    aggregate: tuple[str | None, ...]
    weights: float = 0.0
    drop: bool = False


def read_vary(text: str, steps: Steps) -> Vary:
    """What is varied around the nominal steps; what is not named stays as it is (``None`` = as in the steps).

    Args:
        text: parts separated by commas, alternatives by ``|``; parameters of a normalisation follow its name after
            colons, as in ``zscore:mean=10:sd=2``. ``weights:0.25`` multiplies each weight of every level by a draw
            from 0.75 to 1.25; ``indicators:drop`` leaves out one indicator, drawn anew, in each replication.

    Raises:
        Rejected: with every part that cannot be used.
    """
    return _Reader(steps).read(text)


class _Reader:
    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.found: list[Problem] = []

    def read(self, text: str) -> Vary:
        readers: dict[str, Callable[[str], Any]] = {
            "weights": self._weights,
            "normalise": lambda given: tuple(map(self._normalise, given.split("|"))),
            "aggregate": lambda given: tuple(map(self._aggregate, given.split("|"))),
            "winmax": lambda given: tuple(map(self._winmax, given.split("|"))),
            "impute": lambda given: tuple(map(self._impute, given.split("|"))),
            "indicators": self._indicators,
        }
        chosen: dict[str, Any] = {
            "impute": (self.steps.impute,),
            "winmax": (None,),
            "normalise": (self.steps.normalise,),
            "aggregate": (None,),
        }
        for part in text.split(","):
            key, _, given = (piece.strip() for piece in part.partition(":"))
            if key not in readers:
                self._no(
                    f"“{part}”不认识；可变动的有 {'、'.join(readers)}，写作 weights:0.25,aggregate:arithmetic|geometric。",
                    f"{part!r} is unknown; what can vary is {', '.join(readers)}, "
                    "as in weights:0.25,aggregate:arithmetic|geometric.",
                )
            else:
                chosen["drop" if key == "indicators" else key] = readers[key](given)
        refuse_errors(self.found)
        return Vary(**chosen)

    def _no(self, zh: str, en: str) -> None:
        self.found.append(Problem("vary.value", PLACE, zh, en))

    def _weights(self, given: str) -> float:
        try:
            spread = float(given)
        except ValueError:
            spread = -1.0
        if not 0 <= spread < 1:
            self._no(
                f"weights:{given} 应为 0 到 1 之间的幅度，例如 weights:0.25。",
                f"weights:{given} should be a spread from 0 to below 1, such as weights:0.25.",
            )
        return spread

    def _normalise(self, given: str) -> Normalise:
        method, *pairs = given.split(":")
        if method == self.steps.normalise.method and not pairs:
            return self.steps.normalise
        parameters: dict[str, float] = {}
        for pair in pairs:
            name, _, value = pair.partition("=")
            try:
                parameters[name.strip()] = float(value)
            except ValueError:
                self._no(
                    f"“{pair}”应写作 名称=数，例如 zscore:mean=10:sd=2。",
                    f"{pair!r} should be name=number, as in zscore:mean=10:sd=2.",
                )
        how = Normalise(method.strip(), parameters)
        reason = not_a_normalisation(how)
        if reason:
            self._no(f"标准化方法“{given}”不能用：{reason}。", f"the normalisation cannot be used: {reason}.")
        return how

    def _aggregate(self, given: str) -> str:
        try:
            aggregator(given)
        except ValueError as reason:
            self._no(f"汇总方法“{given}”不能用：{reason}。", f"the aggregation cannot be used: {reason}.")
        return given

    def _winmax(self, given: str) -> int:
        if not given.isdecimal() or self.steps.treat is None:
            self._no(
                f"winmax:{given} 应为整数，且步骤中要有 treat。",
                f"winmax:{given} should be whole numbers, and the steps must have treat.",
            )
            return 0
        return int(given)

    def _impute(self, given: str) -> str:
        if not is_imputation(given):
            self._no(*not_an_imputation(given))
        return given

    def _indicators(self, given: str) -> bool:
        if given != "drop":
            self._no("indicators 只能写 indicators:drop。", "indicators can only be indicators:drop.")
        return True
