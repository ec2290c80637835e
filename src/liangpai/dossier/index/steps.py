"""Read STEPS.yaml: the steps of an index and their parameters, whatever the order of the keys."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from liangpai.dossier.index.recipe import (
    AFTER_WINSORISING,
    Normalise,
    Steps,
    Treat,
    is_imputation,
    not_a_normalisation,
    not_an_imputation,
)
from liangpai.dossier.index.tables import decoded
from liangpai.problems import Problem, Rejected, refuse_errors
from liangpai.scoring.aggregate import aggregator


def read_steps(path: Path | None, height: int) -> Steps:
    """The steps in a file, or the default steps without one, for a tree of this height.

    Raises:
        Rejected: with every key and value that cannot be used.
    """
    if path is None:
        return Steps(aggregate=dict.fromkeys(range(1, height), "arithmetic"))
    return _Reader(path.name, height).read(_mapping(path))


class _Loader(yaml.SafeLoader):
    """YAML that refuses a key given twice instead of silently keeping the last."""


def _unique(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: list[Any] = []
    for node_of_key, _ in node.value:
        key = loader.construct_object(node_of_key, deep=True)
        if key in seen:
            raise yaml.MarkedYAMLError(
                problem=f"the key {key!r} is given twice", problem_mark=node_of_key.start_mark
            )
        seen.append(key)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _unique)


def _mapping(path: Path) -> dict[str, Any]:
    try:
        loaded = yaml.load(decoded(path), Loader=_Loader)  # noqa: S506 - derived from SafeLoader
    except yaml.YAMLError as reason:
        mark = getattr(reason, "problem_mark", None)
        place = f"{path.name}:{mark.line + 1}" if mark else path.name
        said = getattr(reason, "problem", None) or "it is not YAML"
        no = Problem(
            "steps.yaml",
            place,
            f"这一行不是有效的 YAML（{said}）；请检查缩进、冒号和重复的键。",
            f"this line is not valid YAML: {said}; check indents, colons and keys given twice.",
        )
        raise Rejected([no]) from reason
    if loaded is None:
        return {}
    if isinstance(loaded, dict):
        return loaded
    raise Rejected(
        [
            Problem(
                "steps.yaml",
                path.name,
                "应为“步骤: 参数”的列表，例如 normalise: {method: minmax}。",
                "this should be a list of “step: parameters”, such as normalise: {method: minmax}.",
            )
        ]
    )


class _Reader:
    """Reads every key by the rule of its step and gathers what is wrong."""

    def __init__(self, name: str, height: int) -> None:
        self.name, self.height = name, height
        self.found: list[Problem] = []

    def read(self, given: Mapping[str, Any]) -> Steps:
        readers: dict[str, Callable[[Any], Any]] = {
            "denominate": self._denominate,
            "impute": self._impute,
            "treat": self._treat,
            "normalise": self._normalise,
            "aggregate": self._aggregate,
            "availability": self._availability,
            "precision": self._precision,
        }
        self._unknown("", given, tuple(readers))
        present = {key: reader(given[key]) for key, reader in readers.items() if key in given}
        present.setdefault("aggregate", dict.fromkeys(range(1, self.height), "arithmetic"))
        refuse_errors(self.found)
        return Steps(**present)

    def _no(self, key: str, zh: str, en: str) -> None:
        self.found.append(Problem("steps.value", f"{self.name}:{key}", zh, en))

    def _unknown(self, inside: str, given: Mapping[Any, Any], known: tuple[str, ...]) -> None:
        for key in given:
            if key not in known:
                self.found.append(
                    Problem(
                        "steps.unknown_key",
                        f"{self.name}:{inside}{key}",
                        f"“{key}”不认识；可用的有 {'、'.join(known)}。",
                        f"{key!r} is unknown; known are {', '.join(known)}.",
                    )
                )

    def _denominate(self, given: Any) -> bool:
        if not isinstance(given, bool):
            self._no("denominate", "应为 true 或 false。", "this is true or false.")
        return given is True

    def _impute(self, given: Any) -> str:
        method = str(given if given is not None else "none")
        if not is_imputation(method):
            self._no("impute", *not_an_imputation(method))
        return method

    def _treat(self, given: Any) -> Treat | None:
        if given is None or given in ("none", False):
            return None
        if not isinstance(given, Mapping):
            self._no(
                "treat",
                "应为 none 或 {winmax: 5, skew: 2, kurtosis: 3.5, then: log}。",
                "this is none or {winmax: 5, skew: 2, kurtosis: 3.5, then: log}.",
            )
            return None
        self._unknown("treat.", given, Treat.__slots__)
        winmax = given.get("winmax", 5)
        if not _whole(winmax) or winmax < 0:
            self._no("treat.winmax", "应为不小于 0 的整数。", "this is a whole number not below 0.")
        limits = {key: given.get(key, getattr(Treat(), key)) for key in ("skew", "kurtosis")}
        for key, limit in limits.items():
            if not _real(limit):
                self._no(f"treat.{key}", "应为数。", "this is a number.")
        then = given.get("then", "log") or "none"
        if then not in AFTER_WINSORISING:
            known = ", ".join(AFTER_WINSORISING)
            self._no("treat.then", f"应为 {known} 之一。", f"this is one of {known}.")
        return None if self.found else Treat(winmax, float(limits["skew"]), float(limits["kurtosis"]), then)

    def _normalise(self, given: Any) -> Normalise:
        if given is None or isinstance(given, str):
            given = {"method": given or "none"}
        if not isinstance(given, Mapping) or not isinstance(given.get("method"), str):
            self._no(
                "normalise",
                "应为方法名，或 {method: minmax, lower: 0, upper: 100} 这样的参数表。",
                "this is the name of a method, or its parameters as in {method: minmax, lower: 0, upper: 100}.",
            )
            return Normalise()
        how = Normalise(given["method"], {str(key): given[key] for key in given if key != "method"})
        reason = not_a_normalisation(how)
        if reason:
            self._no(
                "normalise", f"标准化方法不能用：{reason}。", f"the normalisation cannot be used: {reason}."
            )
        return how

    def _aggregate(self, given: Any) -> dict[int, str]:
        levels = range(1, self.height)
        if not isinstance(given, Mapping):
            given = dict.fromkeys(levels, given)
        chosen = {int(key): value for key, value in given.items() if str(key).isdigit()}
        for key in [key for key in given if not str(key).isdigit() or int(key) not in levels]:
            self._no(
                f"aggregate.{key}",
                f"没有这一层可汇总；可汇总的层是 1 至 {self.height - 1}（方法把该层各项汇成上一层）。",
                f"there is no such level to aggregate; levels run from 1 to {self.height - 1} "
                "(the method turns the items of a level into their parents).",
            )
        for level in [level for level in levels if level not in chosen]:
            self._no(
                f"aggregate.{level}",
                f"第 {level} 层没有方法；请逐层写明，或只写一个方法用于各层。",
                f"level {level} has no method; name one for every level, or a single one for all.",
            )
        for method in dict.fromkeys(map(str, chosen.values())):
            self.check_aggregation("aggregate", method)
        return {level: str(chosen[level]) for level in levels if level in chosen}

    def check_aggregation(self, key: str, method: str) -> None:
        try:
            aggregator(method)
        except ValueError as reason:
            self._no(
                key, f"汇总方法“{method}”不能用：{reason}。", f"the aggregation cannot be used: {reason}."
            )

    def _availability(self, given: Any) -> float:
        if not _real(given) or not 0 <= given <= 1:
            self._no("availability", "应为 0 到 1 之间的数。", "this is a share from 0 to 1.")
            return 0.0
        return float(given)

    def _precision(self, given: Any) -> int | None:
        if given is None or given == "none":
            return None
        if not _whole(given) or not 0 <= given <= 12:
            self._no(
                "precision", "应为 none 或 0 到 12 的整数。", "this is none or a whole number from 0 to 12."
            )
            return None
        return int(given)


def _whole(given: Any) -> bool:
    return isinstance(given, int) and not isinstance(given, bool)


def _real(given: Any) -> bool:
    return isinstance(given, int | float) and not isinstance(given, bool) and abs(given) < float("inf")
