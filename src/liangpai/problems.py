"""One problem as a value: the place, the rule it breaks and the way out, in Chinese and English."""

from collections.abc import Iterable
from dataclasses import dataclass

from liangpai.words import Lang

__all__ = ["Lang", "Problem", "Rejected", "errors", "refuse_errors"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in what a person handed in.

    ``place`` names where (a cell such as ``本期数据!C7``, a path such as ``indicators.A1.low``), ``code`` is the
    stable name a program matches on; ``zh`` and ``en`` say the rule and the way out in one or two sentences.
    A *warning* lets the work go on and is reported; an *error* stops it before anything is written.
    """

    code: str
    place: str
    zh: str
    en: str
    warning: bool = False

    def says(self, lang: Lang = "zh") -> str:
        """The place and the sentence in one line."""
        text = self.zh if lang == "zh" else self.en
        if not self.place:
            return text
        return f"{self.place}：{text}" if lang == "zh" else f"{self.place}: {text}"


class Rejected(ValueError):
    """Raised when input cannot be used; carries every problem found, so that all can be mended in one go."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.says("en") for problem in self.problems))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only the problems that stop the work."""
    return tuple(problem for problem in problems if not problem.warning)


def refuse_errors(problems: Iterable[Problem]) -> None:
    """Raise ``Rejected`` when any problem stops the work.

    Raises:
        Rejected: with all problems, warnings included.
    """
    found = tuple(problems)
    if errors(found):
        raise Rejected(found)
