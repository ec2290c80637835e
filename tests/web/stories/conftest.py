"""The district on the day of the tests: pages read its clock."""

import pytest

from liangpai.districts.models import District
from tests.people import AT, Cast


@pytest.fixture
def at_its_day(cast: Cast) -> Cast:
    """The cast, in a district whose clock stands at the moment of the tests."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    return cast
