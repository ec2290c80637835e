from typing import Any

import pytest

from liangpai.access.queries import (
    account,
    accounts,
    factors,
    names_of,
    tokens,
    unreadable_factors,
    valid_token,
)
from tests.entrance.tokens import a_token
from tests.people import AT, ON, Cast
from tests.web.accounts.doors import second_factor

pytestmark = pytest.mark.django_db


def test_accounts_are_found_in_their_own_district_only(cast: Cast, neighbours: Cast) -> None:
    sun = cast.accounts["sun"].pk
    assert account(cast.district, sun) == cast.accounts["sun"]
    assert account(neighbours.district, sun) is None
    assert {one.pk for one in accounts(cast.district)} == {one.pk for one in cast.accounts.values()}
    assert names_of(cast.district, {sun, neighbours.accounts["wu"].pk}) == {sun: "sun"}


def test_a_token_is_known_by_its_secret_until_it_ends(cast: Cast) -> None:
    token = a_token(cast)
    assert valid_token("secret", ON) == token
    assert valid_token("Secret", ON) is None
    assert "secret" not in token.digest


def test_the_newest_token_comes_first(cast: Cast, neighbours: Cast) -> None:
    first = a_token(cast)
    second = a_token(cast, digest="x", issued_at=AT.replace(day=11))
    a_token(neighbours, digest="y")
    assert tokens(cast.district) == [second, first]


def test_second_factors_are_found_in_their_own_district_only(cast: Cast, neighbours: Cast) -> None:
    feng = cast.accounts["feng"]
    second_factor(feng)
    assert factors(cast.district, feng.pk).count() == 1
    assert not factors(neighbours.district, feng.pk).exists()
    assert not factors(cast.district, cast.accounts["sun"].pk).exists()


def test_under_another_key_second_factors_cannot_be_read(cast: Cast, neighbours: Cast, settings: Any) -> None:
    second_factor(cast.accounts["feng"])
    second_factor(cast.accounts["chen"])
    assert unreadable_factors(cast.district) == []
    settings.SECRET_KEY = "another" + "-one"
    assert unreadable_factors(cast.district) == ["chen", "feng"]
    assert unreadable_factors(neighbours.district) == []
