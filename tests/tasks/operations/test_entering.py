"""Proposing, registering under a running number, splitting and cancelling."""

from datetime import date

import pytest

from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from liangpai.tasks.models import Task
from liangpai.tasks.operations import Piece, assign, cancel, close, edit, propose, register, split
from liangpai.tasks.operations.assigning import Assignment
from liangpai.tasks.operations.entering import Proposal
from liangpai.tasks.queries import children, task
from tests.people import Cast
from tests.tasks.stories import AT, DUTY, Told, a_task, at_work, day

pytestmark = pytest.mark.django_db


def refused(act, **named):
    with pytest.raises(Refused) as no:
        act(**named)
    return [one.code for one in no.value.refusals]


@pytest.mark.parametrize("person", ["zhao", "wang"])
def test_the_office_the_approver_and_leaders_propose(cast: Cast, person: str) -> None:
    told = a_task(cast, actor=cast.actors[person], source_id=7)
    assert (told.now.state, told.now.source_id, told.now.number) == ("proposed", 7, "")


def test_nobody_else_proposes_and_everything_wrong_is_named_at_once(cast: Cast) -> None:
    bad = Proposal(title="", source_kind="rumour", urgency="normal", days=3)
    assert refused(propose, district=cast.district, proposal=bad, actor=cast.sun, at=AT) == ["task.propose"]
    wrong = refused(propose, district=cast.district, proposal=bad, actor=cast.zhao, at=AT)
    assert wrong == ["task.title.empty", "task.source_kind", "task.days"]


def test_numbers_run_by_year(cast: Cast) -> None:
    numbers = [a_task(cast).registered().now.number for _ in range(2)]
    numbers.append(a_task(cast).registered(day(date(2025, 1, 6))).now.number)
    assert numbers == ["督〔2024〕1号", "督〔2024〕2号", "督〔2025〕1号"]


def test_a_task_that_is_registered_is_not_registered_again(cast: Cast) -> None:
    told = a_task(cast)
    seen = told.now
    told.registered()
    assert refused(register, task=told.now, actor=cast.zhao, at=AT) == ["task.register.state"]
    assert refused(register, task=seen, actor=cast.zhao, at=AT) == ["task.register.overtaken"]


def test_a_task_is_split_among_units_and_closed_after_them(cast: Cast) -> None:
    told = a_task(cast, content="整体要求").registered()
    pieces = [Piece(cast.units["town"].pk, "镇级路段"), Piece(cast.units["department"].pk)]
    made = split(task=told.now, pieces=pieces, actor=cast.zhao, at=AT)
    assert [(one.number, one.content, one.state) for one in children(cast.district, told.pk)] == [
        ("督〔2024〕1-1号", "镇级路段", "registered"),
        ("督〔2024〕1-2号", "整体要求", "registered"),
    ]
    assert told.now.state == "split"
    assert refused(close, task=told.now, actor=cast.zhao, at=AT) == ["task.children_open"]
    for one in made:
        cancel(task=task(cast.district, one.pk), reason="并入", actor=cast.zhao, at=AT)
    close(task=told.now, actor=cast.zhao, at=AT)
    assert told.now.state == "closed"


def test_a_piece_goes_its_own_way(cast: Cast) -> None:
    whole = a_task(cast).registered()
    pieces = [Piece(cast.units["town"].pk), Piece(cast.units["department"].pk)]
    made = split(task=whole.now, pieces=pieces, actor=cast.zhao, at=AT)
    Told(cast, made[0]).assigned().accepted().reported().concluded()
    assert refused(close, task=whole.now, actor=cast.zhao, at=AT) == ["task.children_open"]


def test_what_was_split_off_is_not_split_again(cast: Cast) -> None:
    whole = a_task(cast).registered()
    pieces = [Piece(cast.units["town"].pk), Piece(cast.units["department"].pk)]
    first = Told(cast, split(task=whole.now, pieces=pieces, actor=cast.zhao, at=AT)[0])
    assert refused(split, task=first.now, pieces=pieces, actor=cast.zhao, at=AT) == ["task.split.again"]


def test_a_split_names_two_units_and_no_text_that_is_too_long(cast: Cast) -> None:
    told = a_task(cast).registered()
    one = Piece(cast.units["town"].pk, "字" * 501)
    wrong = refused(split, task=told.now, pieces=[one], actor=cast.zhao, at=AT)
    assert wrong == ["task.split.units", "task.content.long"]


def test_a_task_is_cancelled_with_a_reason_before_it_is_reported(cast: Cast) -> None:
    told = at_work(cast)
    assert refused(cancel, task=told.now, reason=" ", actor=cast.zhao, at=AT) == ["task.cancel.empty"]
    cancel(task=told.now, reason="上级已撤销", actor=cast.wang, at=AT)
    assert told.now.state == "cancelled"
    late = at_work(cast).reported()
    assert refused(cancel, task=late.now, reason="不办了", actor=cast.zhao, at=AT) == ["task.cancel.state"]


def test_every_step_has_exactly_one_entry_in_the_ledger(cast: Cast) -> None:
    told = at_work(cast).reported().concluded()
    close(task=told.now, actor=cast.zhao, at=AT)
    moves = ["propose", "register", "assign", "accept", "report", "conclude", "close"]
    assert [one.action for one in history(cast.district, "task", told.pk)] == [
        f"task.{move}" for move in moves
    ]


def test_a_unit_that_has_ended_is_given_nothing(cast: Cast) -> None:
    village = cast.units["village"]
    type(village).objects.of(cast.district).filter(pk=village.pk).update(ended_on=date(2024, 1, 1))
    told = a_task(cast).registered()
    wrong = refused(
        assign, task=told.now, assignment=Assignment(village.pk, (), DUTY), actor=cast.zhao, at=AT
    )
    assert wrong == ["task.unit_gone"]
    assert Task.objects.of(cast.district).get().state == "registered"


def test_the_office_mends_what_is_asked_and_its_source_until_it_is_assigned(cast: Cast) -> None:
    told = a_task(cast)
    seen = told.now
    mended = {"content": "逐路段列出清单", "source": "第1次例会纪要"}
    edit(task=told.now, **mended, actor=cast.zhao, at=AT)
    assert (told.now.content, told.now.source) == tuple(mended.values())
    assert refused(edit, task=seen, **mended, actor=cast.zhao, at=AT) == ["task.edit.overtaken"]
    assert refused(edit, task=told.now, **mended, actor=cast.wang, at=AT) == ["task.edit"]
    told.registered()
    empty = mended | {"source": " "}
    assert refused(edit, task=told.now, **empty, actor=cast.zhao, at=AT) == ["task.source.empty"]
    told.assigned()
    assert refused(edit, task=told.now, **mended, actor=cast.zhao, at=AT) == ["task.edit.late"]
    assert [row.action for row in history(cast.district, "task", told.pk)].count("task.edit") == 1
