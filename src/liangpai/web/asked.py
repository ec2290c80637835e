"""Reading what stands in a form by hand: texts, numbers and choices, each wrong one named by its label."""

from collections.abc import Iterable
from datetime import date
from math import isfinite

from django.http import QueryDict

from liangpai.refusal import Refusal, Refused
from liangpai.words import Words


class Asked:
    """The answers of one form; ``labels`` say how the page calls each field."""

    def __init__(self, post: QueryDict, labels: dict[str, Words] | None = None) -> None:
        self._post = post
        self._labels = labels or {}

    def text(self, name: str, most: int = 400) -> str:
        """A text without blanks around it.

        Raises:
            Refused: it is longer than the field takes.
        """
        value = self._post.get(name, "").strip()
        if len(value) > most:
            words = Words("“{field}”最多{most}字", "'{field}' takes at most {most} characters")
            raise self._wrong(name, words, most=most)
        return value

    def number(self, name: str) -> float | None:
        """A number, or None where nothing stands.

        Raises:
            Refused: it is no number.
        """
        value = self.text(name)
        if not value:
            return None
        found = as_number(value)
        if found is None:
            raise self._wrong(name, Words("“{field}”应填数字", "'{field}' is a number"))
        return found

    def whole(self, name: str, default: int) -> int:
        """A whole number, or the default where nothing or something else stands."""
        value = self._post.get(name, "")
        return int(value) if value.isascii() and value.isdigit() and len(value) <= 9 else default

    def day(self, name: str) -> date | None:
        """A day as a date field sends it, or None where nothing stands.

        Raises:
            Refused: it is no day.
        """
        value = self.text(name)
        found = as_day(value)
        if value and found is None:
            raise self._wrong(
                name, Words("“{field}”应填日期，如 2024-01-25", "'{field}' is a day: 2024-01-25")
            )
        return found

    def several(self, name: str) -> list[str]:
        """Every box that is ticked under one name."""
        return self._post.getlist(name)

    def flag(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self._post.get(name))

    def choice(self, name: str, options: Iterable[str]) -> str:
        """One of the options.

        Raises:
            Refused: it is none of them.
        """
        value = self._post.get(name, "")
        if value not in set(options):
            raise self._wrong(name, Words("请选择“{field}”", "choose '{field}'"))
        return value

    def _wrong(self, name: str, words: Words, **values: object) -> Refused:
        field = self._labels.get(name, Words(name, name))
        return Refused(Refusal("form.field", words.format(field=field, **values), "invalid"))


def as_day(text: str) -> date | None:
    """The day a text stands for, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def as_number(text: str) -> float | None:
    """The number a text stands for, or None; infinity is none."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None
