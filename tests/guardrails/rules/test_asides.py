from datetime import date, timedelta

import pytest

from liangpai.guardrails.rules import (
    GUARDS,
    refuse_basis,
    refuse_guard,
    refuse_reason,
    refuse_term,
    refuse_twice,
)

ON = date(2024, 1, 10)


@pytest.mark.parametrize("guard", GUARDS)
def test_only_what_is_not_built_in_is_set_aside(guard: str) -> None:
    refusal = refuse_guard(guard)
    assert (refusal is None) is (GUARDS[guard].built_in is None)
    assert refusal is None or refusal.code == "guard.built_in"


def test_an_unknown_guard_is_not_there() -> None:
    refusal = refuse_guard("G15")
    assert refusal and refusal.kind == "absent"


@pytest.mark.parametrize("basis", ["", "口头要求", "〔2024〕1号", "云" * 60 + "〔2024〕1号"])
def test_without_a_document_number_of_an_issuer_nothing_is_set_aside(basis: str) -> None:
    refusal = refuse_basis(basis)
    assert refusal and refusal.code == "guard.basis"


def test_a_document_number_will_do() -> None:
    assert refuse_basis("云岫府办(2024)01号") is None


def test_a_reason_is_given_in_so_many_words() -> None:
    assert refuse_reason(" ") and refuse_reason("理" * 401)
    assert refuse_reason("上级专项工作要求") is None


@pytest.mark.parametrize(
    ("since", "days", "fits"), [(0, 0, True), (5, 366, True), (0, 367, False), (-1, 5, False), (3, -1, False)]
)
def test_it_begins_today_or_later_and_ends_within_a_year(since: int, days: int, fits: bool) -> None:
    from_on = ON + timedelta(days=since)
    assert (refuse_term(from_on, from_on + timedelta(days=days), ON) is None) is fits


def test_it_is_not_set_aside_twice() -> None:
    assert refuse_twice(False, "G1") is None
    refusal = refuse_twice(True, "G1")
    assert refusal and refusal.kind == "conflict"
