"""A text in both languages of the product, side by side where it is written, so that neither can be forgotten."""

import re
from datetime import date
from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]

_NUMBER = re.compile(r"\{(\w+)\|([^{}|]*)\|([^{}|]*)\}")
"""``{n|figure|figures}``: what English says of one, and of any other number."""


class Words(NamedTuple):
    """The same sentence in Chinese and in English; ``{name}`` in it is filled by ``format``, a day as offices write it.

    The English may say ``{n} {n|figure waits|figures wait}``: the first where ``n`` is one, else the second.
    """

    zh: str
    en: str

    def says(self, lang: Lang = "zh") -> str:
        """The sentence in the language asked for."""
        return self.zh if lang == "zh" else self.en

    def format(self, **values: object) -> "Words":
        """Both sentences with the values put in; a value that is ``Words`` itself goes in by language."""
        en = _NUMBER.sub(lambda found: found[2] if values[found[1]] == 1 else found[3], self.en)
        return Words(self.zh.format(**_in("zh", values)), en.format(**_in("en", values)))


def dated(day: date) -> Words:
    """A day as offices write it: 2024年1月25日, or 25 January 2024."""
    return Words(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {day:%B %Y}")


def _in(lang: Lang, values: dict[str, object]) -> dict[str, object]:
    told = {name: dated(value) if isinstance(value, date) else value for name, value in values.items()}
    return {name: value.says(lang) if isinstance(value, Words) else value for name, value in told.items()}
