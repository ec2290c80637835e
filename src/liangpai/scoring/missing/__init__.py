"""Step 3: fill what is missing, by the method asked for, and keep the source of every value."""

from collections.abc import Callable, Sequence

from numpy.typing import ArrayLike

from liangpai.scoring.missing.filled import Filled, Sources, fill
from liangpai.scoring.missing.normal import em
from liangpai.scoring.missing.panel import constant, latest, linear
from liangpai.scoring.missing.table import group_mean, group_median, leave, mean, median, penalised, row_mean

__all__ = [
    "BY_COLUMN",
    "BY_PEERS",
    "Filled",
    "Sources",
    "constant",
    "em",
    "fill",
    "group_mean",
    "group_median",
    "impute",
    "latest",
    "leave",
    "linear",
    "mean",
    "median",
    "penalised",
    "row_mean",
]

BY_COLUMN: dict[str, Callable[[ArrayLike], Filled]] = {
    "none": leave,
    "mean": mean,
    "median": median,
    "row": row_mean,
    "em": em,
}
BY_PEERS: dict[str, Callable[[ArrayLike, Sequence[str]], Filled]] = {
    "group_mean": group_mean,
    "group_median": group_median,
}


def impute(x: ArrayLike, method: str, groups: Sequence[str] = (), *, direction: ArrayLike = 1.0) -> Filled:
    """Fill a table by the name of the method: none, mean, median, row, em, group_mean or group_median.

    Args:
        x: shape (n, p); NaN is missing.
        method: a name as in STEPS.yaml, without the group column.
        groups: n names of peer groups, for the methods that ask peers.
        direction: +1 or −1 per indicator; only ``row`` compares indicators and needs it.

    Raises:
        ValueError: for an unknown method or a wrong number of group names.
    """
    if method in BY_PEERS:
        return BY_PEERS[method](x, groups)
    if method == "row":
        return row_mean(x, direction)
    if method in BY_COLUMN:
        return BY_COLUMN[method](x)
    raise ValueError(f"unknown imputation {method!r}; known are {', '.join([*BY_COLUMN, *BY_PEERS])}")
