import pytest

from liangpai.needs.operations import set_limits
from liangpai.needs.queries import limits
from liangpai.refusal import Refused
from tests.needs.stories import RAISED, a_need, again
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_new_limits_hold_for_needs_raised_from_then_on(cast: Cast) -> None:
    before = a_need(cast)
    for days in ((4, 4, 4), (3, 3, 3)):
        set_limits(district=cast.district, matter="ordinary", limits=days, actor=cast.zhao, at=RAISED)
    assert limits(cast.district)["ordinary"] == (3, 3, 3)
    assert (again(before).limits, a_need(cast).limits) == ([5, 5, 10], [3, 3, 3])


def test_ac_10_4_the_presets_are_5_and_20_working_days(cast: Cast) -> None:
    assert limits(cast.district)["pre_review"][0] == 5
    assert limits(cast.district)["land_report"][0] == 20


@pytest.mark.parametrize(
    ("matter", "days", "person"),
    [("other", (1, 1, 1), "zhao"), ("ordinary", (0, 1, 1), "zhao"), ("ordinary", (1, 1, 1), "wu")],
)
def test_only_the_office_sets_limits_that_are_some(
    cast: Cast, matter: str, days: tuple[int, ...], person: str
) -> None:
    with pytest.raises(Refused):
        set_limits(district=cast.district, matter=matter, limits=days, actor=cast.actors[person], at=RAISED)
