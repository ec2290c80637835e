"""What the strip of the tour shows on a page: its steps, and the one that was taken to get here."""

from dataclasses import dataclass

from liangpai.demonstration.people import CAST, Person
from liangpai.demonstration.tour import TOUR, Step
from liangpai.entrance.middleware import Visit
from liangpai.web.demo.targets import is_told

STEP = "step"
"""The name in an address by which a page knows that a step of the tour led to it."""
_PEOPLE = {part.person.username: part.person for part in CAST}


@dataclass(frozen=True, slots=True)
class Shown:
    """The steps, and the number of the one taken, 0 where the reader walks alone."""

    steps: tuple[Step, ...]
    at: int

    @property
    def here(self) -> Step | None:
        """The step that was taken."""
        return self.steps[self.at - 1] if self.at else None

    @property
    def steps_with_people(self) -> list[tuple[Step, Person]]:
        """Each step with the member of the cast who sees it."""
        return [(step, _PEOPLE[step.username]) for step in self.steps]


def tour(visit: Visit) -> Shown | None:
    """The tour on a page of the demonstration; None where its story was not told."""
    if not is_told(visit.district):
        return None
    asked = visit.GET.get(STEP, "")
    taken = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 1 else 0
    return Shown(TOUR, taken if taken <= len(TOUR) else 0)
