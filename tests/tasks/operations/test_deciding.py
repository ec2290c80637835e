"""What the office and a level higher decide."""

from datetime import date, timedelta

import pytest

from liangpai.access.actor import Actor
from liangpai.refusal import Refused
from liangpai.tasks.operations import (
    cancel,
    close,
    conclude,
    decline,
    extend,
    grant,
    grant_again,
    release_part,
    report_part,
    return_,
)
from liangpai.tasks.queries import extension, extensions, open_extensions, parts, reports
from tests.people import Cast
from tests.tasks.stories import AT, DUE, Told, at_work, day

pytestmark = pytest.mark.django_db
ON = date(2024, 2, 5)


def refused(act, **named):
    with pytest.raises(Refused) as no:
        act(**named)
    return no.value.first.code


def asked(told: Told, wanted: date, on: date = ON):
    made = extend(
        task=told.now, wanted_on=wanted, reason="春节停工", share=40, actor=told.cast.sun, at=day(on)
    )
    return extension(told.district, made.pk)


def test_a_report_is_sent_back_with_a_reason_and_the_days_it_lay_do_not_count(cast: Cast) -> None:
    told = at_work(cast).reported(day(date(2024, 2, 6)))
    assert refused(return_, task=told.now, reason="", actor=cast.zhao, at=AT) == "task.return.empty"
    assert return_(task=told.now, reason="未附清单", actor=cast.zhao, at=day(date(2024, 2, 9))) == date(
        2024, 2, 21
    )
    assert (told.now.state, told.now.returns, told.now.due_on) == ("underway", 1, date(2024, 2, 21))
    assert told.now.first_due_on == DUE
    [one] = reports(cast.district, told.pk)
    assert (one.verdict, one.opinion) == ("returned", "未附清单")


def test_a_late_report_that_is_sent_back_stays_late(cast: Cast) -> None:
    told = at_work(cast).reported(day(DUE + timedelta(days=2)))
    assert return_(task=told.now, reason="不全", actor=cast.zhao, at=day(date(2024, 3, 1))) == DUE


def test_who_reported_does_not_conclude(cast: Cast) -> None:
    told = at_work(cast)
    both = Actor(
        name="sun",
        district=cast.district,
        account=cast.sun.account,
        duties=(*cast.sun.duties, *cast.zhao.duties),
    )
    told.reported()
    assert told.now.reported_by == [cast.sun.account]
    assert refused(conclude, task=told.now, actor=both, at=AT) == "task.conclude"
    assert refused(return_, task=told.now, reason="不全", actor=both, at=AT) == "task.return"
    told.concluded()
    assert (told.now.state, told.now.ended_on) == ("concluded", date(2024, 1, 25))


def test_a_task_is_concluded_when_those_who_assist_have_reported_or_been_released(cast: Cast) -> None:
    told = at_work(cast, assisting=("department", "legal")).reported()
    assert refused(conclude, task=told.now, actor=cast.zhao, at=AT) == "task.parts_open"
    first, second = parts(cast.district, told.pk)
    report_part(part=first, text="已配合", actor=cast.wu, at=AT)
    assert refused(release_part, part=second, reason=" ", actor=cast.zhao, at=AT) == "task.release_part.empty"
    release_part(part=second, reason="职能已划转", actor=cast.zhao, at=AT)
    told.concluded()
    assert [one.state for one in parts(cast.district, told.pk)] == ["done", "released"]
    close(task=told.now, actor=cast.zhao, at=AT)
    assert refused(close, task=told.now, actor=cast.zhao, at=AT) == "task.close.state"


def test_the_first_extension_is_the_offices_and_the_second_a_level_higher(cast: Cast) -> None:
    told = at_work(cast)
    first = asked(told, date(2024, 3, 1))
    assert open_extensions(cast.district, is_second=False) == [first]
    assert refused(grant, extension=first, actor=cast.wang, at=day(ON)) == "task.grant"
    assert refused(grant_again, extension=first, actor=cast.wang, at=day(ON)) == "task.grant.level"
    assert grant(extension=first, actor=cast.zhao, at=day(ON)) == date(2024, 3, 1)
    assert (told.now.due_on, told.now.extensions, told.now.is_asking) == (date(2024, 3, 1), 1, False)
    second = asked(told, date(2024, 3, 9), on=date(2024, 3, 1))
    assert open_extensions(cast.district, is_second=True) == [second]
    later = day(date(2024, 3, 4))
    assert refused(grant, extension=second, actor=cast.zhao, at=later) == "task.grant.level"
    assert refused(grant_again, extension=second, actor=cast.zhao, at=later) == "task.grant_again"
    assert grant_again(extension=second, actor=cast.wang, at=later, answer="确有困难") == date(2024, 3, 11)
    with pytest.raises(Refused) as no:
        asked(told, date(2024, 4, 1), on=date(2024, 3, 5))
    assert no.value.first.code == "task.extend.often"
    assert [one.state for one in extensions(cast.district, told.pk)] == ["granted", "granted"]
    assert told.now.first_due_on == DUE


def test_another_day_can_be_granted_but_none_that_has_passed(cast: Cast) -> None:
    told = at_work(cast)
    one = asked(told, date(2024, 2, 20))
    late = day(date(2024, 2, 23))
    passed = {"extension": one, "due_on": date(2024, 2, 22), "actor": cast.zhao, "at": late}
    assert refused(grant, **passed) == "task.extend.day"
    # What was asked for has passed while the answer was awaited: then it is today.
    assert grant(extension=one, actor=cast.zhao, at=late) == date(2024, 2, 23)


def test_an_extension_is_declined_with_a_reason_and_can_be_asked_for_again(cast: Cast) -> None:
    told = at_work(cast)
    one = asked(told, date(2024, 3, 1))
    assert refused(decline, extension=one, answer="", actor=cast.zhao, at=day(ON)) == "task.decline.empty"
    decline(extension=one, answer="请先完成主体部分", actor=cast.zhao, at=day(ON))
    assert refused(grant, extension=one, actor=cast.zhao, at=day(ON)) == "task.grant.overtaken"
    assert (told.now.due_on, told.now.extensions, told.now.is_asking) == (DUE, 0, False)
    again = extension(cast.district, asked(told, date(2024, 3, 1)).pk)
    assert again.state == "asked"


def test_who_asked_for_an_extension_does_not_answer_it(cast: Cast) -> None:
    told = at_work(cast)
    one = asked(told, date(2024, 3, 1))
    both = Actor(name="sun", district=cast.district, account=cast.sun.account, duties=cast.zhao.duties)
    assert refused(grant, extension=one, actor=both, at=day(ON)) == "task.grant"
    assert refused(decline, extension=one, answer="不", actor=both, at=day(ON)) == "task.decline"


def test_a_request_falls_away_with_its_task(cast: Cast) -> None:
    told = at_work(cast)
    seen = asked(told, date(2024, 3, 1))
    cancel(task=told.now, reason="上级已撤销", actor=cast.zhao, at=day(ON))
    assert refused(grant, extension=seen, actor=cast.zhao, at=day(ON)) == "task.grant.overtaken"
    assert [one.state for one in extensions(cast.district, told.pk)] == ["dropped"]
