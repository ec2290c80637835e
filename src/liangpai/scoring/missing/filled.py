"""A table after imputation with the source of each of its values."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.ranks import Array

Sources = NDArray[np.str_]


class Filled(NamedTuple):
    """A table after imputation, and where each of its values came from."""

    values: Array
    source: Sources
    """``given``, ``missing`` (still), or the name of the method that filled the value."""


def fill(x: Array, guess: Array, name: str) -> Filled:
    """The figures of x, and where they are missing those of ``guess``, unless that is missing too.

    Args:
        x, guess: any shape, broadcasting; NaN is missing.
        name: the source of what was filled.
    """
    missing = np.isnan(x)
    filled = np.where(missing, guess, x)
    source = np.where(missing, np.where(np.isnan(filled), "missing", name), "given")
    return Filled(filled, source)
