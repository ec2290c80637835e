import pytest
from django.test import Client

from liangpai.web.topics import TOPICS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_topic_stands_under_its_anchor(client: Client, lang: str) -> None:
    client.cookies["lang"] = lang
    text = client.get("/help/").content.decode()
    assert all(f'id="{name}"' in text for name in TOPICS)


def test_a_page_leads_to_its_own_topic(client: Client) -> None:
    assert 'href="/help/#board"' in client.get("/board/").content.decode()
