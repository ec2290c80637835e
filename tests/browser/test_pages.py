"""Every page that any member of the cast can walk to: accessible, quiet, at home, and whole on a phone."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.house import DESK, PHONE, links, pattern, sign_in

CAST = ["stranger", "sun", "zhou", "wu", "qian", "zhao", "wang", "li", "zheng", "feng", "chen", "chu"]
GRAVE = {"serious", "critical"}


class Walk:
    """Walks every kind of page once and notes what is wrong on the way."""

    def __init__(self, context: BrowserContext, address: str, person: str) -> None:
        self.address, self.faults = address, []
        self.page = sign_in(context, address, person)
        self.page.on("console", self._heard)
        self.page.on("request", self._asked)
        self.page.on("response", self._answered)

    faults: list[str]

    def _heard(self, message: object) -> None:
        kind, text = message.type, message.text  # type: ignore[attr-defined] # a console message
        if kind in ("error", "warning"):
            self.faults.append(f"{urlsplit(self.page.url).path}: console {kind}: {text}")

    def _asked(self, request: object) -> None:
        url = request.url  # type: ignore[attr-defined] # a request
        if (
            urlsplit(url).scheme in ("http", "https")
            and urlsplit(url).netloc != urlsplit(self.address).netloc
        ):
            self.faults.append(f"{urlsplit(self.page.url).path}: asked {url}")

    def _answered(self, response: object) -> None:
        status, url = response.status, response.url  # type: ignore[attr-defined] # a response
        if status >= 500:
            self.faults.append(f"{url}: {status}")

    def pages(self) -> Iterator[tuple[str, Page]]:
        """Every kind of page from the first screen on; the page stands open while it is looked at."""
        seen, ahead = {"/"}, ["/"]
        while ahead:
            path = ahead.pop(0)
            answer = self.page.goto(urljoin(self.address, path))
            if answer is None or answer.status >= 400:
                self.faults.append(f"{path}: a link leads to {answer.status if answer else 'nothing'}")
                continue
            yield path, self.page
            for found in links(self.page, self.address):
                if pattern(found) not in seen:
                    seen.add(pattern(found))
                    ahead.append(found)


def _axe(page: Page) -> list[str]:
    """What axe finds serious or critical on a page."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in GRAVE]


def _walk(browser: Browser, demo: str, person: str, lang: str) -> list[str]:
    context = browser.new_context(viewport=DESK)
    context.add_cookies([{"name": "lang", "value": lang, "url": demo}])
    walk = Walk(context, demo, person)
    count = 0
    for path, page in walk.pages():
        count += 1
        walk.faults += [f"{path}: axe {fault}" for fault in _axe(page)]
        page.set_viewport_size(PHONE)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > PHONE["width"] + 1:
            walk.faults.append(f"{path}: {wide} pixels wide on a phone")
        page.set_viewport_size(DESK)
    context.close()
    assert count >= 4, "the walk came nowhere"
    return walk.faults


@pytest.mark.parametrize("person", CAST)
def test_every_page_is_accessible_quiet_and_whole(browser: Browser, demo: str, person: str) -> None:
    assert _walk(browser, demo, person, "zh") == []


@pytest.mark.slow
@pytest.mark.parametrize("person", CAST)
def test_every_page_is_accessible_in_english(browser: Browser, demo: str, person: str) -> None:
    assert _walk(browser, demo, person, "en") == []
