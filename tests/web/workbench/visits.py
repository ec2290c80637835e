"""Who looks at the workbench, and on which day."""

from datetime import date

from liangpai.web.workbench.lines import Asking
from tests.people import ON, Cast


def visit(cast: Cast, person: str, on: date = ON) -> Asking:
    """A member of the cast on a day."""
    return Asking(cast.district, cast.actors[person], on)
