"""Who is let in: tokens that hold, sessions, and how often a wrong token may be tried."""

from datetime import timedelta

import pytest
from django.test import Client

from liangpai.access.queries import tokens
from liangpai.api.credentials import MOST_WRONG
from liangpai.districts.models import District
from liangpai.organisations.operations import revoke_token
from tests.api.client import Program, a_secret, at_its_clock
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_stranger_is_asked_for_a_token_in_words_and_in_the_header(cast: Cast) -> None:
    status, answer = Program("").get("/units")
    assert (status, answer["status"], answer["type"]) == (401, 401, "about:blank")
    raw = Client().get("/api/units")
    assert raw.headers["WWW-Authenticate"] == "Bearer"
    assert raw.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("secret", ["lp_nothing", "", "lp_\u00e9"])
def test_a_token_that_is_none_is_not_let_in(cast: Cast, secret: str) -> None:
    assert Client().get("/api/units", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


def test_a_token_holds_until_it_is_revoked(cast: Cast) -> None:
    program = Program(a_secret(at_its_clock(cast)))
    assert program.get("/units")[0] == 200
    [issued] = tokens(cast.district)
    revoke_token(district=cast.district, token=issued.pk, actor=cast.chen, at=AT)
    assert program.get("/units")[0] == 401


def test_a_token_ends_by_the_clock_of_its_own_district(neighbours: Cast, cast: Cast) -> None:
    program = Program(a_secret(at_its_clock(cast)))
    assert program.get("/units")[0] == 200
    District.objects.filter(pk=cast.district).update(demo_at=AT + timedelta(days=400))
    assert program.get("/units")[0] == 401


def test_a_token_may_ask_only_for_its_scopes(cast: Cast) -> None:
    program = Program(a_secret(at_its_clock(cast), scopes=["round.view"]))
    status, answer = program.get("/units")
    assert (status, answer["refusals"][0]["code"]) == (403, "token.scope")


def test_a_wrong_token_beside_a_session_is_not_overlooked(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.accounts["sun"])
    assert Program("", client).get("/units")[0] == 200
    assert Program("lp_wrong", client).get("/units")[0] == 401


def test_after_so_many_wrong_tokens_an_address_waits(cast: Cast) -> None:
    secret = a_secret(at_its_clock(cast))
    tried = [Program(f"lp_{number}").get("/units")[0] for number in range(MOST_WRONG + 1)]
    assert tried == [401] * MOST_WRONG + [429]
    assert Program(secret).get("/units")[0] == 429
    elsewhere = Client(REMOTE_ADDR="10.1.2.3")
    assert Program(secret, elsewhere).get("/units")[0] == 200
