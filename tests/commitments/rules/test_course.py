from datetime import date

import pytest

from liangpai.calendar.rules import WorkingDays
from liangpai.commitments.rules.course import (
    amended_too_late,
    announced_too_late,
    announcement_is_incomplete,
    begins_on,
    day_reached_missing,
    excuse_is_unfounded,
    falls_due_on,
    found_otherwise,
    nothing_amended,
    nothing_chosen,
    progress_is_unfit,
    reason_missing,
    resumed_too_late,
)

DUE = date(2024, 6, 28)
DAYS = WorkingDays()


def test_work_begins_five_working_days_after_the_announcement() -> None:
    # 2024-02-04 is a working Sunday, 10–17 February rest, 18 February a working Sunday.
    assert begins_on(DAYS, date(2024, 2, 5), DUE) == date(2024, 2, 19)
    assert begins_on(DAYS, date(2024, 1, 10), DUE) == date(2024, 1, 18)


def test_work_begins_on_the_last_day_at_the_latest() -> None:
    assert begins_on(DAYS, date(2024, 6, 27), DUE) == DUE


def test_natural_days_count_where_the_holidays_are_not_published_yet() -> None:
    assert begins_on(DAYS, date(2098, 6, 1), date(2098, 12, 1)) == date(2098, 6, 7)


def test_a_promise_falls_due_on_the_day_after_its_last() -> None:
    assert falls_due_on(DUE, date(2024, 1, 17)) == date(2024, 6, 29)
    assert falls_due_on(DUE, date(2024, 7, 3)) == date(2024, 7, 3)


@pytest.mark.parametrize(("on", "fits"), [(DUE, True), (date(2024, 6, 29), False)])
def test_ac_2_2_nothing_is_amended_after_the_due_date(on: date, fits: bool) -> None:
    assert (amended_too_late(DUE, on) is None) is fits
    assert (announced_too_late(DUE, on) is None) is fits
    assert (resumed_too_late(DUE, on) is None) is fits


def test_an_amendment_changes_something_and_says_why() -> None:
    assert nothing_amended({"target": 1}, {"target": 1})
    assert nothing_amended({"target": 1}, {"target": 2}) is None
    assert reason_missing(" ") and reason_missing("补贴晚") is None


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"level": "everybody"}, ["commitment.level"]),
        ({"basis": ""}, ["release.incomplete"]),
        ({"secrecy_check": " "}, ["release.incomplete"]),
        ({"expires_on": date(2024, 1, 10)}, ["release.expiry"]),
        ({"expires_on": None}, ["release.expiry"]),
    ],
)
def test_g12_what_is_shown_has_audience_basis_secrecy_check_and_expiry(
    changes: dict[str, object], codes: list[str]
) -> None:
    terms = {"level": "district", "basis": "文号", "secrecy_check": "记录", "expires_on": DUE} | changes
    found = announcement_is_incomplete(**terms, on=date(2024, 1, 10))  # type: ignore[arg-type] # a row of keywords
    assert [refusal.code for refusal in found] == codes


def test_a_report_is_a_number_and_not_of_tomorrow() -> None:
    assert progress_is_unfit(3.0, DUE, DUE) == []
    found = progress_is_unfit(None, date(2024, 6, 29), DUE)
    assert [one.code for one in found] == ["commitment.value", "commitment.reached_on"]


def test_what_was_wholly_reached_names_its_day() -> None:
    assert day_reached_missing(1.0, None)
    assert day_reached_missing(0.9, None) is None
    assert day_reached_missing(1.0, DUE) is None


def test_a_finding_follows_the_verified_share() -> None:
    assert found_otherwise("kept", "partly")
    assert found_otherwise("kept", "kept") is None


@pytest.mark.parametrize(
    ("need", "reason", "basis", "fits"),
    [
        (True, "", "", True),
        (False, "洪涝", "云岫府办〔2024〕3号", True),
        (False, "洪涝", "", False),
        (False, "洪涝", "会议口头同意", False),
        (False, "洪涝", "〔2024〕3号", False),
        (False, " ", "云岫府办〔2024〕3号", False),
    ],
)
def test_ac_2_4_an_excuse_rests_on_a_refused_need_or_on_a_paper(
    need: bool, reason: str, basis: str, fits: bool
) -> None:
    assert (excuse_is_unfounded(need, reason, basis) is None) is fits


def test_an_act_on_many_needs_one_at_least() -> None:
    assert nothing_chosen(0) and nothing_chosen(1) is None
