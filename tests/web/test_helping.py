import pytest
from django.test import Client

from liangpai.web.helping import TOPICS
from liangpai.web.navigation import STOPS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_topic_stands_under_its_anchor(client: Client, lang: str) -> None:
    client.cookies["lang"] = lang
    text = client.get("/help/").content.decode()
    assert all(f'id="{name}"' in text for name in TOPICS)


def test_the_main_pages_have_help() -> None:
    told = {"conflict-list", "review-list", "complaint-list"}  # told in a word on the page itself
    assert {stop.name for stop in STOPS} - told <= set(TOPICS)
