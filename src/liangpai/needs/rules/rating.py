"""How departments are rated on their answers: by rates with the number behind each, never by counts."""

from dataclasses import dataclass

TOO_FEW = 10
"""Under so many cases a rate says nothing yet: a default of ours."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with the number of cases it stands on."""

    part: int
    n: int

    @property
    def share(self) -> float | None:
        """The share, or None where there is no case."""
        return self.part / self.n if self.n else None

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few cases for the share to mean anything."""
        return self.n < TOO_FEW


@dataclass(frozen=True, slots=True)
class Rating:
    """One department: answered in time, delivered as said, and the share that silence has raised to a higher level."""

    unit: int
    name: str
    in_time: Rate
    as_said: Rate
    escalated: Rate
