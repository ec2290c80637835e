"""A "no" as a value: which rule, why in both languages, and what kind of no it is."""

from dataclasses import dataclass
from typing import Literal

from liangpai.words import Lang, Words

Kind = Literal["forbidden", "conflict", "invalid", "absent"]
"""May not be done by this person · not now, in this state · wrong input · not there, or not to be seen."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not done; ``code`` is the stable name of the rule that programs match on."""

    code: str
    words: Words
    kind: Kind = "conflict"

    def says(self, lang: Lang = "zh") -> str:
        """The reason in the language asked for."""
        return self.words.says(lang)


class Refused(Exception):
    """Raised by an operation that a rule refuses; carries every refusal, so that all can be mended in one go."""

    def __init__(self, *refusals: Refusal) -> None:
        self.refusals = refusals
        super().__init__("\n".join(refusal.words.en for refusal in refusals))

    @property
    def first(self) -> Refusal:
        """The refusal that decides how the "no" is numbered."""
        return self.refusals[0]


def insist(*answers: Refusal | None) -> None:
    """Go on when no rule refuses.

    Raises:
        Refused: with every refusal among the answers.
    """
    refusals = [answer for answer in answers if answer is not None]
    if refusals:
        raise Refused(*refusals)


def absent(what: Words) -> Refused:
    """The "no" for what is not there, or may not be seen: nobody learns which of the two."""
    words = Words("没有找到{what}，或者您无权查看", "there is no such {what}, or you may not see it")
    return Refused(Refusal("absent", words.format(what=what), "absent"))
