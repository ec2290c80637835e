import pytest

from liangpai.refusal import Refused
from liangpai.tasks.queries import limits, pattern, patterns
from liangpai.tasks.rules.limits import LIMITS
from tests.people import Cast
from tests.tasks.stories import a_series

pytestmark = pytest.mark.django_db


def test_a_district_that_has_set_nothing_has_ours(cast: Cast) -> None:
    assert limits(cast.district) == LIMITS


def test_a_series_is_found_in_its_district_alone(cast: Cast, neighbours: Cast) -> None:
    pk = a_series(cast)
    assert pattern(cast.district, pk).unit.name == "枕河镇"
    assert [one.pk for one in patterns(cast.district)] == [pk]
    assert not patterns(neighbours.district)
    with pytest.raises(Refused):
        pattern(neighbours.district, pk)
