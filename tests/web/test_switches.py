import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_language_turns_and_turns_back(client: Client) -> None:
    answer = client.post("/switch/language/", {"next": "/help/"})
    assert answer.headers["Location"] == "/help/"
    assert "Help" in client.get("/help/").content.decode()
    client.post("/switch/language/", {"next": "/help/"})
    assert "帮助" in client.get("/help/").content.decode()


def test_the_type_grows_and_shrinks(client: Client) -> None:
    client.post("/switch/large/")
    assert 'class="large"' in client.get("/help/").content.decode()
    client.post("/switch/large/")
    assert 'class="large"' not in client.get("/help/").content.decode()


def test_nobody_is_sent_to_another_host(client: Client) -> None:
    answer = client.post("/switch/language/", {"next": "https://example.org/"})
    assert answer.headers["Location"] == "/"


def test_a_switch_is_no_link(client: Client) -> None:
    assert client.get("/switch/language/").status_code == 405
