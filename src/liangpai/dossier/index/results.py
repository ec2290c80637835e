"""The files of an index: scores.csv, the table after each step, weights, index.json, uncertainty.csv."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import numpy as np

from liangpai import __version__
from liangpai.dossier.index.recipe import Steps
from liangpai.dossier.index.texts import json_text, table_text
from liangpai.problems import Problem
from liangpai.scoring.composite import Composite
from liangpai.scoring.outliers import Treatment
from liangpai.scoring.uncertainty import RankSpread

ORDER = ("raw", "denominated", "imputed", "transformed", "treated", "normalised")


def files(
    composite: Composite,
    steps: Steps,
    inputs: Mapping[str, Path],
    repeats: Mapping[str, object] | None = None,
) -> dict[str, str]:
    """Name → text of every file that every index has; ``repeats`` says how the uncertainty was computed."""
    codes, tables = composite.tree.indicators, composite.tables
    steps_made = [name for name in ORDER if name in tables]
    made = {
        f"steps/{i}_{name}.csv": _table(composite, codes, tables[name])
        for i, name in enumerate(steps_made, 1)
    }
    made[f"steps/{len(steps_made) + 1}_aggregated.csv"] = _table(
        composite, composite.tree.aggregates, np.column_stack(list(composite.scores.values()))
    )
    made["scores.csv"] = _scores(composite)
    made["weights.csv"] = _weights(composite)
    made["index.json"] = json_text(
        _record(composite, steps, inputs) | ({"uncertainty": repeats} if repeats else {})
    )
    return made


def uncertainty(composite: Composite, spread: RankSpread) -> str:
    """uncertainty.csv: nominal rank, mean, median, 5 % and 95 % quantile, probability of the last k places."""
    columns = [spread.mean, spread.median, spread.low, spread.high, spread.last.p_last, spread.last.p_last_se]
    return table_text(
        ["uCode", "nominal", "mean", "median", "q05", "q95", "p_last_k", "p_last_k_se"],
        [composite.units, _ranks(composite), *columns],
    )


def _table(composite: Composite, header: tuple[str, ...], values: np.ndarray) -> str:
    return table_text(["uCode", *header], [composite.units, *values.T])


def _ranks(composite: Composite) -> np.ndarray:
    if composite.ranks is None:
        raise ValueError("the index has not been ranked")
    return composite.ranks


def _scores(composite: Composite) -> str:
    header = ["uCode", *composite.tree.indicators, *composite.scores, "rank"]
    return table_text(
        header, [composite.units, *composite.values.T, *composite.scores.values(), _ranks(composite)]
    )


def _weights(composite: Composite) -> str:
    """Beside the weight that is stated, its share in the index and how much of the index it really explains."""
    nodes = composite.tree.nodes
    effective, importance = composite.tree.effective_weights(), composite.importance()
    return table_text(
        ["iCode", "Level", "Parent", "Weight", "EffWeight", "Importance"],
        [
            [node.code for node in nodes],
            [node.level for node in nodes],
            [node.parent for node in nodes],
            [node.weight for node in nodes],
            [effective[node.code] for node in nodes],
            [importance[node.code] for node in nodes],
        ],
    )


def _record(composite: Composite, steps: Steps, inputs: Mapping[str, Path]) -> dict[str, object]:
    return {
        "inputs": {
            kind: {"name": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
            for kind, path in inputs.items()
        },
        "units": len(composite.units),
        "indicators": len(composite.tree.indicators),
        "steps": {
            **asdict(steps),
            "aggregate": {str(level): name for level, name in steps.aggregate.items()},
        },
        "treatments": {
            composite.tree.indicators[record.column]: _treatment(record, composite.units)
            for record in composite.treatments
        },
        "warnings": [_problem(found) for found in composite.warnings],
        "versions": {"liangpai": __version__, "numpy": np.__version__},
    }


def _treatment(record: Treatment, units: tuple[str, ...]) -> dict[str, object]:
    return {
        "outcome": record.outcome,
        "passed": record.passed,
        "lowered": [units[row] for row in record.high],
        "raised": [units[row] for row in record.low],
    }


def _problem(found: Problem) -> dict[str, object]:
    return {"code": found.code, "place": found.place, "zh": found.zh, "en": found.en}
