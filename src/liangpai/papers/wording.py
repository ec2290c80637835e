"""Words, numerals and dates as official Chinese writes them, and probabilities as a leader reads them."""

import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date

_DIGITS = "零一二三四五六七八九"
_NOT_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\ufeff\ufffe\uffff\ud800-\udfff]"
)


def clean(text: str) -> str:
    """The text without characters that a document cannot hold or that would turn its reading order."""
    return _NOT_XML.sub("", re.sub(r"[\t\r\n]+", " ", text)).strip(" ")


def width(text: str) -> float:
    """The width of a text in Chinese characters: letters and Arabic digits count half."""
    return sum(1.0 if unicodedata.east_asian_width(sign) in "WFA" else 0.5 for sign in text)


def chinese_numeral(number: int) -> str:
    """A number from 1 to 99 as headings count: 一, 十, 十一, 二十一.

    Raises:
        ValueError: outside 1 to 99.
    """
    if not 1 <= number <= 99:
        raise ValueError(f"headings count from 1 to 99, not {number}")
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens] + "十")
    return head + (_DIGITS[ones] if ones else "")


def chinese_date(day: date) -> str:
    """A date with Arabic digits and without zeros: 2024年1月25日."""
    return f"{day.year}年{day.month}月{day.day}日"


def listed(names: Sequence[str]) -> str:
    """Names joined by the enumeration comma."""
    return "、".join(names)


def word_for_probability(p: float, runs: int, k: int = 1) -> str:
    """The probability of standing in the last k places, told as a count of recalculations with its standard error.

    Raises:
        ValueError: when p is not a probability, or runs or k is under 1.
    """
    if k < 1:
        raise ValueError(f"k counts places from 1, not {k}")
    return _counted(p, runs, "末位" if k == 1 else f"末{k}位之内")


def word_for_floor(p: float, runs: int, floor: float) -> str:
    """The probability of a score under a floor, told as a count of recalculations with its standard error.

    Raises:
        ValueError: when p is not a probability or runs is under 1.
    """
    return _counted(p, runs, f"{floor:g}分以下")


def _counted(p: float, runs: int, where: str) -> str:
    if not 0 <= p <= 1:
        raise ValueError(f"a probability lies between 0 and 1, not {p}")
    if runs < 1:
        raise ValueError(f"a probability needs at least one run, not {runs}")
    error = math.sqrt(p * (1 - p) / runs)
    count = round(p * runs)
    times = "均" if count == runs else f"{count:,}次"
    return f"{runs:,}次复算中{times}仍居{where}，概率{_three(p)}（标准误{_three(error)}）"


def _three(share: float) -> str:
    """Three decimals; never a 0 or a 1, which a simulation cannot prove."""
    if share < 0.0005:
        return "小于0.001"
    return "大于0.999" if share >= 0.9995 else f"{share:.3f}"
