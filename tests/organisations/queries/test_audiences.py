import pytest

from liangpai.organisations.queries import levels_of
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_people_of_another_district_are_strangers_here(cast: Cast, neighbours: Cast) -> None:
    assert levels_of(neighbours.zhao, cast.district) == ("society",)
    assert levels_of(cast.stranger, cast.district) == ("society",)
    assert levels_of(cast.zhao, cast.district) == ("society", "district", "meeting")


def test_a_department_does_not_sit_in_the_meeting_and_a_town_does(cast: Cast) -> None:
    assert levels_of(cast.wu, cast.district) == ("society", "district")
    assert levels_of(cast.sun, cast.district) == ("society", "district", "meeting")
