from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import WorkingDays
from liangpai.oversight.rules import (
    FALSIFIED,
    KINDS,
    LONGEST,
    answer_by,
    asked_already,
    declared_already,
    found_already,
    kind_of,
    no_falsified_subject,
    no_person,
    no_receipt_number,
    no_subject,
    not_cleared,
    organ_missing,
    text_missing,
    too_long,
    too_many,
)
from liangpai.words import Words


def test_a_complaint_before_the_spring_festival_is_answered_ten_working_days_later() -> None:
    # 2024-02-10 to 02-17 rest, 02-04 and 02-18 are worked: 02-02, 04, 05, 06, 07, 08, 09, 18, 19, 20
    assert answer_by(WorkingDays(), date(2024, 2, 1)) == date(2024, 2, 20)


def test_where_holidays_are_unknown_the_answer_comes_no_later() -> None:
    assert answer_by(WorkingDays(), date(2099, 12, 20)) == date(2099, 12, 30)


@given(st.dates(date(2005, 1, 1), date(2025, 11, 1)))
def test_ten_natural_days_are_never_later_than_ten_working_days(on: date) -> None:
    assert on + timedelta(days=10) <= answer_by(WorkingDays(), on)


def test_blank_text_is_no_text() -> None:
    refusal = text_missing("complaint.file", " \n", Words("内容", "text"))
    assert refusal and refusal.code == "complaint.file.empty" and refusal.kind == "invalid"
    assert text_missing("complaint.file", "有内容", Words("内容", "text")) is None


def test_length_is_bounded() -> None:
    assert too_long("字" * LONGEST) is None
    assert too_long("字" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("filed", "is_stranger", "refused"),
    [(9, False, False), (10, False, True), (29, True, False), (30, True, True)],
)
def test_an_hour_takes_only_so_many(filed: int, is_stranger: bool, refused: bool) -> None:
    assert (too_many(filed, is_stranger) is not None) is refused


@pytest.mark.parametrize(
    ("state", "is_lawful", "code"),
    [
        (None, None, "review.missing"),
        ("asked", None, "review.missing"),
        ("given", False, "review.unlawful"),
        ("given", True, None),
        ("waived", None, None),
    ],
)
def test_a_rule_set_is_cleared_by_a_lawful_opinion_or_a_recorded_reason(
    state: str | None, is_lawful: bool | None, code: str | None
) -> None:
    refusal = not_cleared(state, is_lawful)
    assert (refusal.code if refusal else None) == code


def test_the_same_content_is_sent_once() -> None:
    assert asked_already(None) is None
    assert asked_already("given")


@pytest.mark.parametrize(
    ("subject", "kind"),
    [("card:12", "card"), ("unit:5", "unit"), ("unit:0", ""), ("unit:-1", ""), ("unit", ""), ("Unit:5", ""), ("", "")],
)  # fmt: skip # one line per case would be longer than the test
def test_a_subject_is_a_kind_and_an_id(subject: str, kind: str) -> None:
    assert kind_of(subject) == kind
    assert (no_subject(subject) is None) is bool(kind)


def test_what_can_be_falsified_is_a_figure_or_a_promise() -> None:
    assert [no_falsified_subject(f"{kind}:7") for kind in FALSIFIED] == [None, None]
    assert no_falsified_subject("unit:7")
    assert [kind for kind in KINDS if no_subject(f"{kind}:7")] == []


@pytest.mark.parametrize(
    "number", ["移回〔2024〕7号", "(2024)第7号", "JJ-2024-0007", "云岫纪移回〔2023〕6号（演示）"]
)
def test_a_receipt_is_known_by_a_number(number: str) -> None:
    assert no_receipt_number(number) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "移送回执",
        "反映某镇虚报，附照片3张",
        "第7号：某某",
        "反映某镇虚报附照片3张",
        "7" * 41,
        "第7号\n某某",
    ],
)
def test_a_sentence_is_no_number(text: str) -> None:
    assert no_receipt_number(text)


def test_an_organ_has_a_name_that_fits() -> None:
    assert organ_missing("区纪委监委") is None
    assert organ_missing("") and organ_missing("局" * 61)


def test_what_stands_is_not_declared_or_found_again() -> None:
    assert declared_already(None) is None
    assert declared_already("declined") is None
    assert declared_already("declared") and declared_already("agreed")
    assert found_already(0) is None
    assert found_already(1)
    assert no_person(None) and no_person(7) is None
