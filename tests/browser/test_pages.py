"""Every page that any member of the cast can walk to: accessible, quiet, at home, and whole on a phone."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Request, Response

from tests.browser.house import DESK, PHONE, links, sign_in
from tests.browser.steps import follow, press

SEE_MOST = ["zhao", "chen", "stranger"]
"""The office, the administrator and the public: between them they see nearly every kind of page."""
CAST = [
    *SEE_MOST,
    "sun",
    "wu",
    "li",
    "feng",
    "chu",
    "wang",
    "zheng",
    "qian",
    "zhou",
    "lu",
    "office-director",
    "leader-yxz1",
]
MEASURES = """async () => {
  for (let drawn = 0; drawn < 2; drawn += 1) await new Promise(requestAnimationFrame);
  const foot = document.querySelector('.foot')?.getBoundingClientRect().bottom;
  return [document.documentElement.scrollWidth, foot];
}"""
"""How wide the page is and where its foot ends, once it has been drawn at its new size."""
GRAVE = {"serious", "critical"}


class Walk:
    """Walks every kind of page once and notes what is wrong on the way."""

    def __init__(self, context: BrowserContext, address: str, person: str) -> None:
        self.address, self.faults = address, list[str]()
        self.page = sign_in(context, address, person)
        self.page.on("console", self._heard)
        self.page.on("request", self._asked)
        self.page.on("response", self._answered)

    def note(self, fault: str) -> None:
        """Note a fault of the page that stands open."""
        self.faults.append(f"{urlsplit(self.page.url).path}: {fault}")

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.note(f"console {message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme in ("http", "https") and asked.netloc != urlsplit(self.address).netloc:
            self.note(f"asked {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.note(f"{response.status} of {response.url}")

    def kinds(self) -> Iterator[str]:
        """Every kind of page from the first screen on; the page stands open while it is looked at."""
        seen, ahead = {"first-screen"}, ["/"]
        while ahead:
            path = ahead.pop(0)
            if not self._opens(path):
                continue
            yield _kind(path)
            for found in links(self.page, self.address):
                if _kind(found) not in seen:
                    seen.add(_kind(found))
                    ahead.append(found)

    def _opens(self, path: str) -> bool:
        """Whether a page stands open now; a file is only saved, and a page that is none is a fault."""
        try:
            answer = self.page.goto(urljoin(self.address, path))
        except Error as error:
            if "Download is starting" not in error.message:
                raise
            return False
        return answer is not None and answer.ok


def _kind(path: str) -> str:
    """The name of a page's address, with the name of the file where it leads to one: one page stands for all."""
    found = resolve(path)
    return f"{found.view_name} {found.kwargs.get('name', '')}".strip()


def _look(walk: Walk) -> None:
    """What is wrong with the page that stands open."""
    _ask_axe(walk)
    _measure(walk)


def _ask_axe(walk: Walk) -> None:
    """What keeps somebody from reading or reaching a part of the page."""
    for one in Axe().run(walk.page).response["violations"]:
        if one["impact"] in GRAVE:
            walk.note(f"axe {one['id']}: {one['nodes'][0]['html'][:160]}")


def _measure(walk: Walk) -> None:
    """Whether the page fits both sizes of the house, with its foot at the end."""
    for size in (PHONE, DESK):
        walk.page.set_viewport_size(size)
        wide, foot = walk.page.evaluate(MEASURES)
        if foot is not None and foot < size["height"] - 1:
            walk.note(f"the foot ends at {foot} on a screen of {size['height']}")
        if wide > size["width"]:
            walk.note(f"{wide} pixels wide on a screen of {size['width']}")


def _walked(browser: Browser, demo: str, person: str, lang: str, looked_at: set[str]) -> list[str]:
    """What is wrong on every page of a person; looks closely at kinds that nobody has looked at."""
    context = browser.new_context(viewport=DESK)
    context.add_cookies([{"name": "lang", "value": lang, "url": demo}])
    walk = Walk(context, demo, person)
    count = 0
    for count, kind in enumerate(walk.kinds(), 1):  # noqa: B007 - counted for the assertion
        if kind not in looked_at:
            looked_at.add(kind)
            _look(walk)
    context.close()
    assert count >= 4, "the walk came nowhere"
    return walk.faults


@pytest.fixture(scope="module")
def looked_at() -> set[str]:
    """The kinds of pages that somebody has looked at closely."""
    return set()


@pytest.mark.parametrize("person", SEE_MOST)
def test_every_kind_of_page_is_accessible_quiet_and_whole(
    browser: Browser, demo: str, person: str, looked_at: set[str]
) -> None:
    assert _walked(browser, demo, person, "zh", looked_at) == []


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("person", CAST)
def test_every_page_of_everybody_is_so_in_both_languages(
    browser: Browser, demo: str, person: str, lang: str
) -> None:
    assert _walked(browser, demo, person, lang, set()) == []


@pytest.mark.parametrize("person", ["zhao", "sun"])
def test_every_part_of_a_meeting_and_its_conference_mode_is_so_too(
    browser: Browser, demo: str, person: str
) -> None:
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    walk = Walk(context, demo, person)
    walk.page.goto(urljoin(demo, "/meetings/"))
    follow(walk.page, "2024年第一次会议暨公开亮牌大会")
    meeting = walk.page.url
    tabs = walk.page.locator("main nav a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(tabs) == 6
    for tab in tabs:
        walk.page.goto(urljoin(meeting, tab))
        _look(walk)
    if person == "zhao":
        walk.page.goto(urljoin(meeting, "?tab=pack"))
        press(walk.page, "生成资料包")
        _look(walk)
        walk.page.goto(urljoin(meeting, "conference/"))
        _ask_axe(walk)
    context.close()
    assert walk.faults == []


def test_every_cell_of_the_grid_stands_on_the_screen_of_a_phone(browser: Browser, demo: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = sign_in(context, demo, "sun")
    for path in ("/rounds/4/matrix/", "/rounds/3/units/31/"):
        page.goto(urljoin(demo, path))
        cells = [cell.bounding_box() for cell in page.locator("table.entry input").all()[:20]]
        assert cells
        assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] for box in cells)
    context.close()
