"""What units do: accept, report, and ask for an extension in time."""

from datetime import date, timedelta

import pytest

from liangpai.refusal import Refused
from liangpai.tasks.operations import accept, conclude, extend, report, report_part
from liangpai.tasks.queries import extensions, parts, reports
from tests.people import Cast
from tests.tasks.stories import AT, DUE, a_task, at_work, day

pytestmark = pytest.mark.django_db


def refused(act, **named):
    with pytest.raises(Refused) as no:
        act(**named)
    return no.value.first.code


def asked(told, on=date(2024, 2, 5), wanted=date(2024, 3, 1), by="sun", reason="春节停工"):
    return extend(
        task=told.now, wanted_on=wanted, reason=reason, share=40, actor=told.cast.actors[by], at=day(on)
    )


def test_only_an_officer_of_the_unit_accepts_and_reports(cast: Cast) -> None:
    told = a_task(cast).registered().assigned()
    for person in ("zhou", "wu", "zhao", "wang"):
        assert refused(accept, task=told.now, actor=cast.actors[person], at=AT) == "task.accept"
        assert refused(report, task=told.now, text="好", actor=cast.actors[person], at=AT) == "task.report"


def test_a_task_is_reported_without_being_accepted_first(cast: Cast) -> None:
    told = a_task(cast).registered().assigned().reported(day(DUE))
    [one] = reports(cast.district, told.pk)
    assert (told.now.state, told.now.share, told.now.reported_on, one.is_late) == (
        "reported",
        100,
        DUE,
        False,
    )


def test_a_report_says_something_and_is_late_on_the_day_after_the_due_date(cast: Cast) -> None:
    told = at_work(cast)
    late = day(DUE + timedelta(days=1))
    assert refused(report, task=told.now, text=" ", actor=cast.sun, at=late) == "task.report.empty"
    assert refused(report, task=told.now, text="好", share=101, actor=cast.sun, at=late) == "task.share"
    assert (
        refused(report, task=told.now, text="好", evidence="字" * 201, actor=cast.sun, at=late)
        == "task.evidence.long"
    )
    told.reported(late)
    assert reports(cast.district, told.pk)[0].is_late
    assert refused(report, task=told.now, text="好", actor=cast.sun, at=late) == "task.report.state"


def test_a_unit_that_assists_reports_on_its_part_alone(cast: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    [one] = parts(cast.district, told.pk)
    assert refused(report_part, part=one, text="好", actor=cast.sun, at=AT) == "task.report_part"
    assert refused(report_part, part=one, text="", actor=cast.wu, at=AT) == "task.report_part.empty"
    report_part(part=one, text="已提供清单", actor=cast.wu, at=AT)
    assert refused(report_part, part=one, text="好", actor=cast.wu, at=AT) == "task.report_part.overtaken"
    [again] = parts(cast.district, told.pk)
    assert refused(report_part, part=again, text="好", actor=cast.wu, at=AT) == "task.report_part.state"


def test_nothing_is_reported_on_a_part_of_what_has_ended(cast: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    [one] = parts(cast.district, told.pk)
    type(told.now).objects.of(cast.district).update(state="cancelled")
    [again] = parts(cast.district, told.pk)
    assert one == again
    assert refused(report_part, part=again, text="好", actor=cast.wu, at=AT) == "task.not_at_work"


def test_ac_4_6_an_extension_asked_on_the_due_date_is_in_time(cast: Cast) -> None:
    told = at_work(cast)
    asked(told, on=DUE)
    assert told.now.is_asking and told.now.share == 40


def test_ac_4_6_an_extension_asked_on_the_day_after_is_refused_and_the_task_counts_as_overdue(
    cast: Cast,
) -> None:
    told = at_work(cast)
    late = DUE + timedelta(days=1)
    with pytest.raises(Refused) as no:
        asked(told, on=late)
    assert no.value.first.code == "task.extend.late" and "按逾期计" in no.value.first.words.zh
    assert extensions(cast.district, told.pk) == [] and not told.now.is_asking
    told.reported(day(late))
    assert reports(cast.district, told.pk)[0].is_late


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"by": "wu"}, "task.extend"),
        ({"reason": " "}, "task.extend.empty"),
        ({"wanted": DUE}, "task.extend.day"),
    ],
)
def test_an_extension_is_the_units_own_with_a_reason_and_a_later_day(cast: Cast, changes, code) -> None:
    told = at_work(cast)
    with pytest.raises(Refused) as no:
        asked(told, **changes)
    assert no.value.first.code == code


def test_one_request_waits_at_a_time_and_a_report_makes_it_needless(cast: Cast) -> None:
    told = at_work(cast)
    seen = told.now
    asked(told)
    with pytest.raises(Refused) as no:
        asked(told)
    assert no.value.first.code == "task.extend.asked"
    faster = {"wanted_on": date(2024, 3, 1), "reason": "同时", "share": 0, "actor": cast.sun, "at": AT}
    assert refused(extend, task=seen, **faster) == "task.extend.overtaken"
    told.reported(day(date(2024, 2, 6)))
    assert [one.state for one in extensions(cast.district, told.pk)] == ["dropped"]
    assert not told.now.is_asking
    conclude(task=told.now, actor=cast.zhao, at=day(date(2024, 2, 7)))
    assert refused(extend, task=told.now, **faster) == "task.not_at_work"
