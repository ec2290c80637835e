"""Take the pictures of the documentation anew: ``make pictures`` (needs Chromium)."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser import steps
from tests.browser.following import Follower, steps_of
from tests.browser.house import DESK, a_browser, build, chromium, demonstration, in_december

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = CHECKOUT / "docs" / "pictures"
TUTORIAL = CHECKOUT / "docs" / "tutorial" / "conference.zh-CN.md"
COLOURS = 256
WIDTH = 1366
TYPED = "41.22\r\n3.6\r\n2438.8\r\n2\r\n98.6\r\n"


def main() -> int:
    """Photograph the report of the shipped example, the board and a unit's page, and what the tutorial comes by."""
    if chromium() is None:
        print("no Chromium here: install Debian's package chromium first", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    for taking in (_the_report, _the_pages, _the_conference):
        with a_browser() as browser, tempfile.TemporaryDirectory() as place:
            taking(browser, Path(place))
    return 0


def _the_report(browser: Browser, folder: Path) -> None:
    """Assess 云岫区 by hand and photograph the head of its report."""
    program = Path(sys.executable).parent / "liangpai"
    made = folder / "made"
    jobs: tuple[tuple[str | Path, ...], ...] = (
        ("example", "yunxiu", "--out", folder),
        ("assess", folder / "yunxiu.xlsx", "--scheme", folder / "scheme.yaml", "--out", made),
    )
    for job in jobs:
        subprocess.run([program, *job], check=True, capture_output=True)
    page = browser.new_page(viewport=ViewportSize(width=WIDTH, height=1290))
    page.goto(f"file://{made / 'report.html'}")
    _take(page, "standings", 1290)


def _the_pages(browser: Browser, folder: Path) -> None:
    """Walk the journey from the grid to the board, and photograph what a stranger sees."""
    in_december(folder)
    with demonstration(folder) as address:
        journey = steps.Journey(browser, address, folder)
        grid = steps.the_clerk_opens_the_grid(journey)
        steps.the_clerk_pastes_a_block(grid, TYPED)
        steps.the_clerk_submits(grid)
        steps.the_keeper_verifies(journey)
        steps.the_office_closes_the_round(journey)
        run = steps.the_office_starts_the_assessment(journey)
        steps.the_office_watches(run)
        steps.the_units_see_their_sheets_and_it_is_final(journey, run)
        steps.the_office_proposes_and_the_commander_approves(journey, run)
        page = steps.a_stranger_sees_the_board(journey)
        _take(page, "board", 985)
        steps.a_stranger_opens_the_unit(page)
        _take(page, "unit", 986)


def _the_conference(browser: Browser, folder: Path) -> None:
    """Follow the tutorial by its words, and photograph where it shows a picture."""
    build(folder, "--empty")
    with demonstration(folder) as address:
        page = browser.new_context(viewport=DESK, reduced_motion="reduce").new_page()
        page.goto(f"{address}/demo/")
        reader = Follower(page, folder, folder / "conference", _keep)
        for step in steps_of(TUTORIAL.read_text("utf-8")):
            reader.follow(step)


def _take(page: Page, name: str, height: int) -> None:
    """Photograph the head of a page."""
    page.set_viewport_size(ViewportSize(width=WIDTH, height=height))
    _keep(page, f"{name}.png")


def _keep(page: Page, name: str) -> None:
    """Photograph what the window shows, in few colours, so that the file stays small."""
    shot = PICTURES / name
    page.screenshot(path=shot)
    Image.open(shot).convert("RGB").quantize(COLOURS).save(shot, optimize=True)
    print(f"taken: {shot.relative_to(CHECKOUT)}")


if __name__ == "__main__":
    sys.exit(main())
