import pytest

from liangpai.organisations.models import Unit
from liangpai.refusal import Refused
from liangpai.results.queries import (
    asked,
    asked_named,
    asked_one,
    asked_visible,
    form_of,
    keepers_of,
    round_,
    rounds,
    source_of,
    thing_of_asked,
)
from tests.people import Cast
from tests.results.stories import a_round, another_form

pytestmark = pytest.mark.django_db


def test_rounds_stand_the_newest_first_and_another_district_has_none(cast: Cast, neighbours: Cast) -> None:
    story = a_round(cast)
    second = another_form(cast)
    assert [one.pk for one in rounds(cast.district)] == [second.round.pk, story.round.pk]
    assert rounds(neighbours.district) == []
    with pytest.raises(Refused) as caught:
        round_(neighbours.district, story.round.pk)
    assert caught.value.first.kind == "absent"


def test_a_form_comes_from_the_scheme_or_from_the_catalogue(cast: Cast) -> None:
    assert form_of(cast.district, a_round(cast).now()).codes == ("I1", "I2", "I3")
    listed = form_of(cast.district, another_form(cast, ("I3", "I2")).round)
    assert listed.codes == ("I3", "I2") and listed.asks[1].unit_of_measure == "万元"


def test_the_source_of_a_round_names_it_within_its_length(cast: Cast) -> None:
    story = a_round(cast)
    story.round.name = "很" * 80
    assert len(source_of(story.round)) <= 80 and str(story.round.pk) in source_of(story.round)


@pytest.mark.parametrize(("person", "count"), [("zhao", 3), ("wang", 3), ("sun", 1), ("zhou", 0), ("wu", 0)])
def test_each_sees_the_units_within_reach(cast: Cast, person: str, count: int) -> None:
    story = a_round(cast)
    assert asked_visible(cast.district, story.now(), cast.actors[person]).count() == count


def test_an_asked_unit_is_found_by_code_or_name_and_two_of_one_name_by_code_alone(cast: Cast) -> None:
    story = a_round(cast)
    town, other = cast.units["town"], cast.units["other_town"]
    row = asked_one(cast.district, story.now(), story.town)
    assert asked_named(cast.district, story.now(), row.code) == row
    assert asked_named(cast.district, story.now(), town.name) == row
    with pytest.raises(Refused, match="asks no"):
        asked_named(cast.district, story.now(), "不在的镇")
    Unit.objects.of(cast.district).filter(pk=other.pk).update(name=town.name)
    with pytest.raises(Refused, match="several"):
        asked_named(cast.district, story.now(), town.name)


def test_an_asked_unit_is_a_thing_by_its_path(cast: Cast) -> None:
    story = a_round(cast)
    row = asked_one(cast.district, story.now(), story.town)
    assert thing_of_asked(row).path == cast.units["town"].path and row in asked(cast.district, story.now())
    assert keepers_of(cast.district, ["I2"])["I2"].keeper.name == "区农业农村局"
