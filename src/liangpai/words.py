"""A text in both languages of the product, side by side where it is written, so that neither can be forgotten."""

from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]


class Words(NamedTuple):
    """The same sentence in Chinese and in English; ``{name}`` in it is filled by ``format``."""

    zh: str
    en: str

    def says(self, lang: Lang = "zh") -> str:
        """The sentence in the language asked for."""
        return self.zh if lang == "zh" else self.en

    def format(self, **values: object) -> "Words":
        """Both sentences with the values put in; a value that is ``Words`` itself goes in by language."""
        return Words(self.zh.format(**_in("zh", values)), self.en.format(**_in("en", values)))


def _in(lang: Lang, values: dict[str, object]) -> dict[str, object]:
    return {name: value.says(lang) if isinstance(value, Words) else value for name, value in values.items()}
