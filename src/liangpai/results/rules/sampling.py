"""A re-check drawn by a published seed: anybody with the seed, the units and the items draws the same figures."""

import hashlib
from collections.abc import Sequence

import numpy as np


def drawn(seed: str, units: Sequence[str], items: Sequence[str], size: int) -> list[tuple[str, str]]:
    """Pairs of unit and item drawn without replacement, in the order of units and items.

    Args:
        seed: any text, published beforehand (such as a lottery number of a later day).
        units: codes of the units; their order does not matter.
        items: codes of the items; their order does not matter.
        size: how many; all of them where there are fewer.
    """
    ordered_units, ordered_items = sorted(set(units)), sorted(set(items))
    count = len(ordered_units) * len(ordered_items)
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest())
    if not count:
        return []
    chosen = np.random.default_rng(number).choice(count, min(size, count), replace=False)
    width = len(ordered_items)
    return [(ordered_units[at // width], ordered_items[at % width]) for at in sorted(chosen.tolist())]
