"""Screens for figures that deserve a second look [D, F.9]; each is a prompt to check (异常待核), never a verdict."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import stats

from liangpai.words import Words

JUMP = 3.0
"""A change beyond so many times last year's change is looked at again (AC-3.3)."""
BAND = 3.5
"""Limit of the modified z-score 0.6745·(x − median)/MAD."""
FEWEST_FOR_DIGITS = 30
CERTAIN = 0.001
FEWEST_FOR_COPIES = 4
COPIED = 0.8

PROMPTS: Mapping[str, Words] = {
    "jump": Words("变化超过上年变化的3倍", "changed by more than three times last year's change"),
    "outlier": Words("与同类单位相差悬殊", "far from the units of its class"),
    "frozen": Words("与上期完全相同", "the same as in the period before"),
    "copied": Words("与另一单位多项数据相同", "several figures equal those of another unit"),
    "heaping": Words("本项数据尾数集中在0和5", "figures of this item end in 0 or 5 too often"),
    "digits": Words("本项数据尾数分布异常", "the last digits of this item are unevenly spread"),
    "second_source": Words("与其他来源不一致", "differs from another source"),
}


def jumps(now: float, base: float | None, before: float | None) -> bool:
    """Whether a figure moved by more than ``JUMP`` times last year's change; without two earlier figures, no."""
    if base is None or before is None or base == before:
        return False
    return abs(now - base) > JUMP * abs(base - before) * (1 + 1e-12)


def is_frozen(now: float, base: float | None) -> bool:
    """Whether a figure repeats the one of the period before to the last digit; nothing and whole shares do not count."""
    return base is not None and now == base and now not in (0.0, 100.0)


def is_outlier(value: float, others: Sequence[float]) -> bool:
    """Whether a figure lies outside the robust band of the others: |0.6745·(x − median)/MAD| > 3.5."""
    known = np.asarray(others, dtype=float)
    if known.size < 5:
        return False
    middle = float(np.median(known))
    spread = float(np.median(np.abs(known - middle)))
    return spread > 0 and abs(0.6745 * (value - middle) / spread) > BAND


def copied_from(
    own: Mapping[str, float], others: Mapping[int, Mapping[str, float]]
) -> tuple[int, frozenset[str]]:
    """The unit whose figures equal most of these, with the items, or 0 where none is copied.

    Values that many things share (0, 100, small whole numbers) prove nothing and are left out.
    """
    telling = {item: value for item, value in own.items() if not (value.is_integer() and value <= 100)}
    if len(telling) < FEWEST_FOR_COPIES:
        return 0, frozenset()
    best, equal = 0, frozenset[str]()
    for unit, values in others.items():
        same = frozenset(item for item, value in telling.items() if values.get(item) == value)
        if len(same) > len(equal):
            best, equal = unit, same
    return (best, equal) if len(equal) >= COPIED * len(telling) else (0, frozenset())


def last_digits(values: Sequence[float]) -> Counter[int]:
    """How often each digit stands last, of the figures as they are written; zeros are left out."""
    written = (f"{value:.10g}" for value in values)  # g leaves no zeros at the end
    return Counter(int(text[-1]) for text in written if text not in ("0", "-0") and text[-1].isdigit())


def heaps(values: Sequence[float]) -> bool:
    """Whether whole figures end in 0 or 5 far more often than one in five (a Whipple-type screen, one-sided binomial)."""
    whole = [int(value) for value in values if float(value).is_integer() and abs(value) >= 10]
    if len(whole) < FEWEST_FOR_DIGITS:
        return False
    hits = sum(value % 5 == 0 for value in whole)
    return bool(stats.binom.sf(hits - 1, len(whole), 0.2) < CERTAIN)


def uneven_digits(values: Sequence[float]) -> bool:
    """Whether the last digits of figures with decimals are unlikely to be evenly spread (χ² over 1–9)."""
    digits = last_digits([value for value in values if not float(value).is_integer()])
    counts = [digits.get(digit, 0) for digit in range(1, 10)]
    if sum(counts) < 2 * FEWEST_FOR_DIGITS:
        return False
    return bool(stats.chisquare(counts).pvalue < CERTAIN)


def item_prompts(values: Sequence[float]) -> tuple[str, ...]:
    """The screens that only all figures of an item together can show."""
    found = {"heaping": heaps(values), "digits": uneven_digits(values)}
    return tuple(code for code, hit in found.items() if hit)
