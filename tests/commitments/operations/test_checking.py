from dataclasses import replace
from datetime import date, timedelta

import pytest

from liangpai.commitments import operations, queries
from liangpai.commitments.rules.terms import Completion
from liangpai.needs.queries import need
from liangpai.refusal import Refused
from tests.catalogue.stories import an_item
from tests.commitments.stories import (
    BEGUN,
    COMPLETION,
    DUE,
    SHOWN,
    TERMS,
    a_draft,
    an_approved,
    due,
    land,
    moment,
    underway,
    verified,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def _refused(act: object, *args: object, **named: object) -> str:
    with pytest.raises(Refused) as refused:
        act(*args, **named)  # type: ignore[operator] # a word of the story
    return refused.value.first.code


def test_the_check_completes_what_the_unit_handed_in(cast: Cast) -> None:
    item = an_item(cast)
    told = a_draft(cast).submit().check(completion=replace(COMPLETION, item=item.pk, difficulty=1.2))
    row = told.row
    assert (row.state, row.measure, row.difficulty, row.item) == ("checked", COMPLETION.measure, 1.2, item)
    assert queries.thing_of(row).keeper == cast.units["department"].path


def test_the_check_names_everything_that_is_missing(cast: Cast) -> None:
    told = a_draft(cast).submit()
    with pytest.raises(Refused) as refused:
        told.check(completion=Completion("", "", baseline=120.0))
    codes = [one.code for one in refused.value.refusals]
    assert codes == ["commitment.measure", "commitment.evidence", "commitment.baseline", "guard.g9"]


@pytest.mark.parametrize("person", ["sun", "wu", "wang", "li"])
def test_only_the_office_checks(cast: Cast, person: str) -> None:
    assert _refused(a_draft(cast).submit().check, cast.actors[person]) == "commitment.check"


def test_the_check_refuses_what_has_fallen_due_meanwhile(cast: Cast) -> None:
    told = a_draft(cast).submit()
    told.at = moment(DUE + timedelta(days=1))
    assert _refused(told.check) == "commitment.due_on"


def test_a_promise_passed_down_counts_as_the_one_above(cast: Cast) -> None:
    above = a_draft(cast).submit()
    passed = replace(COMPLETION, source="above", parent=above.pk)
    told = a_draft(cast).submit().check(completion=passed)
    assert told.row.parent_id == above.pk
    assert _refused(above.check, completion=replace(passed, parent=told.pk)) == "commitment.parent"
    other = a_draft(cast, terms=replace(TERMS, unit_of_measure="个")).submit()
    assert _refused(other.check, completion=passed) == "commitment.parent"


@pytest.mark.parametrize("state", ["submitted", "checked", "approved"])
def test_before_the_announcement_a_promise_goes_back_with_its_reason(cast: Cast, state: str) -> None:
    told = a_draft(cast).submit()
    if state != "submitted":
        told.check()
    if state == "approved":
        told.approve()
    assert told.state == state
    operations.send_back(commitment=told.row, reason="目标偏低", actor=cast.zhao, at=told.at)
    assert (told.state, told.row.returned_for) == ("draft", "目标偏低")
    assert told.submit().row.returned_for == ""


def test_nothing_goes_back_without_a_reason(cast: Cast) -> None:
    told = a_draft(cast).submit()
    back = operations.send_back
    assert _refused(back, commitment=told.row, reason=" ", actor=cast.zhao, at=told.at) == "commitment.reason"


def test_a_verification_goes_back_to_be_done_again(cast: Cast) -> None:
    told = verified(cast)
    operations.send_back(commitment=told.row, reason="验收单有误", actor=cast.zhao, at=told.at)
    assert told.state == "due"


def test_what_was_reported_as_done_too_early_goes_back_to_work_until_its_last_day(cast: Cast) -> None:
    told = underway(cast).finish(100.0)
    operations.send_back(commitment=told.row, reason="还差20亩", actor=cast.zhao, at=told.at)
    assert (told.state, told.row.fell_due_on) == ("underway", None)
    late = due(cast)
    act = operations.send_back
    assert (
        _refused(act, commitment=late.row, reason="x", actor=cast.zhao, at=late.at) == "commitment.past_due"
    )


def test_who_checked_or_submitted_does_not_approve(cast: Cast) -> None:
    told = a_draft(cast).submit().check()
    assert _refused(told.approve, cast.zhao) == "commitment.approve"
    told.approve()
    assert (told.state, told.row.approved_by) == ("approved", cast.wang.account)


def test_what_it_needs_is_raised_once_when_it_is_approved(cast: Cast) -> None:
    told = an_approved(cast, needs=(land(cast),))
    (support,) = queries.supports(cast.district, [told.pk])[told.pk]
    assert support.need is not None
    raised = need(cast.district, support.need)
    assert (raised.unit.name, raised.keeper.name, raised.title) == ("枕河镇", "区农业农村局", support.title)
    operations.send_back(commitment=told.row, reason="重填", actor=cast.zhao, at=told.at)
    told.submit().check().approve()
    (again,) = queries.supports(cast.district, [told.pk])[told.pk]
    assert again.need == support.need


def test_a_need_that_comes_too_late_keeps_a_promise_from_being_approved(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast),)).submit().check()
    told.at = moment(date(2024, 4, 1))
    assert _refused(told.approve) == "need.needed_by"
    assert told.state == "checked"


def test_an_announced_promise_is_under_way_after_its_notice(cast: Cast) -> None:
    told = an_approved(cast).announce()
    row = told.row
    assert (row.state, row.announced_on, row.begins_on) == (
        "announced",
        date(2024, 1, 10),
        date(2024, 1, 18),
    )
    assert told.begin().state == "underway"


def test_g12_an_announcement_has_its_basis(cast: Cast) -> None:
    told = an_approved(cast)
    assert _refused(told.announce, shown=replace(SHOWN, basis="")) == "release.incomplete"
    assert _refused(told.announce, cast.wang) == "commitment.announce"


def test_what_is_due_already_is_not_announced(cast: Cast) -> None:
    told = an_approved(cast)
    told.at = moment(DUE + timedelta(days=1))
    assert _refused(told.announce) == "commitment.past_due"


def test_an_act_before_the_nightly_round_lets_happen_first_what_has_fallen_due(cast: Cast) -> None:
    told = an_approved(cast).announce()
    told.at = BEGUN
    told.report(10.0)
    assert told.state == "underway"
