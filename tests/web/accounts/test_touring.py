from typing import Any

import pytest
from django.test import Client

from liangpai.districts.models import District
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def untold(cast: Cast, settings: Any) -> Cast:
    """A demonstration district in which the story of the tour was not told."""
    settings.DEMO = True
    District.objects.filter(pk=cast.district).update(is_demo=True)
    return cast


@pytest.mark.parametrize("at", [0, 1, 5, 6])
def test_no_step_is_taken_where_its_thing_is_not_there(untold: Cast, client: Client, at: int) -> None:
    assert client.post(f"/demo/tour/{at}/").status_code == 404
    assert "_auth_user_id" not in client.session


def test_the_strip_is_not_shown_where_the_story_was_not_told(untold: Cast, client: Client) -> None:
    told = client.get("/demo/").content.decode()
    assert "demo-bar" in told
    assert "/demo/tour/" not in told


def test_a_link_takes_no_step(untold: Cast, client: Client) -> None:
    assert client.get("/demo/tour/1/").status_code == 405


def test_outside_a_demonstration_there_is_no_tour(cast: Cast, client: Client) -> None:
    assert client.post("/demo/tour/1/").status_code == 404
