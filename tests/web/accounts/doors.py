"""Signing in and out as a browser does it."""

import re
from typing import Any

from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.http import HttpResponse
from django.test import Client

from liangpai.access.models import Account

PASSWORD = "not-a-secret-9"  # noqa: S105 - of the cast of the tests
LOGIN, LOGOUT, CHANGE = "/accounts/login/", "/accounts/logout/", "/accounts/password/change/"


def sign_in(client: Client, username: str, password: str = PASSWORD, **extra: Any) -> HttpResponse:
    """Send the form of the sign-in page."""
    return client.post(LOGIN, {"login": username, "password": password, **extra})


def say_again(client: Client) -> None:
    """Say who one is once more, as what protects the account asks."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})


def is_in(client: Client) -> bool:
    """Whether somebody is signed in."""
    return "_auth_user_id" in client.session


def second_factor(account: Account) -> str:
    """Give an account a second factor; its secret."""
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def code_of(secret: str) -> str:
    """What the authenticator shows now."""
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def text_of(response: HttpResponse) -> str:
    """What a reader sees of a page."""
    return re.sub(r"<[^>]*>", " ", response.content.decode())
