"""Who gets a task, by when, and under which of their duties."""

from datetime import date

import pytest

from liangpai.refusal import Refused
from liangpai.tasks.operations import Assignment, assign, report_part, set_preset
from liangpai.tasks.queries import parts
from tests.guardrails.stories import an_aside
from tests.people import Cast
from tests.tasks.stories import AT, DUE, DUTY, a_task, at_work

pytestmark = pytest.mark.django_db


def refused(told, assignment, by="zhao"):
    with pytest.raises(Refused) as no:
        assign(task=told.now, assignment=assignment, actor=told.cast.actors[by], at=AT)
    return no.value.first.code


def test_ac_6_3_a_resolution_of_the_conference_is_due_after_the_spring_festival(cast: Cast) -> None:
    told = at_work(cast)
    assert (told.now.assigned_on, told.now.due_on) == (date(2024, 1, 25), DUE)
    assert date(2024, 2, 18) == DUE


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({"source_kind": "paper"}, date(2024, 2, 26)),
        ({"source_kind": "instruction", "urgency": "urgent"}, date(2024, 1, 29)),
        ({"source_kind": "instruction", "urgency": "urgent", "days": 5}, date(2024, 1, 30)),
        ({"source_kind": "instruction", "urgency": "difficult"}, date(2024, 2, 26)),
    ],
)
def test_the_source_and_the_urgency_give_the_due_date(
    cast: Cast, changes: dict[str, object], due: date
) -> None:
    assert a_task(cast, **changes).registered().assigned().now.due_on == due


def test_a_district_sets_its_own_limits_and_a_named_day_stands_before_them(cast: Cast) -> None:
    set_preset(
        district=cast.district,
        key="meeting",
        days=10,
        is_working=True,
        basis="区办〔2024〕2号",
        actor=cast.zhao,
        at=AT,
    )
    assert a_task(cast).registered().assigned().now.due_on == date(2024, 2, 7)
    named = a_task(cast).registered().assigned(due_on=date(2024, 3, 2))
    assert named.now.due_on == date(2024, 3, 4)


def test_g9_a_town_is_given_nothing_without_its_duty_or_the_word_that_it_assists(cast: Cast) -> None:
    town = cast.units["town"].pk
    told = a_task(cast).registered()
    assert refused(told, Assignment(town)) == "guard.g9"
    assign(task=told.now, assignment=Assignment(town, is_assisting=True), actor=cast.zhao, at=AT)
    assert told.now.is_assisting
    department = a_task(cast).registered()
    assign(task=department.now, assignment=Assignment(cast.units["department"].pk), actor=cast.zhao, at=AT)


def test_g9_lets_pass_while_an_authority_has_set_it_aside(cast: Cast) -> None:
    an_aside(cast, "G9")
    told = a_task(cast).registered()
    assign(task=told.now, assignment=Assignment(cast.units["town"].pk), actor=cast.zhao, at=AT)
    assert told.now.state == "assigned"


def test_one_unit_leads_and_the_day_leaves_time(cast: Cast) -> None:
    town = cast.units["town"].pk
    told = a_task(cast).registered()
    assert refused(told, Assignment(None)) == "task.unit"
    assert refused(told, Assignment(town, (town,), DUTY)) == "task.units"
    assert refused(told, Assignment(town, (), DUTY, due_on=date(2024, 1, 25))) == "task.due"
    assert refused(told, Assignment(town, (), DUTY), by="sun") == "task.assign"
    assert refused(a_task(cast), Assignment(town, (), DUTY)) == "task.assign.state"


def test_what_went_to_the_wrong_unit_is_assigned_anew_until_it_is_accepted(cast: Cast) -> None:
    told = a_task(cast).registered().assigned("other_town", ("department", "legal"))
    report_part(part=parts(cast.district, told.pk)[0], text="已配合", actor=cast.wu, at=AT)
    told.assigned("town", ("discipline",))
    assert told.now.unit == cast.units["town"]
    assert [(one.unit.name, one.state) for one in parts(cast.district, told.pk)] == [
        ("区农业农村局", "reported"),
        ("区纪委监委", "open"),
    ]
    told.accepted()
    assert refused(told, Assignment(cast.units["department"].pk)) == "task.assign.state"


def test_of_two_who_assign_anew_at_once_one_wins(cast: Cast) -> None:
    told = a_task(cast).registered().assigned("other_town")
    seen = told.now
    told.assigned("town")
    with pytest.raises(Refused) as no:
        assign(task=seen, assignment=Assignment(cast.units["department"].pk), actor=cast.zhao, at=AT)
    assert no.value.first.code == "task.assign.overtaken"
