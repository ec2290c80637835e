"""The number of a task: 督〔2024〕12号, and 督〔2024〕12-1号 for a part of one that was split."""

import re

_NUMBER = re.compile(r"督〔\d{4}〕\d+(-\d+)?号")


def number_of(year: int, serial: int, place: int = 0) -> str:
    """The number as it is written; ``place`` counts the parts of a task that was split."""
    return f"督〔{year}〕{serial}{f'-{place}' if place else ''}号"


def is_number(text: str) -> bool:
    """Whether a text is a number of a task."""
    return _NUMBER.fullmatch(text) is not None
