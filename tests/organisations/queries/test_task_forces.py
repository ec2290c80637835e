import pytest

from liangpai.organisations import queries
from liangpai.organisations.operations import join
from tests.people import AT, ON, SINCE, Cast

pytestmark = pytest.mark.django_db


def test_a_membership_is_seen_from_both_sides_and_only_from_its_first_day(cast: Cast) -> None:
    force, town = cast.units["task_force"].pk, cast.units["town"].pk
    join(district=cast.district, task_force=force, member=town, from_on=ON, actor=cast.feng, at=AT)
    (part,) = queries.members_of(cast.district, force, ON)
    assert (part.unit, part.unit_name, part.part) == (town, "枕河镇", "member")
    assert queries.task_forces_of(cast.district, town, ON) == [part]
    assert queries.members_of(cast.district, force, SINCE) == []
