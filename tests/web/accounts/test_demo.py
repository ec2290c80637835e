from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from liangpai.access.models import Account
from liangpai.districts.models import District
from liangpai.districts.queries import demo_clock
from liangpai.jobs import nightly
from tests.people import Cast
from tests.web.accounts.doors import is_in, text_of

pytestmark = pytest.mark.django_db

FRIDAY = datetime(2024, 2, 8, 3, 0, tzinfo=UTC)
"""The last working day before the Spring Festival, a Thursday; the next is Sunday the 18th, worked in exchange."""


@pytest.fixture
def demonstration(cast: Cast, settings: Any) -> Cast:
    """A demonstration district in demo mode."""
    settings.DEMO = True
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=FRIDAY)
    return cast


def test_one_click_signs_in_as_any_member_of_the_cast(demonstration: Cast, client: Client) -> None:
    shown = client.get("/demo/")
    assert 'action="/demo/sign-in/sun/"' in shown.content.decode()
    assert client.post("/demo/sign-in/sun/").status_code == 302
    assert is_in(client)


def test_another_click_makes_somebody_else_of_one(demonstration: Cast, client: Client) -> None:
    client.post("/demo/sign-in/sun/")
    client.post("/demo/sign-in/wu/")
    assert client.session["_auth_user_id"] == str(demonstration.accounts["wu"].pk)


def test_a_link_signs_nobody_in(demonstration: Cast, client: Client) -> None:
    assert client.get("/demo/sign-in/sun/").status_code == 405


def test_nobody_unknown_or_closed_is_signed_in(demonstration: Cast, client: Client) -> None:
    Account.objects.filter(username="sun").update(is_active=False)
    for username in ("sun", "nobody"):
        assert client.post(f"/demo/sign-in/{username}/").status_code == 404
    assert not is_in(client)


@pytest.mark.parametrize(("mode", "is_demo"), [(False, True), (True, False)])
def test_without_both_the_mode_and_the_district_there_is_no_such_page(
    demonstration: Cast, client: Client, settings: Any, mode: bool, is_demo: bool
) -> None:
    settings.DEMO = mode
    District.objects.filter(pk=demonstration.district).update(is_demo=is_demo)
    for address in ("/demo/sign-in/sun/", "/demo/advance/"):
        assert client.post(address).status_code == 404
    assert client.get("/demo/").status_code == 404
    assert not is_in(client)


def test_the_clock_goes_on_to_nine_o_clock_of_the_next_working_day(
    demonstration: Cast, client: Client
) -> None:
    answer = client.post("/demo/advance/", HTTP_REFERER="http://testserver/help/")
    assert answer.headers["Location"] == "http://testserver/help/"
    assert demo_clock(demonstration.district) == datetime(2024, 2, 9, 1, 0, tzinfo=UTC)
    assert "2024年2月9日" in text_of(client.get("/help/"))


def test_a_stranger_of_another_host_does_not_choose_where_one_goes(
    demonstration: Cast, client: Client
) -> None:
    answer = client.post("/demo/advance/", HTTP_REFERER="https://example.org/")
    assert answer.headers["Location"] == "/"


def test_the_round_of_the_night_between_is_made_by_the_new_day(
    demonstration: Cast, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[datetime | None] = []
    monkeypatch.setattr(nightly, "tick_all", lambda: seen.append(demo_clock(demonstration.district)))
    client.post("/demo/advance/")
    assert seen == [datetime(2024, 2, 9, 1, 0, tzinfo=UTC)]


def test_the_clock_goes_on_to_the_first_working_day_from_a_day_that_is_named_and_makes_every_night(
    demonstration: Cast, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[datetime | None] = []
    monkeypatch.setattr(nightly, "tick_all", lambda: seen.append(demo_clock(demonstration.district)))
    client.post("/demo/advance/", {"to": "2024-02-11"})
    assert seen == [datetime(2024, 2, 9, 1, 0, tzinfo=UTC), datetime(2024, 2, 18, 1, 0, tzinfo=UTC)]


@pytest.mark.parametrize("day", ["2024-02-08", "2023-12-31", "2024-12-01", "tomorrow"])
def test_the_clock_goes_neither_back_nor_farther_than_it_may(
    demonstration: Cast, client: Client, day: str
) -> None:
    assert client.post("/demo/advance/", {"to": day}).status_code == 422
    assert demo_clock(demonstration.district) == FRIDAY
