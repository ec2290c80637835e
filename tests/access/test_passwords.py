import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from liangpai.access.models import OldPassword
from liangpai.access.passwords import NotRecent, Strong
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("password", ["Short-1", "onlysmallletters", "Sun-is-in-it-1"])
def test_a_weak_password_is_refused_in_the_readers_language(cast: Cast, password: str) -> None:
    with translation.override("en"), pytest.raises(ValidationError, match="password"):
        Strong().validate(password, cast.accounts["sun"])
    with pytest.raises(ValidationError, match="密码"):
        Strong().validate(password, cast.accounts["sun"])


def test_a_strong_password_passes_with_and_without_an_account(cast: Cast) -> None:
    for account in (cast.accounts["sun"], None):
        Strong().validate("Another-one-7", account)
        NotRecent().validate("Another-one-7", account)


def test_the_present_and_the_last_four_before_it_are_recent(cast: Cast) -> None:
    sun = cast.accounts["sun"]
    for number in range(6):
        sun.set_password(f"Old-one-{number}")
        OldPassword.objects.create(account=sun, hash=sun.password, set_at=AT.replace(minute=number))
    with pytest.raises(ValidationError):
        NotRecent().validate("not-a-secret-9", sun)
    with pytest.raises(ValidationError):
        NotRecent().validate("Old-one-2", sun)
    NotRecent().validate("Old-one-1", sun)


def test_the_rules_are_said_before_one_breaks_them() -> None:
    assert "10" in Strong().get_help_text()
    assert NotRecent().get_help_text() == ""
    with translation.override("en"):
        assert Strong().get_help_text().startswith("At least 10")
