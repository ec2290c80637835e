from datetime import date, datetime

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from liangpai.demonstration.people import CAST
from liangpai.districts.models import District
from liangpai.entrance.clock import local_day
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

ADDRESSES = ("/demo/", "/demo/sign-in/sun/", "/demo/advance/")


@pytest.fixture
def demo(cast: Cast, settings: Settings) -> Cast:
    """A demonstration district in an installation that runs the demonstration."""
    settings.DEMO = True
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    return cast


def _ask(client: Client, address: str) -> int:
    answer = client.get(address) if address == "/demo/" else client.post(address)
    return answer.status_code


def _shown(district: int) -> datetime:
    shown = District.objects.get(pk=district).demo_at
    assert shown is not None
    return timezone.localtime(shown)


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_of_it_is_there_outside_demo_mode(cast: Cast, client: Client, address: str) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    assert _ask(client, address) == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_of_it_is_there_for_a_real_district(
    cast: Cast, client: Client, settings: Settings, address: str
) -> None:
    settings.DEMO = True
    assert _ask(client, address) == 404
    assert District.objects.get(pk=cast.district).demo_at is None


def test_the_cast_is_listed_with_a_button_each(demo: Cast, client: Client) -> None:
    page = client.get("/demo/").content.decode()
    for part in CAST:
        assert part.person.name in page
        assert f"/demo/sign-in/{part.person.username}/" in page


def test_one_click_signs_in_as_a_member_of_the_cast(demo: Cast, client: Client) -> None:
    assert client.post("/demo/sign-in/sun/").headers["Location"] == "/"
    assert client.session["_auth_user_id"] == str(demo.accounts["sun"].pk)


@pytest.mark.parametrize("username", ["nobody", "clerk-yxz2"])
def test_nobody_else_is_signed_in_this_way(demo: Cast, client: Client, username: str) -> None:
    assert client.post(f"/demo/sign-in/{username}/").status_code == 404
    assert "_auth_user_id" not in client.session


def test_signing_in_needs_a_post(demo: Cast, client: Client) -> None:
    assert client.get("/demo/sign-in/sun/").status_code == 405


def test_the_next_day_is_the_next_working_day_at_nine(demo: Cast, client: Client) -> None:
    days = []
    for _ in range(3):
        client.post("/demo/advance/")
        days.append(_shown(demo.district))
    assert [local_day(day) for day in days] == [date(2024, 1, 11), date(2024, 1, 12), date(2024, 1, 15)]
    assert {(day.hour, day.minute) for day in days} == {(9, 0)}


def test_advancing_leads_back_to_where_the_reader_was_but_to_no_other_house(
    demo: Cast, client: Client
) -> None:
    back = client.post("/demo/advance/", headers={"referer": "http://testserver/help/"})
    assert back.headers["Location"] == "http://testserver/help/"
    away = client.post("/demo/advance/", headers={"referer": "http://elsewhere.test/help/"})
    assert away.headers["Location"] == "/"
