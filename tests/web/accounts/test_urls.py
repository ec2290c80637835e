from collections.abc import Iterator
from typing import Any

import pytest
from allauth import urls as library
from django.test import Client
from django.urls import URLResolver, reverse

from liangpai.web.accounts.urls import OPEN
from tests.people import Cast
from tests.web.accounts.doors import sign_in, text_of

pytestmark = pytest.mark.django_db


def names(patterns: list[Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every named page of the library with what its address needs."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from names(one.url_patterns)
        else:
            yield one.name, dict.fromkeys(one.pattern.converters or one.pattern.regex.groupindex, "a")


PAGES = dict(names(library.urlpatterns))


def test_the_list_of_open_pages_names_only_pages_of_the_library() -> None:
    assert set(PAGES) >= OPEN


@pytest.mark.parametrize("name", sorted(set(PAGES) - OPEN))
@pytest.mark.parametrize("verb", ["get", "post"])
@pytest.mark.parametrize("username", [None, "sun"])
def test_every_other_page_of_the_library_is_not_there(
    cast: Cast, client: Client, name: str, verb: str, username: str | None
) -> None:
    if username:
        sign_in(client, username)
    assert getattr(client, verb)(reverse(name, kwargs=PAGES[name])).status_code == 404


@pytest.mark.parametrize("name", sorted(OPEN))
@pytest.mark.parametrize("username", [None, "feng"])
def test_every_open_page_is_one_of_ours_or_leads_to_one(
    cast: Cast, client: Client, name: str, username: str | None
) -> None:
    if username:
        sign_in(client, username)
    answer = client.get(reverse(name))
    assert answer.status_code in (200, 302, 404)
    if answer.status_code == 200:
        assert "请勿录入涉密信息" in text_of(answer)
        assert "Content-Security-Policy" in answer.headers
