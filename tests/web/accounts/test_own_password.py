import pytest
from django.test import Client

from tests.people import Cast
from tests.web.accounts.doors import CHANGE, sign_in, text_of

pytestmark = pytest.mark.django_db


def test_whoever_has_a_password_changes_it(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    assert "新密码" in text_of(client.get(CHANGE))


def test_whoever_has_none_is_told_so(cast: Cast, client: Client) -> None:
    account = cast.accounts["sun"]
    account.set_unusable_password()
    account.save(update_fields=["password"])
    client.force_login(account)
    assert "这个账号没有密码" in text_of(client.get(CHANGE))


def test_strangers_are_asked_to_sign_in(cast: Cast, client: Client) -> None:
    assert client.get(CHANGE).headers["Location"].startswith("/accounts/login/")
