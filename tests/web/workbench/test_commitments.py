from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from liangpai.commitments import operations
from liangpai.needs.models import Need
from liangpai.web.workbench import commitments as lines
from liangpai.web.workbench.lines import Asking, Line
from tests.catalogue.stories import an_item
from tests.commitments.stories import COMPLETION, DUE, TERMS, Promise, a_draft, due, land, underway, verified
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db
Source = Callable[[Asking], Iterator[Line]]


def _told(cast: Cast, source: Source, person: str, on: date = ON) -> list[str]:
    return [line.words.zh for line in source(Asking(cast.district, cast.actors[person], on))]


def test_a_unit_sees_what_came_back_what_is_a_draft_and_what_is_due_soon(cast: Cast) -> None:
    a_draft(cast)
    back = a_draft(cast).submit()
    operations.send_back(commitment=back.row, reason="数不清", actor=cast.zhao, at=back.at)
    underway(cast)
    near = DUE - timedelta(days=10)
    assert _told(cast, lines.on_reporter, "sun", near) == [
        "1项承诺被退回，请改后再报",
        "1项承诺还是草稿，核对后报送",
        "1项承诺快到期，请报告进展",
    ]
    assert len(_told(cast, lines.on_reporter, "sun")) == 2
    assert _told(cast, lines.on_reporter, "zhou", near) == []


def test_a_unit_sees_what_it_waits_for(cast: Cast) -> None:
    a_draft(cast).submit()
    underway(cast).amend(replace(TERMS, target=100.0))
    assert _told(cast, lines.for_reporter, "sun") == [
        "办公室在办您单位的1项承诺",
        "1项承诺变更申请等待答复",
    ]


def test_the_office_and_the_approver_see_their_next_steps(cast: Cast) -> None:
    a_draft(cast).submit()
    a_draft(cast).submit().check()
    a_draft(cast).submit().check().approve()
    underway(cast).amend(replace(TERMS, target=100.0))
    due(cast)
    verified(cast)
    told = underway(cast, needs=(land(cast),))
    Need.objects.of(cast.district).update(state="refused", verdict="refused")
    assert told.state == "underway"
    assert _told(cast, lines.on_office, "zhao") == [
        "初审1项承诺",
        "公示1项已审定的承诺",
        "答复1项承诺变更申请",
        "核验1项到期的承诺",
        "认定1项已核验的承诺",
        "1项承诺需要的支持被答复不能满足，请研究是否免计",
    ]
    assert _told(cast, lines.on_approver, "wang") == ["审定1项承诺"]


def test_the_keeper_of_a_measure_sees_what_is_due(cast: Cast) -> None:
    item = an_item(cast)
    told = Promise(cast).draft().submit().check(completion=replace(COMPLETION, item=item.pk))
    told.approve().announce().begin().report().fall_due()
    assert _told(cast, lines.on_keeper, "wu") == ["核验1项到期的承诺"]
    assert _told(cast, lines.on_keeper, "qian") == []
    assert _told(cast, lines.on_keeper, "zhao") == []


def test_one_promise_is_led_to_and_several_to_their_list(cast: Cast) -> None:
    one = a_draft(cast)
    (line,) = lines.on_reporter(Asking(cast.district, cast.sun, ON))
    assert line.way == f"/commitments/{one.pk}/"
    a_draft(cast)
    (line,) = lines.on_reporter(Asking(cast.district, cast.sun, ON))
    assert line.way == "/commitments/?year=0&state=draft"
