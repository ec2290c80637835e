"""The fast path: a tree of weighted arithmetic (or geometric) means is one matrix product per replication."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.uncertainty.means import TreeOfMeans
from liangpai.scoring.uncertainty.replications import Scores, chunk_rows
from liangpai.scoring.uncertainty.weights import WeightDraws

Array = NDArray[np.float64]
Precision = type[np.float32] | type[np.float64]


@dataclass(frozen=True)
class Variant:
    """One way to the normalised scores: treated and normalised once, not once per replication.

    ``scores`` has shape (units, indicators), in points; NaN = missing, its weight goes to the others of its
    group. ``noise`` has the same shape: the standard deviation of each normalised score, that is σ of the
    figure times the slope of its normalisation; ``None`` = 0. ``geometric`` takes geometric means on every
    level (scores > 0), with errors that multiply.
    """

    scores: Array
    noise: Array | None = None
    geometric: bool = False


def linear_scores(
    variants: Sequence[Variant],
    draws: WeightDraws,
    rng: np.random.Generator,
    *,
    choice: NDArray[np.intp] | None = None,
    offsets: Array | None = None,
    availability: float = 0.0,
    dtype: Precision = np.float64,
) -> Iterator[Scores]:
    """Replicated scores of an index with one method on all its levels, in blocks of shape (r, units).

    Replications come ordered by variant. Independent errors of a weighted sum are one normal error per unit
    with variance Σ_j (w_j σ_ij)², so one number is drawn per unit and replication instead of one per figure
    (8-performance §8.1).

    Args:
        variants: at least one; all of the same shape.
        draws: weights per replication, from ``weights``.
        rng: draws the measurement errors, unit by unit and replication by replication.
        choice: the variant of each replication, shape (runs,); without it the first is taken.
        offsets: bonus less deduction in points, shape (units,).
        availability: a group is scored only when at least this share of its indicators is present [C].
        dtype: float32 halves the time and is for large classes; its last bit may differ between processors.

    Raises:
        ValueError: when shapes do not fit, a noise is negative or a geometric mean meets a score up to 0.
    """
    _refuse(variants, draws, choice)
    chosen = np.zeros(draws.runs, dtype=np.intp) if choice is None else np.asarray(choice)
    shift = np.zeros((), dtype=dtype) if offsets is None else np.asarray(offsets, dtype=dtype)
    return (
        np.add(block, shift, out=block)
        for number, variant in enumerate(variants)
        for block in _replicated(variant, draws.pick(chosen == number), rng, availability, dtype)
    )


def _refuse(variants: Sequence[Variant], draws: WeightDraws, choice: NDArray[np.intp] | None) -> None:
    if not variants:
        raise ValueError("at least one variant of the normalised scores is needed")
    if choice is not None and (len(choice) != draws.runs or not set(choice) <= set(range(len(variants)))):
        raise ValueError(f"each of {draws.runs} replications needs one of {len(variants)} variants")
    shape = (len(variants[0].scores), draws.levels[0].shape[1])
    for variant in variants:
        if variant.scores.shape != shape or (variant.noise is not None and variant.noise.shape != shape):
            raise ValueError(f"scores and noise of every variant need the shape {shape}")
        if variant.noise is not None and np.any(variant.noise < 0):
            raise ValueError("a standard deviation is at least 0")
        if variant.geometric and np.any(variant.scores <= 0):
            raise ValueError("a geometric mean needs scores above 0")


def _replicated(
    variant: Variant, draws: WeightDraws, rng: np.random.Generator, availability: float, dtype: Precision
) -> Iterator[Scores]:
    def tree(items: Array, power: int) -> TreeOfMeans:
        laid = np.ascontiguousarray(items.T, dtype=dtype)
        missing = np.isnan(variant.scores.T)
        return TreeOfMeans(laid, missing, draws, availability=availability, power=power)

    means = tree(np.log(variant.scores) if variant.geometric else variant.scores, 1)
    variances = None
    if variant.noise is not None:
        variances = tree((variant.noise / variant.scores if variant.geometric else variant.noise) ** 2, 2)
    size = chunk_rows(len(variant.scores))
    for start in range(0, draws.runs, size):
        rows = slice(start, start + size)
        block = means.replicate(rows)
        if variances is not None:
            block += np.sqrt(variances.replicate(rows)) * rng.standard_normal(block.shape, dtype=dtype)
        yield np.exp(block, out=block) if variant.geometric else block
