from datetime import date, timedelta

import pytest

from liangpai.calendar.rules import Lamp, WorkingDays
from liangpai.refusal import Refused
from liangpai.tasks.queries import (
    Wanted,
    board,
    children,
    entered,
    found,
    narrowed,
    numbered,
    task,
    visible,
)
from liangpai.tasks.rules.reminders import near_until
from liangpai.tasks.workflow import OPEN
from tests.people import Cast
from tests.tasks.stories import DUE, a_task, at_work

pytestmark = pytest.mark.django_db
ON = date(2024, 2, 7)


def seen(cast: Cast, person: str) -> list[int]:
    return sorted(visible(cast.district, cast.actors[person]).values_list("pk", flat=True))


def listed(cast: Cast, on: date = ON, **wanted: object) -> list[int]:
    rows = narrowed(visible(cast.district, cast.zhao), Wanted(**wanted), on, near_until(WorkingDays(), on))  # type: ignore[arg-type] # keywords of the test
    return [row.pk for row in rows]


def test_a_unit_sees_what_it_leads_or_assists_once_it_has_been_told(cast: Cast) -> None:
    proposed = a_task(cast, unit=cast.units["town"].pk).pk
    led = at_work(cast, assisting=("department",)).pk
    for person in ("zhao", "wang", "li"):
        assert seen(cast, person) == [proposed, led], person
    for person in ("sun", "wu"):
        assert seen(cast, person) == [led], person
    for person in ("zhou", "qian", "feng"):
        assert seen(cast, person) == [], person


def test_a_list_is_narrowed_by_state_unit_source_and_text(cast: Cast) -> None:
    first = a_task(cast, title="河道清漂", source_kind="visit").pk
    second = at_work(cast)
    third = at_work(cast).reported().concluded().pk
    assert listed(cast, state="proposed") == [first]
    assert set(listed(cast, state="open")) == {first, second.pk}
    assert listed(cast, state="ended") == [third]
    assert listed(cast, source_kind="visit") == listed(cast, text="清漂") == [first]
    assert listed(cast, text=second.now.number) == [second.pk]
    assert listed(cast, unit=cast.units["town"].pk) == [second.pk, third]
    assert listed(cast, order="nonsense") == [second.pk, third, first]
    assert listed(cast, order="newest") == [third, second.pk, first]
    assert listed(cast, order="number") == [third, second.pk, first]


@pytest.mark.parametrize(
    ("on", "lamp"),
    [
        (DUE + timedelta(days=1), Lamp.RED),
        (DUE, Lamp.YELLOW),
        (date(2024, 2, 7), Lamp.YELLOW),
        (date(2024, 2, 6), Lamp.GREEN),
    ],
)
def test_a_lamp_lights_what_is_at_work_alone(cast: Cast, on: date, lamp: Lamp) -> None:
    lit = at_work(cast).pk
    at_work(cast).reported()
    for one in Lamp:
        assert listed(cast, on, lamp=one) == ([lit] if one == lamp else []), one


def test_the_board_counts_every_column_and_shows_its_first(cast: Cast) -> None:
    at_work(cast)
    a_task(cast)
    shown = board(
        visible(cast.district, cast.zhao), {"new": ("proposed",), "open": OPEN, "end": ("closed",)}, 1
    )
    assert {column: (count, len(rows)) for column, (count, rows) in shown.items()} == {
        "new": (1, 1),
        "open": (2, 1),
        "end": (0, 0),
    }


def test_tasks_are_found_by_ids_in_their_order_and_by_numbers(cast: Cast) -> None:
    first, second = at_work(cast).pk, at_work(cast, assisting=("legal", "department")).pk
    assert [row.pk for row in found(cast.district, [second, 0, first])] == [second, first]
    rows = numbered(cast.district, ["督〔2024〕2号", "督〔2024〕9号"])
    assert [row.pk for row in rows.values()] == [second]
    row = entered(cast.district, list(rows.values()))[second]
    assert (row.unit, row.assisting, row.due_on) == ("枕河镇", ("区司法局", "区农业农村局"), DUE)
    assert entered(cast.district, [a_task(cast).now]).popitem()[1].unit == ""
    assert children(cast.district, first) == []


def test_nothing_of_another_district_is_there(cast: Cast, neighbours: Cast) -> None:
    told = at_work(cast)
    assert seen(neighbours, "zhao") == []
    with pytest.raises(Refused) as no:
        task(neighbours.district, told.pk)
    assert no.value.first.kind == "absent"
