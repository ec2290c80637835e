"""The settings of an installation, each read in a process of its own, as they are read once when a program starts."""

import json
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.district import environment

SHOWN = (
    "DEBUG", "DEMO", "LIANGPAI_STRICT_SIGN_IN", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_AGE", "X_FRAME_OPTIONS", "SECURE_REFERRER_POLICY",
    "ALLAUTH_TRUSTED_PROXY_COUNT", "ACCOUNT_RATE_LIMITS", "PASSWORD_HASHERS", "ALLOWED_HOSTS",
)  # fmt: skip # a list of names


def django(
    store: Path, *words: str, mode: str = "production", **more: str
) -> "subprocess.CompletedProcess[str]":
    """A command of Django under the product's own settings."""
    named = environment(store, mode, DJANGO_SETTINGS_MODULE="liangpai.config.settings", **more)
    return subprocess.run(
        [sys.executable, *words], env=named, cwd=store, capture_output=True, text=True, check=False
    )


def read(store: Path, mode: str = "production", **more: str) -> dict[str, Any]:
    """The settings as a program sees them."""
    code = "import json; from django.conf import settings; "
    code += f"print(json.dumps({{name: getattr(settings, name) for name in {SHOWN!r}}}, default=str))"
    done = django(store, "-c", code, mode=mode, **more)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_deployment_check_of_django_is_clean_in_production(tmp_path: Path) -> None:
    done = django(tmp_path, "-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_production_is_strict(tmp_path: Path) -> None:
    found = read(tmp_path, LIANGPAI_HOSTS="liangpai.example.org")
    assert (found["DEBUG"], found["DEMO"], found["LIANGPAI_STRICT_SIGN_IN"]) == (False, False, True)
    assert found["SECURE_SSL_REDIRECT"]
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert all(
        found[name] for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY")
    )
    assert (found["X_FRAME_OPTIONS"], found["SECURE_REFERRER_POLICY"]) == ("DENY", "same-origin")
    assert found["SESSION_COOKIE_AGE"] == 30 * 60
    assert found["ACCOUNT_RATE_LIMITS"]["login_failed"] == "5/15m/key,5/15m/ip"
    assert "PBKDF2" in found["PASSWORD_HASHERS"][0]
    assert found["ALLOWED_HOSTS"] == ["liangpai.example.org"]


def test_production_is_what_one_gets_without_asking(tmp_path: Path) -> None:
    assert read(tmp_path, mode="production")["LIANGPAI_STRICT_SIGN_IN"] is True
    done = django(tmp_path, "-c", "import django; django.setup()", LIANGPAI_SECRET_KEY="")
    assert done.returncode != 0
    assert "LIANGPAI_SECRET_KEY is not set" in done.stderr


def test_a_mode_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    done = django(tmp_path, "-c", "import django; django.setup()", mode="debug")
    assert "LIANGPAI_MODE is production, demo or test" in done.stderr


@pytest.mark.parametrize(("proxies", "count"), [("", 1), ("2", 2), ("0", 0)])
def test_the_address_of_a_visitor_is_read_behind_the_proxies_of_ours_alone(
    tmp_path: Path, proxies: str, count: int
) -> None:
    more = {"LIANGPAI_PROXIES": proxies} if proxies else {}
    assert read(tmp_path, **more)["ALLAUTH_TRUSTED_PROXY_COUNT"] == count


def test_the_demonstration_is_not_production(tmp_path: Path) -> None:
    found = read(tmp_path, mode="demo", LIANGPAI_SECRET_KEY=secrets.token_urlsafe(50))
    assert (found["DEMO"], found["LIANGPAI_STRICT_SIGN_IN"], found["SECURE_SSL_REDIRECT"]) == (
        True,
        False,
        False,
    )
