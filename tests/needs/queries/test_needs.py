from datetime import date

import pytest

from liangpai.access.actor import house
from liangpai.access.clauses import Thing
from liangpai.calendar.rules import Stop
from liangpai.needs.operations import ask_material
from liangpai.needs.queries import clock_of, keepers, need, thing_of, thing_of_list, visible
from liangpai.refusal import Refused
from tests.needs.stories import a_need, again, day
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("person", "count"),
    [
        ("sun", 1),
        ("wu", 1),
        ("zhao", 1),
        ("li", 1),
        ("wang", 1),
        ("qian", 0),
        ("zhou", 0),
        ("feng", 0),
        ("stranger", 0),
    ],
)
def test_a_need_is_seen_by_both_sides_and_by_who_sees_all(cast: Cast, person: str, count: int) -> None:
    a_need(cast)
    assert visible(cast.district, cast.actors[person]).count() == count
    assert visible(cast.district, house(cast.district)).count() == 1


def test_another_districts_need_is_not_there(cast: Cast) -> None:
    with pytest.raises(Refused):
        need(cast.district + 1, a_need(cast).pk)


def test_the_clock_knows_when_it_stood_still(cast: Cast) -> None:
    made = a_need(cast)
    ask_material(need=made, text="图", actor=cast.wu, at=day(2, 5))
    assert clock_of(again(made)).stops == (Stop(date(2024, 2, 5)),)
    assert clock_of(made, []).stops == ()


def test_the_policy_sees_both_units_and_who_acted(cast: Cast) -> None:
    thing = thing_of(a_need(cast))
    assert (thing.path, thing.keeper) == (cast.units["town"].path, cast.units["department"].path)
    assert thing.done["need.raise"] == {cast.sun.account}
    assert thing.done["need.deliver"] == frozenset()
    assert thing_of_list(cast.district, cast.wu).keeper == cast.units["department"].path
    assert thing_of_list(cast.district, cast.feng) == Thing(cast.district)


def test_departments_task_forces_and_the_office_can_be_asked(cast: Cast) -> None:
    names = {name for _, name in keepers(cast.district, ON)}
    assert {"区农业农村局", "乡村振兴专班", "指挥部办公室"} <= names
    assert "枕河镇" not in names
