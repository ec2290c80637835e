"""Text that stands where a number belongs: which of it is surely a number, and what the rest seems to mean."""

import re
import unicodedata
from dataclasses import dataclass

_PLAIN = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?|[+-]?\.\d+", re.ASCII)
_MAGNITUDES = {
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "萬": 1e4,
    "w": 1e4,
    "W": 1e4,
    "十万": 1e5,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "億": 1e8,
    "k": 1e3,
    "K": 1e3,
}
_MAGNITUDE = re.compile(
    rf"(?P<number>{_PLAIN.pattern})\s*(?P<word>{'|'.join(sorted(_MAGNITUDES, key=len, reverse=True))})"
    r"\s*(?:元|亩|人|户|个|吨|公斤|斤|株|平方米|公里|米)?",
    re.ASCII,
)
_NO_FIGURE = frozenset(
    ("-", "--", "—", "——", "/", "\\", "无", "未统计", "暂无", "缺", "空", "n/a", "na", "null")
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A text as a number: ``value`` where it surely is one, ``seems`` where it only seems to mean one."""

    value: float | None = None
    is_percent: bool = False
    is_fullwidth: bool = False
    is_blank: bool = False
    says_nothing: bool = False
    seems: float | None = None
    word: str = ""


def read_numeral(text: str) -> Numeral:
    """Which number this text is or seems to mean."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2212", "-").strip()
    if not plain:
        return Numeral(is_blank=True)
    fullwidth = any("！" <= letter <= "～" for letter in text)
    percent = plain.endswith("%")
    number = plain[:-1].rstrip() if percent else plain
    if _PLAIN.fullmatch(number):
        return Numeral(float(number.replace(",", "")), is_percent=percent, is_fullwidth=fullwidth)
    if found := _MAGNITUDE.fullmatch(plain):
        value = float(found["number"].replace(",", ""))
        return Numeral(seems=value * _MAGNITUDES[found["word"]], word=found["word"])
    if plain.casefold() in _NO_FIGURE:
        return Numeral(says_nothing=True)
    inside = _PLAIN.findall(plain)
    return Numeral(seems=float(inside[0].replace(",", "")) if len(inside) == 1 else None)


def shown(value: float) -> str:
    """A number as a person would write it: no exponent for ordinary sizes, no trailing zeros."""
    if abs(value) < 1e15 and value == round(value):
        return str(round(value))
    return f"{value:.12g}"
