"""Numbers, probabilities, places and dates as a reader meets them in the report."""

import math
import re
from datetime import date

from liangpai.problems import Lang

NOTHING = "—"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def fixed(value: float, digits: int = 2) -> str:
    """A number with fixed decimals and a true minus sign; a dash where there is none."""
    if math.isnan(value):
        return NOTHING
    shown = f"{abs(value):,.{digits}f}"
    return f"−{shown}" if value < 0 and shown.strip("0.,") else shown


def signed(value: float, digits: int = 2) -> str:
    """A difference with its sign; zero stands without one."""
    shown = fixed(value, digits)
    return f"+{shown}" if value > 0 and shown.strip("0.,") else shown


def measured(value: float, unit: str = "") -> str:
    """A figure as it was reported, with its unit of measure."""
    return NOTHING if math.isnan(value) else _minus(f"{value:,.10g}{unit}")


def probability(p: float) -> str:
    """Three decimals; never a 0 or a 1, which a simulation cannot prove."""
    if p < 0.0005:
        return "<0.001"
    return ">0.999" if p >= 0.9995 else f"{p:.3f}"


def places(low: float, high: float) -> str:
    """A run of places: 2—4, or 2."""
    return f"{low:.0f}" if low == high else f"{low:.0f}—{high:.0f}"


def calendar_day(text: str, lang: Lang) -> str:
    """2024-01-25 as 2024年1月25日 or 25 January 2024; anything else stays as it was written."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    if lang == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def enough(needed: float, start: float) -> float:
    """A needed value cut to two digits of the change, rounded away from the start so that it still suffices."""
    change = needed - start
    if change == 0 or not math.isfinite(change):
        return needed
    digits = 1 - math.floor(math.log10(abs(change)))
    step = 10.0**-digits
    # 72.17 is stored a hair beside 7217 steps: the billionth keeps it from being pushed on to 72.18.
    whole = math.ceil(needed / step - 1e-9) if change > 0 else math.floor(needed / step + 1e-9)
    return round(whole * step, digits)


def _minus(shown: str) -> str:
    return shown.replace("-", "−", 1)
