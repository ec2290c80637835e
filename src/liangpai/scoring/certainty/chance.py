"""The gate's own probability, worked out instead of simulated: is this unit in the last k, given what was observed?

Everything is in units of the composite's measurement error: a unit observed at y would, measured again, be found at
y + e with e ~ N(0, 1) (3-method §3.3).
"""

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, ndtr, ndtri

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

_CELLS = 2**14  # nodes worked on together; they stay in the processor's cache
_CROWD = 400  # from this n·k on, units are counted in bins instead of one by one
_STEP = 0.1
_EDGES = np.arange(-8.0, 8.0 + _STEP / 2, _STEP)


def drawn_chances(
    n: int, k: int, *, rounds: int, rng: np.random.Generator, gap: float | None = None
) -> Array:
    """P(in the last k) of one unit in each of ``rounds`` occasions in which all units are truly equal, shape (rounds,).

    Args:
        n: units of the class.
        k: places that count as last, fewer than n.
        rounds: simulated occasions.
        rng: the generator.
        gap: ``None`` asks for the unit observed lowest, whose probability is the greatest; a number makes one unit
            truly that many σ worse than the others, and asks for that unit.

    Raises:
        ValueError: when fewer than one or all places count as last.
    """
    if not 1 <= k < n:
        raise ValueError(f"at least one and not all of the {n} places count as last, not {k}")
    if n * k > _CROWD:
        return _drawn_in_a_crowd(n, k, rounds, rng, gap)
    observed = rng.standard_normal((rounds, n))
    if gap is None:
        observed.sort(axis=1)
    else:
        observed[:, 0] -= gap
    return chance_of_last(observed[:, 0], observed[:, 1:], k)


def chance_of_last(unit: Array, others: Array, k: int) -> Array:
    """P(in the last k) of units observed at ``unit`` (rounds,) among ``others`` (rounds, n − 1), both in σ.

    ∫ φ(x − y) · P(at most k − 1 of the others fall below x) dx by Gauss–Hermite nodes; the number below follows the
    Poisson-binomial law, built up one unit at a time.
    """
    nodes, weights = np.polynomial.hermite_e.hermegauss(24 + 4 * k)
    size = max(1, _CELLS // len(nodes))
    chances = np.empty(len(unit))
    for start in range(0, len(unit), size):
        rows = slice(start, start + size)
        again = unit[rows, None] + nodes
        below = np.zeros((k, *again.shape))
        below[0] = 1.0
        for other in others[rows].T:
            p = ndtr(again - other[:, None])
            below[1:] += p * (below[:-1] - below[1:])
            below[0] *= 1 - p
        chances[rows] = below.sum(axis=0) @ weights / weights.sum()
    return chances


def _drawn_in_a_crowd(n: int, k: int, rounds: int, rng: np.random.Generator, gap: float | None) -> Array:
    if gap is None:
        unit = ndtri(-np.expm1(np.log(rng.random(rounds)) / n))  # the lowest of n normal numbers
        floor = unit[:, None]
    else:
        unit = rng.standard_normal(rounds) - gap
        floor = np.full((rounds, 1), -np.inf)
    shares = np.diff(ndtr(np.maximum(_EDGES, floor)), axis=1)
    others = rng.multinomial(n - 1, shares / shares.sum(axis=1, keepdims=True))
    return chance_in_a_crowd(unit, others, k)


def chance_in_a_crowd(unit: Array, others: Counts, k: int) -> Array:
    """As ``chance_of_last`` for large classes; ``others`` counts units per bin of 0.1 σ from −8 to 8, (rounds, 160).

    The number below is taken as binomial with the mean and variance of the Poisson-binomial law.
    """
    again = np.arange(-10.0, 6.0 + _STEP / 2, _STEP)
    falls_below = ndtr(again - (_EDGES[:-1, None] + _STEP / 2))
    mean = others @ falls_below
    lost = np.maximum(others @ falls_below**2, 1e-300)
    trials = np.maximum(mean**2 / lost, k)
    few = betainc(trials - k + 1, k, 1 - np.minimum(mean / trials, 1.0))
    density = np.exp(-((again - unit[:, None]) ** 2) / 2)
    return np.asarray((few * density).sum(axis=1) / density.sum(axis=1))
