from datetime import date

import pytest

from liangpai.refusal import Refusal
from liangpai.results.rules import refusals
from liangpai.words import Words

DAY, LATER = date(2024, 1, 8), date(2024, 1, 20)


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ""),
        ({"name": " "}, "round.incomplete"),
        ({"asks": 0}, "round.incomplete"),
        ({"due_on": date(2024, 1, 7)}, "round.dates"),
        ({"by_scheme": False}, "round.purpose"),
        ({"by_scheme": False, "purpose": "编制规划"}, ""),
    ],
)
def test_a_round_needs_name_items_dates_and_a_scheme_or_a_purpose(
    changes: dict[str, object], expected: str
) -> None:
    sound = {"name": "年度", "opens_on": DAY, "due_on": LATER, "asks": 3, "purpose": "", "by_scheme": True}
    assert code(refusals.round_is_unsound(**{**sound, **changes})) == expected  # type: ignore[arg-type] # names checked


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        (refusals.scheme_is_not_frozen("draft"), "round.scheme_open"),
        (refusals.scheme_is_not_frozen("frozen"), ""),
        (refusals.scheme_is_not_frozen("active"), ""),
        (refusals.items_are_unknown({"X", "Y"}), "round.items_unknown"),
        (refusals.items_are_unknown(()), ""),
        (refusals.nobody_is_asked(0), "round.nobody"),
        (refusals.nobody_is_asked(1), ""),
        (refusals.not_open("open"), ""),
        (refusals.not_open("planned"), "round.not_open"),
        (refusals.not_open("planned", 2), "round.not_open"),
        (refusals.not_open("closed"), "round.not_open"),
        (refusals.not_open("closed", 2), ""),
        (refusals.not_by_scheme(None), "round.no_scheme"),
        (refusals.not_by_scheme(3), ""),
        (refusals.not_asked("I9"), "figure.not_asked"),
        (refusals.reason_missing("  "), "figure.no_reason"),
        (refusals.reason_missing("抄错"), ""),
        (refusals.nothing_to_submit(0, ()), "figure.nothing"),
        (refusals.nothing_to_submit(1, ()), ""),
        (refusals.nothing_chosen(0), "figure.none_chosen"),
        (refusals.nothing_chosen(2), ""),
        (refusals.already_correcting(1), "figure.correcting"),
        (refusals.already_correcting(0), ""),
        (refusals.nothing_changes(1.0, 1.0), "figure.same"),
        (refusals.nothing_changes(1.0, 2.0), ""),
    ],
)
def test_each_rule_refuses_what_it_guards_against_and_nothing_else(
    refusal: Refusal | None, expected: str
) -> None:
    assert code(refusal) == expected


def test_a_workbook_of_a_province_is_too_long_for_a_page() -> None:
    assert refusals.too_long_for_a_page(refusals.MOST_ON_A_PAGE) is None
    refused = refusals.too_long_for_a_page(refusals.MOST_ON_A_PAGE + 1)
    assert refused is not None and refused.kind == "invalid"


def test_what_blocks_a_submission_is_not_called_nothing() -> None:
    assert refusals.nothing_to_submit(0, [refusals.unasked_problem("本期数据!C7")]) is None


def test_problems_of_closed_cells_name_place_source_and_state() -> None:
    held = refusals.already_held_problem("枕河镇·I2", "三资平台", "9.8")
    assert "三资平台" in held.zh and "9.8" in held.en and held.place == "枕河镇·I2"
    assert "报送" in refusals.locked_problem("x", Words("报送", "submitted")).zh
    assert refusals.unasked_problem("x").warning
