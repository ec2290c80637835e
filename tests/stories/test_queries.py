import pytest

from liangpai.access.policy import permits
from liangpai.refusal import Refused
from liangpai.stories import operations as ops
from liangpai.stories import queries
from tests.people import AT, Cast
from tests.stories.stories import again, corrected, released, submitted

pytestmark = pytest.mark.django_db


def test_drafts_are_the_units_own_and_what_is_shown_is_everybodys(cast: Cast) -> None:
    row = submitted(cast)
    assert (
        list(queries.visible(cast.district, cast.sun))
        == [row]
        == list(queries.visible(cast.district, cast.li))
    )
    assert list(queries.visible(cast.district, cast.wu)) == []
    assert permits("case.view", cast.wu, queries.thing_seen(row, cast.wu)) is not None
    assert queries.waiting(cast.district, "submitted") == 1
    with pytest.raises(Refused):
        queries.case(cast.district, 0)
    with pytest.raises(Refused):
        queries.adoption(cast.district, 0)


def test_what_is_released_to_society_is_open_to_strangers(cast: Cast) -> None:
    row = released(cast, channel="society")
    assert list(queries.visible(cast.district, cast.wu, "released")) == [row]
    assert list(queries.shown_of(cast.district, cast.units["town"])) == [row]
    for person in ("wu", "stranger"):
        actor = cast.actors[person]
        assert permits("case.view", actor, queries.thing_seen(row, actor)) is None
    row = corrected(cast, row)
    assert list(queries.withheld(cast.district)) == [row]
    assert permits("case.view", cast.actors["stranger"], queries.thing_of_case(row)) is not None
    found = queries.corrected(row)
    assert found is not None and found.value == 12.0


def test_adoptions_wait_for_officers_of_their_unit(cast: Cast) -> None:
    row = released(cast)
    made = ops.adopt(case=row, unit=cast.units["village"], note="", actor=cast.zhao, at=AT)
    assert list(queries.to_confirm(cast.district, cast.zhou)) == [made]
    assert list(queries.to_confirm(cast.district, cast.wu)) == []
    assert queries.thing_of_list(cast.district, cast.sun).path == cast.units["town"].path
    assert [one.item for one in queries.figures_for(cast.district, cast.units["town"])] == ["I2"]
    assert again(row).unit.name == "枕河镇"
