from datetime import date

import pytest

from liangpai.refusal import Refused
from liangpai.tasks.operations import extend, settle
from liangpai.tasks.queries import (
    awaited_by,
    extension,
    extensions,
    led_by,
    open_extensions,
    part,
    parts,
    parts_of,
    reminders_of,
    reports,
    thing_of_extension,
    thing_of_part,
    thing_of_task,
    thing_seen,
)
from tests.people import Cast
from tests.tasks.stories import AT, DUE, a_task, at_work, day

pytestmark = pytest.mark.django_db


def test_everything_that_hangs_on_a_task_is_found_with_it(cast: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    extend(task=told.now, wanted_on=date(2024, 3, 1), reason="停工", share=10, actor=cast.sun, at=AT)
    settle(district=cast.district, on=DUE, at=day(DUE))
    told.reported(day(DUE))
    assert len(reports(cast.district, told.pk)) == len(extensions(cast.district, told.pk)) == 1
    assert [one.offset for one in reminders_of(cast.district, told.pk)] == [0]
    assert [one.unit_id for one in parts(cast.district, told.pk)] == [cast.units["department"].pk]
    assert open_extensions(cast.district, is_second=False) == []


def test_a_unit_owes_its_part_while_the_task_is_at_work(cast: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    department = [cast.units["department"].pk]
    assert [one.task.title for one in parts_of(cast.district, department)] == ["村道安防排查"]
    told.reported()
    assert len(parts_of(cast.district, department)) == 1
    type(told.now).objects.of(cast.district).update(state="cancelled")
    assert not parts_of(cast.district, department)


def test_what_a_unit_leads_and_what_it_waits_for(cast: Cast) -> None:
    town = [cast.units["town"].pk]
    first, second = at_work(cast), at_work(cast)
    extend(task=first.now, wanted_on=date(2024, 3, 1), reason="停工", share=10, actor=cast.sun, at=AT)
    second.reported()
    a_task(cast, unit=town[0])
    assert [one.pk for one in led_by(cast.district, town)] == [first.pk]
    asked, reported = awaited_by(cast.district, town)
    assert ([one.pk for one in asked], [one.pk for one in reported]) == ([first.pk], [second.pk])


def test_a_task_belongs_to_its_unit_once_it_has_been_told(cast: Cast) -> None:
    town = cast.units["town"]
    proposed = a_task(cast, unit=town.pk)
    assert thing_of_task(proposed.now).path == thing_seen(proposed.now, [], cast.sun).path == ""
    told = at_work(cast, assisting=("department",))
    assert thing_of_task(told.now).path == town.path
    found = parts(cast.district, told.pk)
    assert thing_seen(told.now, found, cast.wu).path == cast.units["department"].path
    assert thing_seen(told.now, found, cast.qian).path == town.path
    assert thing_of_part(found[0]).unit == "区农业农村局"


def test_a_request_is_its_units_and_names_who_asked(cast: Cast) -> None:
    told = at_work(cast)
    made = extend(task=told.now, wanted_on=date(2024, 3, 1), reason="停工", share=10, actor=cast.sun, at=AT)
    thing = thing_of_extension(extension(cast.district, made.pk))
    assert (thing.path, thing.done) == (cast.units["town"].path, {"task.extend": {cast.sun.account}})


def test_nothing_of_another_district_is_there(cast: Cast, neighbours: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    [one] = parts(cast.district, told.pk)
    made = extend(task=told.now, wanted_on=date(2024, 3, 1), reason="停工", share=10, actor=cast.sun, at=AT)
    assert part(cast.district, one.pk) == one
    for look, pk in ((part, one.pk), (extension, made.pk)):
        with pytest.raises(Refused) as no:
            look(neighbours.district, pk)
        assert no.value.first.kind == "absent"
