"""The tutorial "Hold the conference" is walked by its own words, in both languages, from the empty district to 摘牌."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.following import TOKEN, Follower, Step, steps_of
from tests.browser.house import CHECKOUT, DESK, build, demonstration

CHINESE, ENGLISH = "conference.zh-CN.md", "conference.md"
AS_TYPED = re.compile(r"`([A-Z]\d = \d+|[\d-]+|[^`]+\.(?:yaml|xlsx|tlog-proof))`")
MOST_PICTURES, MOST_BYTES = 10, 150_000


def told(name: str) -> list[Step]:
    """The steps of the tutorial."""
    return list(steps_of((CHECKOUT / "docs" / "tutorial" / name).read_text("utf-8")))


@pytest.mark.slow
@pytest.mark.parametrize("name", [CHINESE, ENGLISH])
def test_the_conference_is_held_by_the_words_of_the_tutorial(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    build(tmp_path, "--empty")
    with demonstration(tmp_path) as address:
        page = browser.new_context(viewport=DESK).new_page()
        page.goto(f"{address}/demo/")
        if name == ENGLISH:
            page.get_by_role("button", name="English").click()
        reader = Follower(page, tmp_path, tmp_path / "conference", lambda _page, _name: None)
        for step in told(name):
            reader.follow(step)


def test_both_languages_tell_the_same_steps_with_the_same_figures_and_pictures() -> None:
    for chinese, english in zip(told(CHINESE), told(ENGLISH), strict=True):
        kinds = [[found.lastgroup for found in TOKEN.finditer(step.text)] for step in (chinese, english)]
        assert kinds[0] == kinds[1], english.text
        assert AS_TYPED.findall(chinese.text) == AS_TYPED.findall(english.text)


def test_the_pictures_of_the_tutorial_are_few_and_small() -> None:
    found = [token["picture"] for step in told(CHINESE) for token in TOKEN.finditer(step.text)]
    names = [name for name in found if name]
    assert 0 < len(names) <= MOST_PICTURES
    for name in names:
        assert (CHECKOUT / "docs" / "pictures" / name).stat().st_size <= MOST_BYTES
