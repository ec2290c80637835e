from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from liangpai.access.models import Account
from liangpai.ledger.queries import history
from liangpai.web.accounts.door import spoken
from liangpai.words import Words
from tests.people import Cast
from tests.web.accounts.doors import CHANGE, LOGIN, LOGOUT, PASSWORD, is_in, sign_in, text_of

pytestmark = pytest.mark.django_db

NEW = "Another-secret-7"


def test_the_right_password_lets_in_and_leads_where_the_reader_wanted(cast: Cast, client: Client) -> None:
    answer = sign_in(client, "sun", next="/help/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/help/")
    assert is_in(client)


def test_nobody_is_led_to_another_host(cast: Cast, client: Client) -> None:
    assert sign_in(client, "sun", next="https://example.org/").headers["Location"] == "/"


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "用户名或密码不对"), ("en", "the user name or the password is wrong")]
)
@pytest.mark.parametrize("username", ["sun", "nobody"])
def test_a_wrong_password_and_an_unknown_name_sound_alike(
    cast: Cast, client: Client, lang: str, words: str, username: str
) -> None:
    client.cookies["lang"] = lang
    answer = sign_in(client, username, "wrong")
    assert words in text_of(answer)
    assert not is_in(client)


def test_a_closed_account_is_not_let_in(cast: Cast, client: Client) -> None:
    Account.objects.filter(username="sun").update(is_active=False)
    answer = sign_in(client, "sun")
    assert not is_in(client)
    assert answer.status_code in (200, 302)


def test_a_session_ends_when_its_account_is_closed(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    Account.objects.filter(username="sun").update(is_active=False)
    assert client.get(CHANGE).headers["Location"].startswith(LOGIN)


def test_after_five_failures_the_account_is_locked_even_from_elsewhere(cast: Cast, client: Client) -> None:
    for number in range(5):
        client.post(LOGIN, {"login": "sun", "password": "wrong"}, REMOTE_ADDR=f"10.0.0.{number}")
    answer = client.post(LOGIN, {"login": "sun", "password": PASSWORD}, REMOTE_ADDR="10.0.9.9")
    assert "已锁定15分钟" in text_of(answer)
    assert not is_in(client)
    sign_in(client, "wu")
    assert is_in(client)


def test_after_five_failures_the_address_is_locked_for_every_account(cast: Cast, client: Client) -> None:
    for username in ("sun", "wu", "zhou", "qian", "zhao"):
        sign_in(client, username, "wrong")
    assert "已锁定15分钟" in text_of(sign_in(client, "wang"))
    client.post(LOGIN, {"login": "wang", "password": PASSWORD}, REMOTE_ADDR="10.0.9.9")
    assert is_in(client)


def test_one_signs_out_by_a_button_and_not_by_a_link(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    assert "确定退出吗" in text_of(client.get(LOGOUT))
    assert is_in(client)
    client.post(LOGOUT)
    assert not is_in(client)


def change(client: Client, new: str, old: str = PASSWORD, again: str | None = None) -> Any:
    return client.post(CHANGE, {"oldpassword": old, "password1": new, "password2": again or new})


def test_a_changed_password_is_recorded_and_the_session_goes_on(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    assert change(client, NEW).status_code == 302
    assert is_in(client)
    account = Account.objects.get(username="sun")
    assert account.check_password(NEW)
    assert account.password_changed_at is not None
    assert [entry.action for entry in history(cast.district, "account", account.pk)] == ["account.password"]
    assert "密码已更改" in text_of(client.get("/help/"))


def test_other_sessions_end_when_the_password_changes(cast: Cast, client: Client) -> None:
    elsewhere = Client()
    sign_in(elsewhere, "sun")
    sign_in(client, "sun")
    change(client, NEW)
    assert elsewhere.get(CHANGE).status_code == 302
    assert client.get(CHANGE).status_code == 200


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("Short-1", "密码至少10位"),
        ("onlysmallletters", "三种"),
        ("Sun-is-in-it-1", "密码不能包含用户名"),
        (PASSWORD, "不能使用最近5次用过的密码"),
    ],
)
def test_a_weak_or_used_password_is_refused_with_its_rule(
    cast: Cast, client: Client, new: str, words: str
) -> None:
    sign_in(client, "sun")
    assert words in text_of(change(client, new))
    assert Account.objects.get(username="sun").check_password(PASSWORD)


def test_the_last_five_passwords_are_remembered_and_the_sixth_is_not(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    old = PASSWORD
    for number in range(5):
        assert change(client, f"{NEW}{number}", old).status_code == 302
        old = f"{NEW}{number}"
        cache.clear()
    assert "不能使用最近5次" in text_of(change(client, f"{NEW}0", old))
    assert change(client, PASSWORD, old).status_code == 302


def test_who_does_not_know_the_present_password_changes_nothing(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    assert "原密码不对" in text_of(change(client, NEW, "wrong"))


def test_words_are_spoken_when_they_are_shown() -> None:
    words = spoken(Words("是", "yes"))
    with translation.override("en"):
        assert str(words) == "yes"
    with translation.override("zh-hans"):
        assert str(words) == "是"


def test_after_a_new_password_the_reader_goes_on_to_the_work(cast: Cast, client: Client) -> None:
    sign_in(client, "sun")
    assert change(client, NEW).headers["Location"] == "/"
