from dataclasses import replace
from datetime import date

import pytest

from liangpai.calendar.queries import working_days
from liangpai.needs.models import Need
from liangpai.needs.operations import ask_material
from liangpai.needs.queries import Sought, found, staged, visible
from tests.needs.stories import MET, RAISED, REFUSED, a_need, again, answered, day
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 2, 8)


@pytest.fixture
def told(cast: Cast) -> dict[str, int]:
    """One late, one near, one granted, one refused, one whose clock stands."""
    needs = {
        "late": a_need(cast, title="甲"),
        "near": a_need(cast, at=day(2, 4), title="乙", kind="policy"),
        "stopped": a_need(cast, at=day(2, 5)),
        "met": answered(a_need(cast), MET, cast.wu),
        "refused": answered(a_need(cast), REFUSED, cast.wu),
    }
    ask_material(need=again(needs["stopped"]), text="图", actor=cast.wu, at=day(2, 5))
    return {name: need.pk for name, need in needs.items()}


def names(cast: Cast, told: dict[str, int], sought: Sought, person: str = "zhao") -> list[str]:
    keys = {pk: name for name, pk in told.items()}
    rows = found(cast.district, cast.actors[person], sought, ON, working_days(cast.district))
    return [keys[row.pk] for row in rows]


def test_what_is_due_first_stands_first_and_what_is_not_due_last(cast: Cast, told: dict[str, int]) -> None:
    assert names(cast, told, Sought()) == ["late", "near", "met", "refused", "stopped"]
    assert names(cast, told, Sought(sort="newest"))[0] == "refused"
    assert names(cast, told, Sought(sort="longest"))[0] == "late"


@pytest.mark.parametrize(
    ("sought", "expected"),
    [
        (Sought(state="met"), ["met"]),
        (Sought(stage=2), ["refused"]),
        (Sought(kind="policy"), ["near"]),
        (Sought(text="甲"), ["late"]),
        (Sought(level=2), []),
        (Sought(lamp="red"), ["late"]),
        (Sought(lamp="yellow"), ["near"]),
        (Sought(lamp="green"), ["met"]),
        (Sought(lamp="stopped"), ["stopped"]),
        (Sought(lamp="blue"), ["late", "near", "met", "refused", "stopped"]),
        (Sought(band=0), ["near"]),
        (Sought(band=1), ["late", "met"]),
        (Sought(keeper=999), []),
    ],
)
def test_the_list_is_narrowed(cast: Cast, told: dict[str, int], sought: Sought, expected: list[str]) -> None:
    assert names(cast, told, sought) == expected


def test_my_own_and_what_i_owe_are_told_apart(cast: Cast, told: dict[str, int]) -> None:
    assert len(names(cast, told, Sought(whose="mine"), "sun")) == len(told)
    assert names(cast, told, Sought(whose="owed"), "sun") == []
    assert len(names(cast, told, Sought(whose="owed"), "wu")) == len(told)
    assert replace(Sought(), unit=1) != Sought()


def test_the_columns_of_the_board_count_all_and_show_the_first(cast: Cast, told: dict[str, int]) -> None:
    columns = staged(cast.district, visible(cast.district, cast.zhao), 2)
    assert [count for count, _ in columns] == [3, 1, 1, 0]
    assert [row.pk for row in columns[0][1]] == [told["late"], told["near"]]
    assert Need.objects.of(cast.district).count() == 5
    assert RAISED.date() < ON
