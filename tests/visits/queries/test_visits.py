import pytest

from liangpai.access.actor import house
from liangpai.refusal import Refused
from liangpai.visits import queries
from liangpai.visits.operations import cancel
from tests.people import AT, ON, Cast
from tests.visits.stories import a_visit

pytestmark = pytest.mark.django_db


def test_a_village_sees_its_own_visits_and_who_sees_all_sees_all(cast: Cast) -> None:
    mine, other = a_visit(cast), a_visit(cast, "other_town")
    for person, expected in (
        ("zhou", {mine.pk}),
        ("sun", {mine.pk}),
        ("li", {mine.pk, other.pk}),
        ("wu", set()),
    ):
        found = queries.visible(cast.district, cast.actors[person])
        assert set(found.values_list("pk", flat=True)) == expected
    assert queries.visible(cast.district, house(cast.district), "made").count() == 0
    assert queries.planned_for(cast.district, cast.accounts["wang"].pk).count() == 2
    with pytest.raises(Refused):
        queries.visit(cast.district, 0)


def test_ac_11_4_leaders_whose_ways_cross_are_found_unless_one_has_cancelled(cast: Cast) -> None:
    row = a_visit(cast)
    village = cast.units["village"].pk
    assert queries.others_on(cast.district, village, ON, cast.accounts["wang"].pk) == ()
    assert queries.others_on(cast.district, village, ON, 0) == ("wang",)
    cancel(visit=row, reason="改期", actor=cast.zhao, at=AT)
    assert queries.others_on(cast.district, village, ON, 0) == ()


def test_a_form_offers_leaders_once_and_places(cast: Cast) -> None:
    assert queries.leaders(cast.district, ON) == ((cast.accounts["wang"].pk, "wang"),)
    assert [name for _, name in queries.places(cast.district, ON)] == ["枕河镇", "溪口村", "听松镇"]
