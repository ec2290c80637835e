import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.test import Client

from liangpai.web.accounts.second_factor import SecondFactor
from tests.people import Cast
from tests.web.accounts.doors import code_of, is_in, say_again, second_factor, sign_in, text_of

pytestmark = pytest.mark.django_db

BASE = "/accounts/2fa/"


def test_the_secret_lies_closed_in_the_database(cast: Cast) -> None:
    secret = second_factor(cast.accounts["feng"])
    kept = Authenticator.objects.get(user=cast.accounts["feng"]).data["secret"]
    assert secret not in kept
    assert SecondFactor().decrypt(kept) == secret


def test_another_installation_cannot_open_it(cast: Cast, settings: Any) -> None:
    closed = SecondFactor().encrypt("x")
    settings.SECRET_KEY = "another" + "-one"
    with pytest.raises(ValidationError):
        SecondFactor().decrypt(closed)


def test_a_person_switches_it_on_by_the_page_alone(cast: Cast, client: Client) -> None:
    sign_in(client, "feng")
    asked = client.get(f"{BASE}totp/activate/")
    assert asked.headers["Location"].startswith("/accounts/reauthenticate/")
    say_again(client)
    shown = client.get(f"{BASE}totp/activate/")
    assert 'src="data:image/svg+xml;base64,' in shown.content.decode()
    found = re.search(r"<code>([A-Z2-7]{32})</code>", shown.content.decode())
    assert found is not None
    wrong = client.post(f"{BASE}totp/activate/", {"code": "000000"})
    assert "验证码不对" in text_of(wrong)
    done = client.post(f"{BASE}totp/activate/", {"code": code_of(found[1])})
    assert done.status_code == 302
    codes = client.get(done.headers["Location"])
    assert "恢复码" in text_of(codes)
    assert "动态口令已启用" in text_of(client.get(BASE))


def test_sign_in_then_asks_for_the_code(cast: Cast, client: Client) -> None:
    secret = second_factor(cast.accounts["feng"])
    answer = sign_in(client, "feng")
    assert answer.headers["Location"] == f"{BASE}authenticate/"
    assert not is_in(client)
    assert "验证码" in text_of(client.get(f"{BASE}authenticate/"))
    client.post(f"{BASE}authenticate/", {"code": "000000"})
    assert not is_in(client)
    client.post(f"{BASE}authenticate/", {"code": code_of(secret)})
    assert is_in(client)


@pytest.mark.parametrize(
    "address", ["", "totp/deactivate/", "recovery-codes/generate/", "reauthenticate/", "totp/activate/"]
)
@pytest.mark.parametrize(
    ("lang", "foreign"), [("zh", r"\b(the|your|code)\b"), ("en", r"[\u4e00-\u9fff]{3,}")]
)
def test_every_page_of_the_second_factor_speaks_one_language(
    cast: Cast, client: Client, address: str, lang: str, foreign: str
) -> None:
    sign_in(client, "feng")
    say_again(client)
    client.cookies["lang"] = lang
    if address != "totp/activate/":
        second_factor(cast.accounts["feng"])
    answer = client.get(f"{BASE}{address}")
    assert answer.status_code == 200
    main = answer.content.decode().split("<main")[1].split("</main>")[0]
    assert not re.search(foreign, re.sub(r"<[^>]*>", " ", main), re.IGNORECASE)


def test_it_is_switched_off_again_by_who_switched_it_on(cast: Cast, client: Client) -> None:
    sign_in(client, "feng")
    say_again(client)
    second_factor(cast.accounts["feng"])
    assert client.post(f"{BASE}totp/deactivate/").status_code == 302
    assert "启用动态口令" in text_of(client.get(BASE))


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "系统换过密钥"), ("en", "the key of the system has changed")]
)
def test_after_another_key_the_sign_in_says_what_to_do(
    cast: Cast, client: Client, settings: Any, lang: str, told: str
) -> None:
    secret = second_factor(cast.accounts["feng"])
    settings.SECRET_KEY = "another" + "-one"
    client.cookies["lang"] = lang
    sign_in(client, "feng")
    answer = client.post(f"{BASE}authenticate/", {"code": code_of(secret)})
    assert answer.status_code == 200
    assert told in text_of(answer)
    assert "liangpai factor reset" in text_of(answer)
    assert not is_in(client)
