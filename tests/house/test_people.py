"""No real leader occurs in the product: the names of the news report are known here only by their hashes."""

import hashlib
import re

import pytest

from tests.house.shape import TESTS, texts

HASHES = set((TESTS / "house" / "leaders.txt").read_text("utf-8").split())
RUN = re.compile(r"[\u3400-\u9fff]{3,}")


def _named(text: str) -> set[str]:
    """Hashes of the list that some three characters in a row have."""
    threes = {run[at : at + 3] for run in RUN.findall(text) for at in range(len(run) - 2)}
    return {hashlib.sha256(three.encode()).hexdigest() for three in threes} & HASHES


def test_no_leader_of_the_news_report_is_named_anywhere() -> None:
    assert [name for name, text in texts() if _named(text)] == []


def test_a_name_would_be_found_inside_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.house.test_people.HASHES", {hashlib.sha256("赵钱孙".encode()).hexdigest()})
    assert _named("区领导赵钱孙出席会议")
    assert not _named("区领导赵钱出席会议")
