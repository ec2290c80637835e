import pytest

from liangpai.needs.queries import limits, limits_of
from liangpai.needs.rules.kinds import MATTERS
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_district_that_has_set_nothing_has_the_presets(cast: Cast) -> None:
    assert limits(cast.district) == {matter: preset.limits for matter, preset in MATTERS.items()}
    assert limits_of(cast.district, "land_report") == (20, 5, 10)
