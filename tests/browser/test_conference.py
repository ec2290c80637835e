"""The meeting full screen from a file: by keys alone, with the network cut, and one slide a page in print."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from liangpai.dossier.conference import digest_of
from liangpai.dossier.conference.page import conference_html
from tests.dossier.conference.meeting import FACTS

WALL = {"width": 1920, "height": 1080}


@pytest.fixture
def page_file(tmp_path: Path) -> str:
    """The file of the pack on a memory stick."""
    path = tmp_path / "conference.html"
    path.write_text(conference_html(FACTS, digest_of(FACTS)), encoding="utf-8")
    return path.as_uri()


def test_the_meeting_is_led_by_keys_alone_while_the_network_is_cut(browser: Browser, page_file: str) -> None:
    wall = browser.new_context(viewport=WALL, offline=True)
    page = wall.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(page_file)
    seen = ".slide:not([hidden])"
    assert page.locator(seen).count() == 1
    page.keyboard.press("ArrowRight")
    assert page.locator(seen).get_attribute("class") == "slide agenda"
    page.keyboard.press("End")
    assert page.locator(seen).get_attribute("class") == "slide end"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert page.locator(seen).get_attribute("class") == "slide cover"
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert {one.partition("#")[0] for one in asked} == {page_file}
    wall.close()


@pytest.mark.parametrize("size", [WALL, {"width": 1366, "height": 768}])
def test_no_slide_runs_over_and_nothing_is_too_small_for_the_last_row(
    browser: Browser, page_file: str, size: dict[str, int]
) -> None:
    wall = browser.new_context(viewport=size, reduced_motion="reduce")
    page = wall.new_page()
    page.goto(page_file)
    for _ in range(page.locator(".slide").count()):
        over, smallest = page.evaluate(
            """() => {
                const slide = [...document.querySelectorAll('.slide')].find((one) => !one.hidden);
                const texts = [...slide.querySelectorAll('*')].filter((one) => one.innerText && !one.closest('code'));
                const sizes = texts.map((one) => parseFloat(getComputedStyle(one).fontSize));
                return [slide.scrollHeight - slide.clientHeight + slide.scrollWidth - slide.clientWidth, Math.min(...sizes)];
            }"""
        )
        assert over == 0
        assert smallest >= size["height"] / 45
        page.keyboard.press("ArrowRight")
    wall.close()


def test_printing_gives_one_slide_a_page(browser: Browser, page_file: str) -> None:
    wall = browser.new_context()
    page = wall.new_page()
    page.goto(page_file)
    count = page.locator(".slide").count()
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert printed.count(b"/Type /Page\n") == count
    wall.close()
