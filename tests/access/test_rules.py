from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.rules import is_due, is_stale, kinds_of, refuse_used, refuse_weak

AT = datetime(2024, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "password", ["abcdefgh12", "ABCDEFGHIJ", "Abc12-def", "1234567890", "", "密码密码密码密码密码密"]
)
def test_a_password_that_is_short_or_of_two_kinds_is_refused(password: str) -> None:
    refusal = refuse_weak(password)
    assert refusal is not None
    assert (refusal.code, refusal.kind) == ("password.weak", "invalid")


@pytest.mark.parametrize("password", ["Abcdefgh12", "abcdefg-12", "清城abcdefg1", "ABCDEFG-12"])
def test_ten_characters_of_three_kinds_are_enough(password: str) -> None:
    assert refuse_weak(password, "sun") is None


def test_a_password_does_not_contain_the_user_name() -> None:
    refusal = refuse_weak("Sunshine-99", "sun")
    assert refusal is not None
    assert refusal.code == "password.has_name"


@given(st.text())
def test_there_are_at_most_four_kinds_and_none_only_in_an_empty_text(text: str) -> None:
    assert 0 <= kinds_of(text) <= 4
    assert (kinds_of(text) == 0) == (text == "")


def test_a_used_password_is_refused() -> None:
    assert refuse_used(False) is None
    refusal = refuse_used(True)
    assert refusal is not None
    assert refusal.code == "password.used"


def test_a_password_is_due_after_ninety_days_or_when_another_gave_it() -> None:
    assert is_due(None, AT)
    assert not is_due(AT - timedelta(days=90), AT)
    assert is_due(AT - timedelta(days=90, seconds=1), AT)


def test_an_account_is_stale_after_ninety_days_without_a_sign_in() -> None:
    old = AT - timedelta(days=91)
    assert is_stale(None, old, AT)
    assert is_stale(old, old, AT)
    assert not is_stale(AT - timedelta(days=1), old, AT)
    assert not is_stale(None, AT - timedelta(days=90), AT)
