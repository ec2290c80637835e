from dataclasses import replace
from datetime import date
from math import inf

import pytest

from liangpai.commitments.rules.terms import (
    Completion,
    Terms,
    due_day_is_wrong,
    few_or_many,
    is_incomplete,
    not_measurable,
    parent_does_not_fit,
    text_is_unfit,
    vague_words,
    year_is_unfit,
)

ON = date(2024, 1, 10)
SOUND = Terms("新建公园3个", 3.0, "个", date(2024, 6, 30))
COMPLETE = Completion("新建公园数", "acceptance", 0.0)


def _codes(terms: Terms) -> list[str]:
    return [refusal.code.removeprefix("commitment.") for refusal in not_measurable(terms, 2024, ON)]


def test_a_promise_with_number_measure_and_day_can_be_measured() -> None:
    assert not_measurable(SOUND, 2024, ON) == []


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"target": None}, ["target"]),
        ({"target": inf}, ["target"]),
        ({"unit_of_measure": " "}, ["unit_of_measure"]),
        ({"due_on": None}, ["due_on"]),
        ({"due_on": date(2025, 1, 1)}, ["due_on"]),
        ({"due_on": date(2024, 1, 9)}, ["due_on"]),
        ({"text": "", "target": None, "unit_of_measure": ""}, ["text", "target", "unit_of_measure"]),
    ],
)
def test_what_nobody_can_measure_is_refused_with_every_reason(
    changes: dict[str, object], codes: list[str]
) -> None:
    assert _codes(replace(SOUND, **changes)) == codes  # type: ignore[arg-type] # a row of keywords


def test_a_promise_may_fall_due_on_the_day_itself() -> None:
    assert due_day_is_wrong(ON, 2024, ON) is None


def test_a_promise_has_a_hundred_characters_at_most() -> None:
    assert text_is_unfit("诺" * 100) is None
    refusal = text_is_unfit("诺" * 101)
    assert refusal and "101" in refusal.words.zh


def test_g11_a_pledge_is_no_promise() -> None:
    refusal = text_is_unfit("签订责任状确保完成")
    assert refusal and refusal.code == "guard.g11"


@pytest.mark.parametrize(("year", "fits"), [(2023, False), (2024, True), (2025, True), (2026, False)])
def test_a_promise_is_for_this_year_or_the_next(year: int, fits: bool) -> None:
    assert (year_is_unfit(year, ON) is None) is fits


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"measure": " "}, "measure"),
        ({"evidence_kind": "photo"}, "evidence"),
        ({"difficulty": 0.9}, "difficulty"),
        ({"weight": 0.0}, "weight"),
        ({"weight": 101.0}, "weight"),
        ({"baseline": 3.0}, "baseline"),
        ({"source": "elsewhere"}, "source"),
        ({"source": "above"}, "source"),
    ],
)
def test_the_check_says_what_is_still_missing(changes: dict[str, object], code: str) -> None:
    found = is_incomplete(SOUND, replace(COMPLETE, **changes))  # type: ignore[arg-type] # a row of keywords
    assert [refusal.code for refusal in found] == [f"commitment.{code}"]


@pytest.mark.parametrize(
    "changes", [{}, {"difficulty": 1.2}, {"source": "above", "parent": 3}, {"baseline": None}]
)
def test_a_complete_check_passes(changes: dict[str, object]) -> None:
    assert is_incomplete(SOUND, replace(COMPLETE, **changes)) == []  # type: ignore[arg-type] # a row of keywords


def test_what_is_passed_down_by_a_paper_names_it() -> None:
    above = replace(COMPLETE, source="above", source_reference="云岫府办〔2024〕1号")
    assert is_incomplete(SOUND, above) == []


def test_a_parent_is_another_promise_that_counts_alike() -> None:
    assert parent_does_not_fit(1, "亩", 2, (3,), "亩 ") is None
    assert parent_does_not_fit(1, "亩", 1, (), "亩")
    assert parent_does_not_fit(1, "亩", 2, (3, 1), "亩")
    refusal = parent_does_not_fit(1, "亩", 2, (), "个")
    assert refusal and "亩" in refusal.words.zh and "个" in refusal.words.zh


def test_words_that_cannot_be_measured_are_named_once_each() -> None:
    assert vague_words("力争进一步改善，力争更好") == ["力争", "进一步"]
    assert vague_words("新建公园3个") == []


@pytest.mark.parametrize(("count", "hints"), [(4, True), (5, False), (10, False), (11, True)])
def test_five_to_ten_promises_are_usual_and_others_a_hint(count: int, hints: bool) -> None:
    assert (few_or_many(count) is not None) is hints


def test_one_promise_reads_well_in_english() -> None:
    words = few_or_many(1)
    assert words and words.en.startswith("there is 1 promise in")
