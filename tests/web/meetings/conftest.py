"""The district on the day of the tests: pages read its clock."""

from collections.abc import Callable
from datetime import datetime

import pytest

from liangpai.districts.models import District
from tests.meetings.stories import Told, day
from tests.people import Cast

Clock = Callable[[datetime], None]


@pytest.fixture
def clock(cast: Cast) -> Clock:
    """Turn the clock of the district to a moment."""

    def turn(at: datetime) -> None:
        District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=at)

    return turn


@pytest.fixture
def told(cast: Cast, clock: Clock) -> Told:
    """A meeting that was notified, on the day of its notice."""
    clock(day(22))
    return Told(cast).ready()
