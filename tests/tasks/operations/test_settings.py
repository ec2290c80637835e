"""Time limits of the district, and tasks that come again."""

from datetime import date

import pytest

from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from liangpai.tasks.models import Task
from liangpai.tasks.operations import set_preset, settle, stop
from liangpai.tasks.queries import limits, parts, pattern, patterns
from tests.people import Cast
from tests.tasks.stories import AT, a_series, day

pytestmark = pytest.mark.django_db


def made(cast: Cast) -> list[Task]:
    return list(Task.objects.of(cast.district).order_by("pk"))


def test_a_limit_is_set_by_the_office_with_its_basis_and_can_be_set_again(cast: Cast) -> None:
    said = {
        "district": cast.district,
        "key": "paper",
        "is_working": False,
        "basis": "区办〔2024〕2号",
        "at": AT,
    }
    with pytest.raises(Refused):
        set_preset(days=20, actor=cast.sun, **said)
    set_preset(days=20, actor=cast.zhao, **said)
    set_preset(days=25, actor=cast.zhao, **said)
    found = limits(cast.district)["paper"]
    assert (found.days, found.basis.zh) == (25, "区办〔2024〕2号")
    assert limits(cast.district)["meeting"].days == 20
    with pytest.raises(Refused, match="1 to 5"):
        set_preset(actor=cast.zhao, days=6, **said | {"key": "urgent"})


def test_the_first_of_a_series_is_made_at_once_and_the_next_when_it_falls_due(cast: Cast) -> None:
    pk = a_series(cast, assisting=(cast.units["department"].pk,))
    [first] = made(cast)
    assert (first.number, first.state, first.due_on) == ("督〔2024〕1号", "assigned", date(2024, 2, 5))
    assert [one.unit.name for one in parts(cast.district, first.pk)] == ["区农业农村局"]
    settle(district=cast.district, on=date(2024, 2, 4), at=AT)
    assert len(made(cast)) == 1
    settle(district=cast.district, on=date(2024, 2, 5), at=AT)
    second = made(cast)[1]
    assert (second.assigned_on, second.due_on, second.nth) == (date(2024, 2, 5), date(2024, 3, 5), 1)
    assert [one.action for one in history(cast.district, "task", second.pk)] == ["task.make"]
    assert pattern(cast.district, pk).made == 2


def test_one_is_made_so_many_days_ahead_where_days_are_named(cast: Cast) -> None:
    a_series(cast, lead_days=10)
    assert made(cast) == []
    settle(district=cast.district, on=date(2024, 3, 1), at=day(date(2024, 3, 1)))
    assert [one.assigned_on for one in made(cast)] == [date(2024, 1, 26), date(2024, 2, 24)]


def test_a_series_ends_on_its_last_day_or_when_it_is_stopped(cast: Cast) -> None:
    a_series(cast, until=date(2024, 3, 5))
    settle(district=cast.district, on=date(2024, 12, 31), at=day(date(2024, 12, 31)))
    assert [one.due_on for one in made(cast)] == [date(2024, 2, 5), date(2024, 3, 5)]
    pk = a_series(cast)
    stop(pattern=pattern(cast.district, pk), actor=cast.zhao, at=day(date(2024, 2, 5)))
    settle(district=cast.district, on=date(2024, 12, 31), at=day(date(2024, 12, 31)))
    assert len(made(cast)) == 4
    assert [one.state for one in patterns(cast.district)] == ["running", "stopped"]
    with pytest.raises(Refused):
        stop(pattern=pattern(cast.district, pk), actor=cast.zhao, at=AT)


def test_where_the_unit_is_gone_the_office_is_left_to_assign_it(cast: Cast) -> None:
    a_series(cast)
    town = cast.units["town"]
    type(town).objects.of(cast.district).filter(pk=town.pk).update(ended_on=date(2024, 2, 1))
    settle(district=cast.district, on=date(2024, 2, 5), at=AT)
    second = made(cast)[1]
    assert (second.state, second.due_on, second.number) == ("registered", None, "督〔2024〕2号")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rhythm": "daily"}, "task.repeat.rhythm"),
        ({"duty_item": ""}, "guard.g9"),
        ({"unit": None}, "task.unit"),
        ({"title": ""}, "task.title.empty"),
    ],
)
def test_a_series_is_as_sound_as_each_of_its_tasks(cast: Cast, changes, code) -> None:
    with pytest.raises(Refused) as no:
        a_series(cast, **changes)
    assert no.value.first.code == code
    assert made(cast) == []
