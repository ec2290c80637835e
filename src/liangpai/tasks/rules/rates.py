"""How a unit deals with its tasks: in shares, never in counts, for counts punish whoever is given more."""

from dataclasses import dataclass

FEWEST = 10
"""Of fewer nothing is said: one task more or less would change the share by a tenth. A default of ours."""


@dataclass(frozen=True, slots=True)
class Rates:
    """The tasks of one unit in a period, as shares of those that came to an end, or of those that are open."""

    unit: int
    name: str
    ended: int
    """Concluded, by the day of the report that was accepted."""
    in_time: int
    returned: int
    """Of the ended: how many had a report sent back."""
    extended: int
    """Of the ended: how many had their due date put off."""
    open: int
    overdue: int
    """Of the open: how many are overdue today."""

    @property
    def on_time_rate(self) -> float | None:
        """Reported by the due date, of all that ended."""
        return share(self.in_time, self.ended)

    @property
    def return_rate(self) -> float | None:
        """Sent back at least once, of all that ended."""
        return share(self.returned, self.ended)

    @property
    def extension_rate(self) -> float | None:
        """Put off at least once, of all that ended."""
        return share(self.extended, self.ended)

    @property
    def overdue_rate(self) -> float | None:
        """Overdue today, of all that are open."""
        return share(self.overdue, self.open)


def share(some: int, of: int) -> float | None:
    """A share, or None where there are too few to say anything."""
    return some / of if of >= FEWEST else None
