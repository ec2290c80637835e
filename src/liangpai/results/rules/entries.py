"""Reading what was typed into one cell: a number in the item's unit of measure, or a text with its problem."""

from dataclasses import dataclass
from math import isfinite

from liangpai.problems import Problem
from liangpai.results.rules.asking import Ask
from liangpai.spreadsheets.reading.numerals import Numeral, read_numeral, shown
from liangpai.spreadsheets.wording import problem

LONGEST = 60
_SCALES = (("亿", 1e8), ("万", 1e4))


@dataclass(frozen=True, slots=True)
class Entry:
    """What one cell says: a value, or a text that is none; blank where both are missing. Warnings go with a value."""

    value: float | None = None
    text: str = ""
    problem: Problem | None = None

    @property
    def is_blank(self) -> bool:
        """Whether the cell is empty."""
        return self.value is None and not self.text

    @property
    def is_bad(self) -> bool:
        """Whether it cannot be submitted as it stands."""
        return self.problem is not None and not self.problem.warning


def read_entry(typed: str | float | None, ask: Ask, place: str = "") -> Entry:
    """Read one cell; what cannot be read as a number stays as text with its problem, so that nothing typed is lost."""
    if typed is None:
        return Entry()
    if isinstance(typed, str):
        return _text(typed, ask, place)
    return _checked(Entry(float(typed)), place)


def _text(typed: str, ask: Ask, place: str) -> Entry:
    numeral = read_numeral(typed)
    if numeral.is_blank or numeral.says_nothing:
        return Entry()
    text = typed.strip()
    if numeral.value is not None and numeral.is_percent:
        return _percent(text, numeral.value, ask, place)
    if numeral.value is not None:
        note = _fullwidth(text, numeral, place)
        return _checked(Entry(numeral.value, problem=note), place)
    if numeral.word and numeral.seems is not None and (scale := _scale(ask)):
        return _checked(_magnitude(text, numeral.seems / scale, ask, place), place)
    hint = "" if numeral.seems is None else f"看起来是 {shown(numeral.seems)}。"
    hint_en = "" if numeral.seems is None else f"It seems to mean {shown(numeral.seems)}. "
    found = problem("text_in_number", place, found=text[:40], hint=hint, hint_en=hint_en)
    return Entry(text=text[:LONGEST], problem=found)


def _fullwidth(text: str, numeral: Numeral, place: str) -> Problem | None:
    if not numeral.is_fullwidth or numeral.value is None:
        return None
    return problem("fullwidth_digits", place, found=text, read=shown(numeral.value))


def _percent(text: str, value: float, ask: Ask, place: str) -> Entry:
    if ask.is_percent:
        note = problem("percent_sign", place, shown=text, read=shown(value))
        return _checked(Entry(value, problem=note), place)
    unit = f"（{ask.unit_of_measure}）" if ask.unit_of_measure else ""
    found = problem("percent_unexpected", place, shown=text, unit=unit, unit_en=unit)
    return Entry(text=text[:LONGEST], problem=found)


def _scale(ask: Ask) -> float:
    """What one of the item's unit of measure is worth; 0 where "万" could mean anything (shares, points)."""
    unit = ask.unit_of_measure
    if not unit or unit in ("%", "分", "‰"):
        return 0.0
    return next((size for word, size in _SCALES if unit.startswith(word)), 1.0)


def _magnitude(text: str, value: float, ask: Ask, place: str) -> Entry:
    value = round(value, 10)
    note = Problem(
        "figure.magnitude",
        place,
        f"“{text}”按计量单位（{ask.unit_of_measure}）读为 {shown(value)}，请核对。",
        f"“{text}” was read as {shown(value)} in the unit of measure ({ask.unit_of_measure}); check it.",
        warning=True,
    )
    return Entry(value, problem=note)


def _checked(entry: Entry, place: str) -> Entry:
    """The same entry, or its text with the problem where the number cannot be right."""
    value = entry.value
    if value is None or not isfinite(value):
        return Entry(text=str(value)[:LONGEST], problem=problem("not_finite", place))
    return entry
