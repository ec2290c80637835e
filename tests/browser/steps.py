"""The journey of five figures from the town's grid to the erratum on the board, in steps that the pictures walk too."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Browser, Download, Page

from tests.browser.house import DESK, sign_in

ROUND, TOWN, CODE = "2023年度考核", "枕河镇", "YXZ1"
ASKED = ("C1", "C2", "C3", "D1", "D2")
"""The items that the town reports in this journey, in the order of the grid."""
RED, AUTHOR = "FFF4B8B0", "亮牌核对"
PATIENCE = 180_000
"""Milliseconds that a background run may take on a busy machine."""
TERMS = {"basis": "云岫百千万指〔2023〕9号（演示）", "secrecy_check": "区委办公室保密审查第9号（演示）"}


@dataclass
class Journey:
    """Where it leads, and a window for everybody on the way."""

    browser: Browser
    address: str
    folder: Path
    _windows: dict[str, Page] = field(default_factory=dict)

    def window(self, person: str) -> Page:
        """The window of a member of the cast or of the stranger; every question it asks is answered with yes."""
        if person not in self._windows:
            context = self.browser.new_context(viewport=DESK, accept_downloads=True)
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=self.address)
            page = sign_in(context, self.address, person)
            page.on("dialog", lambda dialog: dialog.accept())
            self._windows[person] = page
        return self._windows[person]

    def open(self, person: str, path: str) -> Page:
        """A person's window, at a page."""
        page = self.window(person)
        page.goto(f"{self.address}{path}")
        return page

    def turn(self, person: str, stop: str) -> Page:
        """A person's window, turned to a stop of the main menu."""
        page = self.open(person, "/")
        way = page.locator(".top nav a").get_by_text(stop, exact=True)
        if not way.is_visible():
            inside = page.locator("a").get_by_text(stop, exact=True)
            page.locator(".top nav details", has=inside).locator("summary").click()
        with page.expect_navigation():
            way.click()
        return page

    def keep(self, download: Download, name: str) -> Path:
        """A downloaded file, kept under a name."""
        path = self.folder / name
        download.save_as(path)
        return path


def follow(page: Page, name: str) -> None:
    """Click a link and wait for the page behind it."""
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=True).first.click()


def press(page: Page, name: str, within: str = "main") -> None:
    """Press a button and wait for the answer."""
    with page.expect_navigation():
        page.locator(within).get_by_role("button", name=name).first.click()


def said(page: Page) -> str:
    """What the page answers at its top."""
    return " ".join(page.locator("main > .note").all_inner_texts())


def cell(item: str, period: str = "2023") -> str:
    """Where a cell of the grid is."""
    return f"input[name$=':{item}:{period}']"


def the_clerk_opens_the_grid(journey: Journey) -> Page:
    """From the list of rounds to the sheet of the own unit."""
    page = journey.turn("sun", "填报")
    follow(page, ROUND)
    follow(page, TOWN)
    return page


def the_clerk_pastes_a_block(page: Page, block: str) -> None:
    """Copy a block and paste it into the first cell by the keyboard, then save."""
    page.evaluate("text => navigator.clipboard.writeText(text)", block)
    page.locator(cell(ASKED[0])).focus()
    page.keyboard.press("Control+V")
    press(page, "保存草稿")


def the_clerk_takes_the_workbook(journey: Journey, page: Page) -> Path:
    """Download the unit's workbook."""
    with page.expect_download() as coming:
        page.get_by_role("link", name="下载填报表").click()
    return journey.keep(coming.value, "枕河镇.xlsx")


def three_cells_are_spoilt(path: Path, spoilt: dict[float, str]) -> tuple[str, ...]:
    """Write what is no number over three figures of the workbook; answers where."""
    book = load_workbook(path)
    found = []
    for value, text in spoilt.items():
        sheet, place = _place_of(book, value)
        book[sheet][place] = text
        found.append(f"{sheet}!{place}")
    book.save(path)
    return tuple(found)


def _place_of(book: Workbook, value: float) -> tuple[str, str]:
    places = [
        (sheet.title, one.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        if CODE in [one.value for one in row]
        for one in row
        if one.value == value
    ]
    assert len(places) == 1, f"{value} stands in the workbook {len(places)} times"
    return places[0]


def the_clerk_hands_the_workbook_in(page: Page, path: Path) -> None:
    """Upload it; the page that follows names what is wrong."""
    page.set_input_files("input[name=workbook]", path)
    press(page, "上传")


def the_marked_workbook_comes_back(journey: Journey, page: Page) -> Path:
    """Download the same workbook with its wrong cells in red."""
    with page.expect_download() as coming:
        page.get_by_role("link", name="标红").click()
    return journey.keep(coming.value, "枕河镇-marked.xlsx")


def red_cells(path: Path) -> dict[str, str]:
    """The red cells of a workbook, each with its comment."""
    return {
        f"{sheet.title}!{one.coordinate}": one.comment.text if one.comment else ""
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows()
        for one in row
        if one.fill.fgColor.rgb == RED or (one.comment and one.comment.author == AUTHOR)
    }


def the_clerk_corrects_and_submits(page: Page, figures: dict[str, str]) -> None:
    """Mend the wrong cells in the page and submit."""
    follow(page, "在网页中改")
    for item, text in figures.items():
        page.fill(cell(item), text)
    the_clerk_submits(page)


def the_clerk_submits(page: Page) -> None:
    """Send everything that is filled in."""
    press(page, "保存并报送")


def the_keeper_verifies(journey: Journey) -> Page:
    """Wu confirms everything that waits for the department."""
    page = journey.turn("wu", "核验")
    for box in page.locator("input[name=figure]:enabled").all():
        box.check()
    press(page, "核验通过所选")
    return page


def the_office_closes_the_round(journey: Journey) -> Page:
    """After this figures are corrected, not filled in."""
    page = journey.turn("zhao", "填报")
    follow(page, ROUND)
    press(page, "截止")
    return page


def the_office_starts_the_assessment(journey: Journey) -> Page:
    """Ask for a run; the page of the run follows at once, with its progress."""
    page = journey.turn("zhao", "考核")
    with page.expect_navigation():
        page.locator("h3", has_text=ROUND).locator("xpath=following::button[.='开始考核'][1]").click()
    return page


def the_office_watches(page: Page) -> int:
    """Watch the bar of progress until the trial is there; answers how often it asked how far the work is."""
    page.locator("#progress progress").wait_for()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/progress/" in request.url else None)
    page.get_by_role("button", name="试算反馈").wait_for(timeout=PATIENCE)
    return len(asked)


def the_units_see_their_sheets_and_it_is_final(journey: Journey, page: Page) -> None:
    """Trial feedback until tomorrow, after that day the review is closed and the run made final."""
    page.fill("input[name=until]", page.locator("input[name=until]").get_attribute("min") or "")
    press(page, "试算反馈")
    press(page, "下一工作日", ".demo-bar")
    press(page, "下一工作日", ".demo-bar")
    press(page, "完成复核")
    press(page, "定稿")


def the_office_proposes_and_the_commander_approves(journey: Journey, page: Page) -> Page:
    """Propose to show it to society; another approves."""
    with page.expect_navigation():
        page.locator("a", has_text=re.compile("提出(更正版)?发布")).click()
    page.select_option("select[name=level]", "society")
    for name, text in TERMS.items():
        page.fill(f"input[name={name}]", text)
    press(page, "提出发布")
    path = page.url.removeprefix(journey.address)
    approving = journey.open("wang", path)
    press(approving, "批准发布")
    return approving


def a_stranger_sees_the_board(journey: Journey) -> Page:
    """What society sees, without signing in."""
    return journey.turn("stranger", "看板")


def a_stranger_opens_the_unit(page: Page) -> Page:
    """The page of the town, from the board."""
    follow(page, TOWN)
    return page


def explained(page: Page) -> tuple[list[float], float, float]:
    """The contributions of the sheet with bonus and deduction, the total under them, and the score at the top."""
    table = page.locator("table", has_text="计入总分")
    heads = table.locator("thead th").all_inner_texts()
    column = heads.index("计入总分") - 1
    lines = [row.locator("td").nth(column).inner_text() for row in table.locator("tbody tr").all()]
    foot = {
        row.locator("th").inner_text(): row.locator("td").first.inner_text()
        for row in table.locator("tfoot tr").all()
    }
    extra = [text for name, text in foot.items() if name in ("加分", "扣分")]
    total = next(text for name, text in foot.items() if name.startswith("Σ"))
    parts = [_number(text) for text in (*lines, *extra) if text != "—"]
    return parts, _number(total), _number(page.locator(".tiles b").first.inner_text())


def _number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "").replace("+", ""))


def the_clerk_reports_an_own_error(journey: Journey, item: str, value: str, reason: str) -> Page:
    """From the grid to the history of the figure, and the correction with its reason."""
    page = the_clerk_opens_the_grid(journey)
    with page.expect_navigation():
        page.locator("tr", has=page.locator(cell(item))).get_by_role("link", name="历史").first.click()
    page.fill("input[name=value]", value)
    page.fill("input[name=reason]", reason)
    press(page, "报送更正")
    return page


def the_office_restates(journey: Journey, run: str) -> Page:
    """From the final run that was released to one that corrects it."""
    page = journey.open("zhao", run)
    press(page, "更正重算")
    return page
