"""The tour in five steps: each is one click from anywhere, in both languages, before the conference and after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from liangpai.demonstration.people import CAST
from liangpai.demonstration.tour import TOUR
from tests.browser.house import DESK, PHONE, demonstration
from tests.browser.steps import Journey, press

NAMES = {part.person.username: part.person.name for part in CAST}


@pytest.fixture
def journey(browser: Browser, built: Path, tmp_path: Path) -> Iterator[Journey]:
    """A demonstration of its own, because the clock goes on past the conference."""
    with demonstration(tmp_path, built) as address:
        yield Journey(browser, address, tmp_path)


def test_a_stranger_is_led_through_the_five_steps_and_sees_what_each_says(journey: Journey) -> None:
    page = journey.open("stranger", "/")
    page.locator(".tour summary").click()
    _take(page, TOUR[0].title.zh)
    for at in range(1, len(TOUR) + 1):
        _is_seen(page, at, "zh")
        if at < len(TOUR):
            _take(page, f"下一步：{TOUR[at].title.zh}")
    press(page, "生成资料包")
    assert page.get_by_role("link", name="下载资料包").is_visible()


def test_the_steps_are_there_in_english_after_the_conference_too(journey: Journey) -> None:
    page = journey.open("stranger", "/")
    page.fill(".demo-bar input[name=to]", "2024-02-05")
    press(page, "拨钟", ".demo-bar")
    press(page, "English", ".top")
    for at, step in enumerate(TOUR, 1):
        page.locator(".tour summary").click()
        _take(page, step.title.en)
        _is_seen(page, at, "en")


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_strip_is_one_quiet_line_until_it_is_opened(
    browser: Browser, demo: str, size: dict[str, int]
) -> None:
    page = browser.new_context(viewport=size).new_page()  # type: ignore[arg-type] # two sizes of the house
    page.goto(demo)
    strip = page.locator(".tour")
    box = strip.bounding_box()
    assert box is not None and box["height"] <= 40
    strip.locator("summary").focus()
    page.keyboard.press("Enter")
    assert strip.get_by_role("button").count() == len(TOUR)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= size["width"]
    page.context.close()


def _take(page: Page, title: str) -> None:
    with page.expect_navigation():
        page.locator(".demo-bar").get_by_role("button", name=title, exact=True).first.click()


def _is_seen(page: Page, at: int, lang: str) -> None:
    """The page of a step, in its person's hands, with the words that the step promises; on it the strip says which."""
    step = TOUR[at - 1]
    assert NAMES[step.username] in page.locator(".who").inner_text()
    told = page.locator(".tour-here").inner_text()
    assert step.see.says(lang) in told  # type: ignore[arg-type] # one of the two languages
    shown = page.locator("main").inner_text().lower()  # style may write the first letter large
    assert [one for one in step.shows if one.says(lang).lower() not in shown] == []  # type: ignore[arg-type]
