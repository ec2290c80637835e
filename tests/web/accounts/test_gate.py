from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from liangpai.access.models import Account
from liangpai.web.accounts.gate import EVERY, PUSHED
from tests.people import Cast
from tests.web.accounts.doors import CHANGE, LOGOUT, is_in, second_factor, sign_in, text_of

pytestmark = pytest.mark.django_db

FACTOR = "/accounts/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def _strict(settings: Any) -> None:
    settings.LIANGPAI_STRICT_SIGN_IN = True


def changed(username: str, days: int) -> None:
    """Let a password be so many days old."""
    moment = timezone.now() - timedelta(days=days)
    Account.objects.filter(username=username).update(password_changed_at=moment)


def test_a_password_given_by_somebody_else_is_changed_before_anything_else(
    cast: Cast, client: Client
) -> None:
    sign_in(client, "sun")
    assert client.get("/").headers["Location"] == CHANGE
    assert "请先更改" in text_of(client.get(CHANGE))
    client.post(
        CHANGE, {"oldpassword": "not-a-secret-9", "password1": "My-own-one-8", "password2": "My-own-one-8"}
    )
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(("days", "status"), [(89, 200), (91, 302)])
def test_a_password_older_than_90_days_is_due(cast: Cast, client: Client, days: int, status: int) -> None:
    changed("sun", days)
    sign_in(client, "sun")
    assert client.get("/").status_code == status


@pytest.mark.parametrize("username", ["feng", "chen", "chu"])
def test_an_administrator_switches_the_second_factor_on_first(
    cast: Cast, client: Client, username: str
) -> None:
    changed(username, 1)
    sign_in(client, username)
    assert client.get("/").headers["Location"] == FACTOR
    second_factor(cast.accounts[username])
    assert client.get("/").status_code == 200


def test_nobody_else_needs_a_second_factor(cast: Cast, client: Client) -> None:
    changed("zhao", 1)
    sign_in(client, "zhao")
    assert client.get("/").status_code == 200


def test_the_way_out_stays_open(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    client.post(LOGOUT)
    assert not is_in(client)


def test_strangers_are_asked_nothing(cast: Cast, client: Client) -> None:
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(("username", "minutes"), [("sun", 30), ("feng", 10)])
def test_an_idle_session_ends_after_its_minutes(
    cast: Cast, client: Client, username: str, minutes: int
) -> None:
    sign_in(client, username)
    client.get("/help/")
    assert client.session.get_expiry_age() == minutes * 60


def _end(client: Client) -> datetime:
    session = client.session
    found: datetime = session.model.objects.get(pk=session.session_key).expire_date
    return found


def test_a_page_pushes_the_end_of_the_session_away(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    first = _end(client)
    client.get("/help/")
    assert _end(client) > first


def test_a_page_within_the_same_minute_writes_nothing(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    client.get("/help/")
    first = _end(client)
    client.get("/help/")
    assert _end(client) == first


def test_a_page_in_a_later_minute_pushes_the_end_again(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    client.get("/help/")
    session = client.session
    session[PUSHED] -= EVERY
    session.save()
    first = _end(client)
    client.get("/help/")
    assert _end(client) > first
