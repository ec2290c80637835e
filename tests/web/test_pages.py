from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.roles import Role
from liangpai.web.pages import environment, number, url


@dataclass
class Reader:
    actor: Actor
    district: int = 1


def _made(text: str, lang: str = "zh", actor: Actor = STRANGER, **context: Any) -> str:
    return environment(autoescape=True).from_string(text).render(lang=lang, visit=Reader(actor), **context)


def _holder(role: Role) -> Actor:
    return Actor("某", 1, 1, (Duty(role, 1, "/1/"),))


def test_a_text_is_said_in_the_language_of_the_reader() -> None:
    text = "{{ say('{n}个', '{n} units', n=3) }}"
    assert (_made(text), _made(text, "en")) == ("3个", "3 units")


def test_days_are_written_as_offices_write_them_and_are_days_in_china() -> None:
    late = datetime(2024, 1, 24, 16, 30, tzinfo=UTC)
    assert _made("{{ one|day }}", one=date(2024, 1, 25)) == "2024年1月25日"
    assert _made("{{ one|day }}", "en", one=late) == "25 January 2024"
    assert _made("{{ one|moment }}", one=late) == "2024年1月25日 00:30"
    assert _made("{{ one|day }}{{ one|moment }}", one=None) == ""


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(2.50, None, "2.5"), (2.5, 2, "2.50"), (None, None, "—"), (0.0, None, "0")]
)
def test_numbers_are_shown_without_superfluous_zeros(
    value: float | None, digits: int | None, text: str
) -> None:
    assert number(value, digits) == text


def test_a_page_is_addressed_by_its_name() -> None:
    assert url("unit-page", 7) == "/units/7/"


@pytest.mark.parametrize(
    ("role", "action", "shown"),
    [
        (Role.REPORTER, "figure.view", "True"),
        (Role.VERIFIER, "figure.view", "True"),
        (Role.SYSTEM, "figure.view", "False"),
        (Role.SECURITY, "account.view", "True"),
        (Role.ASSESSOR, "account.view", "False"),
    ],
)
def test_a_link_is_shown_to_whoever_may_open_something_behind_it(role: Role, action: str, shown: str) -> None:
    assert _made("{{ may(action) }}", actor=_holder(role), action=action) == shown
