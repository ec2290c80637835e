"""The big screen on a wall: by keys alone, nothing cut off, and with the network gone it goes on through its last pictures."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.house import sign_in

WALL = {"width": 1920, "height": 1080}


@pytest.fixture
def wall(browser: Browser) -> Iterator[BrowserContext]:
    """A screen on a wall."""
    context = browser.new_context(viewport=WALL)  # type: ignore[arg-type] # a size
    yield context
    context.close()


def _opened(wall: BrowserContext, address: str, person: str) -> tuple[Page, int]:
    """The screen with all its pictures fetched, and how many it has."""
    page = sign_in(wall, address, person)
    page.goto(f"{address}/screen/", wait_until="networkidle")
    count = int(page.locator("footer nav span").inner_text().rpartition("/")[2])
    return page, count


def test_with_the_network_cut_the_arrow_keys_still_go_through_every_picture(
    wall: BrowserContext, demo: str
) -> None:
    page, count = _opened(wall, demo, "zhao")
    titles = [page.locator("h1").inner_text()]
    wall.set_offline(True)
    for _ in range(1, count):
        _press(page, "ArrowRight")
        titles.append(page.locator("h1").inner_text())
        assert page.locator("#cut").is_visible()
    assert len(set(titles)) == count >= 4
    _press(page, "ArrowLeft")
    assert page.locator("h1").inner_text() == titles[-2]
    wall.set_offline(False)
    _press(page, "ArrowRight")
    assert not page.locator("#cut").is_visible()


def test_no_picture_runs_over_the_wall_and_nothing_on_it_is_small(wall: BrowserContext, demo: str) -> None:
    page, count = _opened(wall, demo, "zhao")
    for _ in range(count):
        over, smallest = page.evaluate(
            """() => {
                const page = document.documentElement;
                const texts = [...document.querySelectorAll('#screen *')].filter((one) => one.innerText);
                const sizes = texts.map((one) => parseFloat(getComputedStyle(one).fontSize));
                return [page.scrollHeight - innerHeight + page.scrollWidth - innerWidth, Math.min(...sizes)];
            }"""
        )
        assert over == 0
        assert smallest >= 20
        _press(page, "ArrowRight")


def _press(page: Page, key: str) -> None:
    """Press a key and wait for the picture that follows."""
    place = page.locator("footer nav span")
    before = place.inner_text()
    page.keyboard.press(key)
    expect(place).not_to_have_text(before)
