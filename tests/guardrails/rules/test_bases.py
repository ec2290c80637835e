from datetime import date, timedelta

import pytest

from liangpai.guardrails.rules import (
    expiry_passed,
    names_a_number,
    number_of,
    release_incomplete,
    veto_without_number,
)

ON = date(2024, 6, 1)


@pytest.mark.parametrize("text", ["云岫府办〔2024〕1号", "云岫府办(2024)01号", "云岫府办［2024］第1号 "])
def test_a_document_number_is_read_however_it_was_typed(text: str) -> None:
    assert str(number_of(text)) == "云岫府办〔2024〕1号"


@pytest.mark.parametrize("text", ["", "文号", "2024年1号", "按领导要求"])
def test_anything_else_is_no_document_number(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("云岫百千万指〔2023〕7号第十八条", True),
        ("《考核办法（演示）》（云岫百千万指〔2023〕7号）", True),
        ("见〔2023〕7号", True),
        ("〔2023〕7号", False),
        ("第十八条", False),
        ("云岫〔2023〕0号", False),
    ],
)
def test_a_number_is_found_anywhere_in_a_basis_and_needs_its_issuer(text: str, found: bool) -> None:
    assert names_a_number(text) is found
    assert (veto_without_number(text, "vetoes.safety.basis") is None) is found


@pytest.mark.parametrize(
    ("basis", "check", "is_complete"),
    [("云办〔2024〕1号", "张三 保审1号", True), (" ", "张三", False), ("云办〔2024〕1号", "", False)],
)
def test_a_release_states_its_basis_and_its_secrecy_check(basis: str, check: str, is_complete: bool) -> None:
    assert (release_incomplete(basis, check) is None) is is_complete


def test_a_release_ends_on_a_day_to_come() -> None:
    assert expiry_passed(ON + timedelta(days=1), ON) is None
    assert expiry_passed(ON, ON)
