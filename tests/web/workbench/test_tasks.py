from datetime import date

import pytest

from liangpai.tasks.operations import extend, grant, return_
from liangpai.tasks.queries import extension
from liangpai.web.workbench import tasks
from tests.people import Cast
from tests.tasks.stories import AT, DUE, a_task, at_work, day
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db
ON = date(2024, 2, 5)


def said(lines) -> list[str]:
    return [line.words.zh for line in lines]


def test_a_unit_is_told_of_what_it_leads_and_assists_by_the_due_date(cast: Cast) -> None:
    at_work(cast, assisting=("department",))
    urgent = a_task(cast, title="急件", source_kind="instruction", urgency="urgent").registered().assigned()
    lines = list(tasks.on_unit(visit(cast, "sun", ON)))
    assert sorted((line.due_on, line.words.zh) for line in lines) == [
        (urgent.now.due_on, "督办“急件”待反馈"),
        (DUE, "督办“村道安防排查”待反馈"),
    ]
    assert said(tasks.on_unit(visit(cast, "wu", ON))) == ["协办“村道安防排查”待反馈"]
    assert said(tasks.on_unit(visit(cast, "zhou", ON))) == []


def test_of_many_the_nearest_stand_one_by_one_and_the_rest_is_counted(cast: Cast) -> None:
    for _ in range(tasks.MOST + 3):
        at_work(cast)
    lines = said(tasks.on_unit(visit(cast, "sun", ON)))
    assert len(lines) == tasks.MOST + 1 and lines[-1] == "还有3件督办待反馈"


def test_what_was_sent_back_says_so(cast: Cast) -> None:
    told = at_work(cast).reported()
    assert said(tasks.on_unit(visit(cast, "sun", ON))) == []
    assert said(tasks.for_unit(visit(cast, "sun", ON))) == ["1件督办反馈在等办公室审核"]
    return_(task=told.now, reason="不全", actor=cast.zhao, at=AT)
    assert said(tasks.on_unit(visit(cast, "sun", ON))) == ["督办“村道安防排查”被退回，请重办"]


def test_the_office_is_told_of_every_step_and_of_what_is_overdue(cast: Cast) -> None:
    a_task(cast)
    a_task(cast).registered()
    at_work(cast)
    at_work(cast).reported()
    at_work(cast).reported().concluded()
    office = said(tasks.on_office(visit(cast, "zhao", ON)))
    assert office == ["督办待登记：1件", "督办待交办：1件", "督办反馈待审核：1件", "督办待销号：1件"]
    assert said(tasks.for_office(visit(cast, "zhao", DUE))) == []
    assert said(tasks.for_office(visit(cast, "zhao", date(2024, 2, 19)))) == ["督办逾期未反馈：1件"]


def test_the_first_request_waits_on_the_office_and_the_second_a_level_higher(cast: Cast) -> None:
    told = at_work(cast)

    def ask(wanted: date):
        made = extend(task=told.now, wanted_on=wanted, reason="停工", share=1, actor=cast.sun, at=day(ON))
        return extension(cast.district, made.pk)

    first = ask(date(2024, 3, 1))
    assert said(tasks.on_office(visit(cast, "zhao", ON))) == ["延期申请待答复：村道安防排查"]
    assert said(tasks.on_approver(visit(cast, "wang", ON))) == []
    assert said(tasks.for_unit(visit(cast, "sun", ON))) == ["延期申请在等答复：村道安防排查"]
    grant(extension=first, actor=cast.zhao, at=day(ON))
    ask(date(2024, 3, 11))
    assert said(tasks.on_office(visit(cast, "zhao", ON))) == []
    assert said(tasks.on_approver(visit(cast, "wang", ON))) == ["延期申请待答复：村道安防排查"]
