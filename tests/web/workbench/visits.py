"""A visit without a request: who looks at the workbench, and on which day."""

from dataclasses import dataclass
from datetime import date, datetime

from liangpai.access.actor import Actor
from liangpai.entrance.middleware import Visit
from tests.people import AT, ON, Cast


@dataclass
class _Visiting:
    actor: Actor
    district: int
    at: datetime = AT
    on: date = ON


def visit(cast: Cast, person: str, on: date = ON) -> Visit:
    """A member of the cast on a day."""
    return _Visiting(cast.actors[person], cast.district, on=on)  # type: ignore[return-value] # as much as lines read
