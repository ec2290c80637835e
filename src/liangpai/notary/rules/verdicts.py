"""What a verification finds: every sentence that holds, every problem, and the content that was proved."""

from dataclasses import dataclass

from liangpai.problems import Problem, Rejected
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of verifying a proof or an exported record."""

    said: tuple[Words, ...] = ()
    problems: tuple[Problem, ...] = ()
    content: str | None = None
    """What was released, as canonical JSON; None where it is not laid open."""

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.problems


def problem(code: str, place: str, words: Words) -> Problem:
    """One thing that does not hold."""
    return Problem(f"record.{code}", place, words.zh, words.en)


def unreadable(place: str, words: Words) -> Rejected:
    """A file that cannot be read as what it says it is."""
    return Rejected([problem("unreadable", place, words)])
