import json
from datetime import UTC, datetime

import pytest

from liangpai.notary.rules.leaves import (
    commitment_of,
    content_text,
    exactly,
    insist_on_texts,
    leaf_text,
    opens,
    said,
)
from tests.people import AT

SALT = "00" * 16
CONTENT = content_text("card:1", {"b": 1.0, "a": "甲"})
LEAF = leaf_text(at=AT, district="YX", kind="card", commitment=commitment_of(SALT, CONTENT))


def test_a_leaf_says_when_where_and_of_what_kind_and_nothing_of_the_content() -> None:
    told = said(LEAF)
    assert (told.district, told.kind, told.moment) == ("YX", "card", AT)
    assert json.loads(LEAF) == {
        "at": "2024-01-10T02:00:00.000000+00:00",
        "commitment": commitment_of(SALT, CONTENT),
        "district": "YX",
        "kind": "card",
        "v": 1,
    }
    assert CONTENT == '{"a":"甲","b":1,"subject":"card:1"}'


def test_only_salt_and_content_together_open_it() -> None:
    assert opens(LEAF, SALT, CONTENT)
    for salt, content in (
        ("01" * 16, CONTENT),
        (SALT, CONTENT + " "),
        (None, CONTENT),
        (SALT, None),
        (SALT[:-2], CONTENT),
        ("x" * 32, CONTENT),
    ):
        assert not opens(LEAF, salt, content)


def test_a_leaf_is_entered_by_universal_time() -> None:
    with pytest.raises(KeyError):
        leaf_text(at=AT, district="YX", kind="opinion", commitment="")
    assert said(
        leaf_text(at=datetime(2024, 1, 1, tzinfo=UTC), district="YX", kind="card", commitment="")
    ).moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[" * 100_000,
        LEAF + " ",
        LEAF.replace('"v":1', '"v":2'),
        LEAF.replace("card", "opinion"),
        LEAF.replace('"YX"', "1"),
        LEAF.replace('"at":"2024-01-10T02:00:00.000000+00:00"', '"at":"2024-01-10"'),
        LEAF.replace('"at":"2024-01-10T02:00:00.000000+00:00"', '"at":"x"'),
        LEAF.replace(',"v":1', ""),
    ],
)
def test_what_is_no_leaf_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError):
        said(text)


def test_json_is_read_back_to_the_letter() -> None:
    assert exactly('{"a":1}') == {"a": 1}
    with pytest.raises(ValueError, match="canonical"):
        exactly('{"a":1.0}')
    with pytest.raises(ValueError, match="no text"):
        insist_on_texts("a", 1)
