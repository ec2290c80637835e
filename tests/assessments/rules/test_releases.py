"""What a release states, and the guard rails G1 and G2."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liangpai.assessments.rules import releases
from liangpai.examples import load_example

ON = date(2024, 6, 1)


def _noise(*earlier, on=ON, **changed):
    asked = {"level": "meeting", "is_restatement": False, **changed}
    answer = releases.refuse_noise(earlier, on, **asked)
    return None if answer is None else answer.code


@pytest.mark.parametrize(
    ("level", "basis", "check", "code"),
    [
        ("meeting", "云办〔2024〕1号", "张三 保审1号", None),
        ("everybody", "云办〔2024〕1号", "张三 保审1号", "release.level"),
        ("meeting", " ", "张三 保审1号", "release.incomplete"),
        ("meeting", "云办〔2024〕1号", "", "release.incomplete"),
    ],
)
def test_a_release_states_its_basis_and_its_secrecy_check(level, basis, check, code) -> None:
    answer = releases.refuse_incomplete(level, basis, check)
    assert (answer and answer.code) == code


@pytest.mark.parametrize(("state", "fits"), [("final", True), ("archived", True), ("reviewed", False)])
def test_only_what_is_final_is_released(state, fits) -> None:
    assert (releases.refuse_unsettled(state) is None) is fits


def test_the_first_ranking_is_free() -> None:
    assert _noise() is None


@pytest.mark.parametrize(("days", "code"), [(149, "release.too_soon"), (150, None), (0, "release.too_soon")])
def test_a_ranking_waits_150_days_for_the_next(days, code) -> None:
    assert _noise(ON - timedelta(days=days)) == code


def test_a_paper_with_its_reason_sets_the_rail_aside_and_half_of_it_does_not() -> None:
    last = ON - timedelta(days=10)
    assert _noise(last, basis="粤办〔2024〕9号", reason="上级要求") is None
    assert _noise(last, basis="粤办〔2024〕9号") == "release.too_soon"
    assert _noise(last, reason="上级要求") == "release.too_soon"
    assert _noise(last, basis="领导口头要求", reason="上级要求") == "release.too_soon"


def test_a_restatement_and_a_sheet_of_ones_own_are_no_new_ranking() -> None:
    last = ON - timedelta(days=1)
    assert _noise(last, is_restatement=True) is None
    assert _noise(last, level="unit") is None
    assert _noise(last, level="society") == "release.too_soon"


def test_indicators_of_gross_growth_are_named_in_a_ranking_and_not_in_a_sheet() -> None:
    scheme, _ = load_example("golden")
    first = replace(scheme.indicators[0], name="固定资产投资增速")
    scheme = replace(scheme, indicators=(first, *scheme.indicators[1:]))
    assert releases.gross_indicators(scheme, "society") == ["固定资产投资增速"]
    assert releases.gross_indicators(scheme, "unit") == []
