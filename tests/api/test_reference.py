"""The page and the document that describe the API."""

import html
import json
import re

import pytest
from django.test import Client

from liangpai.api.description import operations, shapes
from liangpai.api.reference import markdown
from tests.api.described import DOCUMENT
from tests.people import Cast


@pytest.mark.django_db
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_names_everything_to_anybody_and_loads_nothing_from_elsewhere(cast: Cast, lang: str) -> None:
    client = Client()
    client.cookies["lang"] = lang
    answer = client.get("/api/docs")
    text = html.unescape(answer.content.decode())
    assert answer.status_code == 200
    for one in operations(DOCUMENT):
        assert one.path in text and one.words.says(lang) in text  # type: ignore[arg-type] # zh or en
    assert all(f'id="{shape.name}"' in text for shape in shapes(DOCUMENT))
    assert re.findall(r"""(?:src|href|action)=["'](?:https?:)?//""", text) == []
    assert not re.search(r"<script(?![^>]*src=)|style=|\son\w+=", text)


@pytest.mark.django_db
def test_every_link_within_the_page_leads_somewhere(cast: Cast) -> None:
    text = Client().get("/api/docs").content.decode()
    ids = set(re.findall(r'id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


@pytest.mark.django_db
def test_the_description_for_machines_is_open(cast: Cast) -> None:
    answer = Client().get("/api/openapi.json")
    assert answer.status_code == 200
    assert json.loads(answer.content) == DOCUMENT


def test_the_document_has_a_part_for_every_operation_and_object() -> None:
    text = markdown(DOCUMENT)
    assert all(f"{one.method} {one.path}\n" in text for one in operations(DOCUMENT))
    assert all(f"### `{shape.name}`" in text for shape in shapes(DOCUMENT))
