"""The bytes of a .docx depend on nothing but its parts."""

import zipfile
from datetime import date
from io import BytesIO

import docx
from hypothesis import given
from hypothesis import strategies as st

from liangpai.papers.package import pack

PARTS: dict[str, str | bytes] = {"document.xml": "<a/>", "styles.xml": "<b/>", "media/code.png": b"\x89PNG"}


def test_the_order_of_the_parts_does_not_matter() -> None:
    turned = dict(reversed(PARTS.items()))
    assert pack(PARTS, title="甲", author="乙", dated=None) == pack(
        turned, title="甲", author="乙", dated=None
    )


def test_no_clock_stands_in_the_archive() -> None:
    with zipfile.ZipFile(BytesIO(pack(PARTS, title="甲", author="乙", dated=date(2024, 1, 25)))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.infolist()[0].filename == "[Content_Types].xml"
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2024-01-25T00:00:00Z") == 2


def test_a_paper_without_a_date_states_none() -> None:
    with zipfile.ZipFile(BytesIO(pack(PARTS, title="甲", author="乙", dated=None))) as archive:
        assert "dcterms:created" not in archive.read("docProps/core.xml").decode()


def test_relations_lead_only_to_parts_that_are_there() -> None:
    with zipfile.ZipFile(BytesIO(pack(PARTS, title="甲", author="乙", dated=None))) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert "styles.xml" in relations
    assert "media/code.png" in relations
    assert "footer" not in relations


@given(st.text(st.characters(categories=("L", "P", "S"))))
def test_any_title_survives_in_the_properties(title: str) -> None:
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
    packed = pack({"document.xml": body}, title=title, author="", dated=None)
    assert docx.Document(BytesIO(packed)).core_properties.title == title
