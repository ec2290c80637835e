"""Drive replicated scores from a source into tallies, in pieces whose size depends on the class alone."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]
"""Replicated scores in points, shape (runs, units); not finite = this unit's replication failed."""

_CELLS = 2**15  # a piece of this many scores stays in the processor's cache
_LEAST_ROWS = 16  # fewer waste the matrix product


class Tally(Protocol):
    """Anything that counts replicated scores block by block."""

    def add(self, block: Scores) -> None:
        """Count one block of shape (runs, units)."""


def chunk_rows(n: int) -> int:
    """How many replications of ``n`` units are drawn together; a function of n alone, so that runs repeat."""
    return max(_LEAST_ROWS, _CELLS // max(n, 1))


def replicate(
    draw: Callable[[np.random.Generator, int], Scores], runs: int, n: int, rng: np.random.Generator
) -> Iterator[Scores]:
    """Replicated scores of any index, however crooked: ``draw(rng, r)`` answers a block of shape (r, n).

    Raises:
        ValueError: when a block has another shape.
    """
    size = chunk_rows(n)
    for start in range(0, runs, size):
        rows = min(size, runs - start)
        block = draw(rng, rows)
        if block.shape != (rows, n):
            raise ValueError(f"a draw of {rows} replications of {n} units has shape {block.shape}")
        yield block


def run(
    source: Iterable[Scores],
    tallies: Iterable[Tally],
    runs: int,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Count every block of ``source`` in every tally; ``progress(done, runs)`` may raise in order to cancel.

    Raises:
        ValueError: when the source holds more or fewer replications than ``runs``: none may be lost unseen.
    """
    counters, done = tuple(tallies), 0
    for block in source:
        for tally in counters:
            tally.add(block)
        done += len(block)
        if progress is not None:
            progress(done, runs)
    if done != runs:
        raise ValueError(f"{runs} replications were promised, the source gave {done}")
