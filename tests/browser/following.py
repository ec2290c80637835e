"""Follow a tutorial by its own words: what is printed bold is pressed, what is code is typed, what is quoted is seen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TypeVar

from openpyxl import load_workbook
from playwright.sync_api import Download, Error, Locator, Page

T = TypeVar("T")
PATIENCE = 120.0
"""Seconds that a page may take to show what the text says, a background run on a busy machine included."""
TICK = "✓"
KEYS = {"→": "ArrowRight", "←": "ArrowLeft"}
HEADS = 2
"""Rows of a workbook from the code of an item to the first figure under it."""
STEP = re.compile(r"\d+\. |!\[")
TOKEN = re.compile(
    r"“(?P<field>[^”]+)”[^“”`*。；;.]{0,12}`(?P<typed>[^`]+)`"
    r"|\*\*(?P<pressed>[^*]+)\*\*"
    r"|“(?P<seen>[^”]+)”"
    r"|`(?P<item>[A-Z]\d) = (?P<figure>[^`]+)`"
    r"|`(?P<key>[→←])`[^“”`*]{0,20}“(?P<turned>[^”]+)”"
    r"|!\[[^\]]*\]\(\.\./pictures/(?P<picture>[^)]+)\)"
)
FORM = "form[data-followed]"
MARKING = """one => {
    document.querySelectorAll("form[data-followed]").forEach((form) => form.removeAttribute("data-followed"));
    one.form?.setAttribute("data-followed", "");
    return one.type || one.localName;
}"""


@dataclass(frozen=True, slots=True)
class Step:
    """One item of a numbered list, or one picture, with the heading above it."""

    heading: str
    text: str


def steps_of(text: str) -> Iterator[Step]:
    """The numbered items and the pictures of a tutorial in their order; what stands between them is for reading."""
    heading, found = "", ""
    for line in [*text.splitlines(), ""]:
        if found and not line.startswith("   "):
            yield Step(heading, found)
            found = ""
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif STEP.match(line):
            found = line
        elif found:
            found = f"{found} {line.strip()}"


@dataclass
class Follower:
    """A reader before the page of the cast, who keeps downloads in a folder and finds the product's files on a shelf."""

    page: Page
    folder: Path
    shelf: Path
    photograph: Callable[[Page, str], None]
    _names: list[str] = field(default_factory=list)
    _windows: list[Page] = field(default_factory=list)
    _coming: list[Download] = field(default_factory=list)
    _kept: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        def opened(window: Page) -> None:
            self._windows.append(window)

        def coming(download: Download) -> None:
            self._coming.append(download)

        self._names += self.page.locator("main th[scope=row]").all_inner_texts()
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.on("download", coming)
        self.page.context.on("page", opened)

    def follow(self, step: Step) -> None:
        """Do what a step says, word by word.

        Raises:
            AssertionError: the product does not show what the step names.
        """
        for token in TOKEN.finditer(step.text):
            try:
                self._do({name: said for name, said in token.groupdict().items() if said})
            except (AssertionError, Error) as wrong:
                page = self._front
                told = f"{step.heading}: {token[0]} in {step.text}\n{page.url}\n{page.inner_text('body')}"
                raise AssertionError(told) from wrong

    def _do(self, said: dict[str, str]) -> None:
        match said:
            case {"pressed": name} if name in self._names:
                self._be(name)
            case {"pressed": label}:
                self._press(label)
            case {"field": label, "typed": value}:
                self._fill(label, value)
            case {"item": item, "figure": figure}:
                self._write(item, figure)
            case {"key": key, "turned": text}:
                self._turn(KEYS[key], text)
            case {"seen": text}:
                self._until(lambda: self._shows(text), f"{text} is not to be seen")
            case {"picture": name}:
                self.photograph(self._front, name)

    @property
    def _front(self) -> Page:
        return self._windows[-1] if self._windows else self.page

    def _be(self, name: str) -> None:
        """Become somebody by the page of the cast."""
        is_chinese = str(self.page.locator("html").get_attribute("lang")).startswith("zh")
        self._press("换一个身份" if is_chinese else "Be somebody else")
        self._click(self.page.get_by_role("button", name=name))

    def _press(self, label: str) -> None:
        while self._windows:
            self._windows.pop().close()
        self._click(self._until(lambda: _to_press(self.page, label), f"nothing to press is called {label}"))

    def _click(self, spot: Locator) -> None:
        """Click, and wait until the answer is there: a page, a file, another window, or a part that opens."""
        if spot.evaluate("one => one.localName") == "summary":
            spot.click()
            return
        windows = len(self._windows)
        self.page.evaluate("() => { window.isBefore = true; }")
        spot.click()
        self._until(lambda: self._keep() or len(self._windows) > windows or self._is_new(), "no answer")

    def _keep(self) -> bool:
        """Whether a file came; it is kept under its name."""
        if not self._coming:
            return False
        download = self._coming.pop()
        self._kept.append(self.folder / download.suggested_filename)
        download.save_as(self._kept[-1])
        return True

    def _is_new(self) -> bool:
        try:
            return bool(self.page.evaluate("() => !window.isBefore && document.readyState === 'complete'"))
        except Error:  # between two pages there is nothing to ask
            return False

    def _fill(self, label: str, value: str) -> None:
        spot = self._until(lambda: _to_fill(self.page, label), f"no field is called {label}")
        kind = str(spot.evaluate(MARKING))
        if value == TICK:
            spot.check()
        elif kind == "file":
            path = self.shelf / value
            spot.set_input_files(path if path.exists() else self.folder / value)
        elif kind.startswith("select"):
            options = spot.locator("option").all_inner_texts()
            spot.select_option(label=next(one for one in options if value in one))
        else:
            spot.fill(value)

    def _write(self, item: str, figure: str) -> None:
        """Type a figure into the workbook that was downloaded last: under its code, in the row of the only unit."""
        book = load_workbook(self._kept[-1])
        rows = ((sheet, row) for sheet in book.worksheets for row in sheet.iter_rows())
        (place,) = (
            (sheet, one) for sheet, row in rows for one in row if one.value == item and row[0].value == "unit"
        )
        sheet, head = place
        sheet.cell(head.row + HEADS, head.column).value = float(figure)
        book.save(self._kept[-1])

    def _turn(self, key: str, text: str) -> None:
        """Press a key again and again until a text is there."""

        def turned() -> bool:
            if not self._shows(text):
                self._front.keyboard.press(key)
            return self._shows(text)

        self._until(turned, f"{text} is on no page")

    def _shows(self, text: str) -> bool:
        return _plain(text) in _plain(self._front.inner_text("body"))

    def _until(self, found: Callable[[], T | None], otherwise: str) -> T:
        """What is found once it is there; events are taken meanwhile."""
        ends = monotonic() + PATIENCE
        while not (answer := found()):
            assert monotonic() < ends, otherwise
            self.page.wait_for_timeout(50)
        return answer


def _plain(text: str) -> str:
    """A text without its blanks and capitals, which are matters of style."""
    return "".join(text.split()).casefold()


def _to_press(page: Page, label: str) -> Locator | None:
    """A button, a link or a part to open; of two the one in the form that is being filled in."""
    for name in _names(label):
        for place in (FORM, "main", ".demo-bar", ".top", ".foot"):
            inside = page.locator(place)
            for found in (
                inside.get_by_role("button", name=name, disabled=False),
                inside.get_by_role("link", name=name),
                inside.locator("summary").get_by_text(name),
            ):
                if spot := _visible(found):
                    return spot
    return None


def _to_fill(page: Page, label: str) -> Locator | None:
    """A field by its label; of two the one in the form that is being filled in."""
    for name in _names(label):
        for place in (FORM, "body"):
            if spot := _visible(page.locator(place).get_by_label(name)):
                return spot
    return None


def _names(label: str) -> tuple[re.Pattern[str], ...]:
    """The whole name, or else how a longer one begins: "vet" for "vet the grounds of 3 candidates".

    The style of the page gives English names their capitals.
    """
    begins = rf"^\s*{re.escape(label)}"
    return re.compile(rf"{begins}\s*$", re.IGNORECASE), re.compile(begins, re.IGNORECASE)


def _visible(found: Locator) -> Locator | None:
    return next((one for one in found.all() if one.is_visible()), None)
