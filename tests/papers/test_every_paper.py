"""Every paper that the product makes keeps the measures of GB/T 9704-2012, in the file and as pages set by an office program.

A new kind of paper without an example in ``measured.KINDS`` fails here, and so does a new file of the pack (Must show 3).
"""

import io
import re
import shutil
import subprocess
import zipfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml.ns import qn

from liangpai.dossier.conference.pack import CONFERENCE, FACTS, MANIFEST, PAPERS, SEAT_CARDS, TABLES
from liangpai.papers.inspect import check_paper
from liangpai.papers.wording import width
from tests.papers.measured import (
    FILLERS,
    FRAMES,
    KINDS,
    PACK,
    functions_that_give_papers,
    modules_that_call,
)

NO_PAPERS = {CONFERENCE, FACTS, MANIFEST, SEAT_CARDS, TABLES}
"""Files of the pack that are no official papers; each has a test of its own."""
LINES, CHARACTERS, BODY_PT, TABLE_PT = 22, 28, 16, 12
MARKS = "，。、；：？！）》〕”"
RED_NAME_PT = 24
"""From this size on it is the red name, which a letter sets above the text."""
TEXT = (28, 37, 210 - 26, 297 - 35)
"""Left, top, right and bottom of the text on the page, in millimetres."""


def _as_a_case(kind: str) -> Any:
    """A kind that is laid out from what is recorded needs the database."""
    return pytest.param(kind, marks=pytest.mark.django_db) if ".queries." in kind else kind


@pytest.fixture(params=[_as_a_case(kind) for kind in sorted(KINDS)])
def content(request: pytest.FixtureRequest) -> bytes:
    """An example of each kind."""
    return KINDS[request.param](request)


def test_every_function_that_gives_a_paper_is_measured_or_fills_one_that_is() -> None:
    assert functions_that_give_papers() == KINDS.keys() | FILLERS.keys() | FRAMES
    assert set(FILLERS.values()) <= KINDS.keys()
    assert modules_that_call("liangpai.papers.package.pack") == {"papers.writer"}


def test_every_file_of_the_pack_is_a_measured_paper_or_has_measures_of_its_own() -> None:
    assert PACK.keys() == PAPERS.keys() | NO_PAPERS


def mm(twips: str) -> float:
    return int(twips) * 25.4 / 1440


def test_a_paper_has_the_margins_lines_fonts_and_numbers_of_the_standard(content: bytes) -> None:
    document = docx.Document(io.BytesIO(content))
    section = document.element.body.sectPr
    margins = section.find(qn("w:pgMar"))
    found = [round(mm(margins.get(qn(f"w:{side}")))) for side in ("top", "bottom", "left", "right")]
    assert found == [37, 35, 28, 26]
    grid = section.find(qn("w:docGrid"))
    pitch, space = int(grid.get(qn("w:linePitch"))), int(grid.get(qn("w:charSpace")))
    assert int((297 - 37 - 35) / mm(str(pitch))) == LINES
    assert int(156 / ((BODY_PT + space / 4096) * 25.4 / 72) + 0.01) == CHARACTERS
    fonts = {style.style_id: style.element.find(f".//{qn('w:rFonts')}") for style in document.styles}
    named = {key: fonts[key].get(qn("w:eastAsia")) for key in ("Normal", "Title", "Heading1", "Heading2")}
    assert named == {
        "Normal": "仿宋_GB2312", "Title": "方正小标宋简体", "Heading1": "黑体", "Heading2": "楷体_GB2312"
    }  # fmt: skip # the four fonts of the standard
    with zipfile.ZipFile(io.BytesIO(content)) as paper:
        feet = {side: paper.read(f"word/footer{side}.xml").decode() for side in ("Odd", "Even")}
    assert all("— " in foot and " PAGE " in foot and " —" in foot for foot in feet.values())
    assert ['w:jc w:val="right"' in feet["Odd"], 'w:jc w:val="left"' in feet["Even"]] == [True, True]


def test_a_paper_departs_from_the_standard_in_nothing_and_names_what_it_rests_on(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(content)
    assert check_paper(path) == []
    with zipfile.ZipFile(path) as paper:
        assert "word/media/code.png" in paper.namelist()
        assert "sha256:" in paper.read("word/document.xml").decode()


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is set: its words, the size of its letters in points, and where it stands in millimetres."""

    text: str
    size: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_inside(self) -> bool:
        """Whether it stands within the text of the page but for a mark at its end, which is set narrower than it is read."""
        left, top, right, bottom = TEXT
        mark = self.size * 25.4 / 72 if self.text.endswith(tuple(MARKS)) else 0
        across = self.left >= left - 1 and self.right - mark <= right + 1
        return across and self.top >= top - 3 and self.bottom <= bottom + 1

    @property
    def characters(self) -> float:
        """Its length in characters, without the marks at its ends."""
        return width(self.text.strip().rstrip(MARKS).lstrip("（《〔“"))


Setting = Callable[[bytes], list[list[Line]]]


@pytest.fixture(scope="module")
def set_pages(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    """An office program that sets a paper, and a reader that tells the lines of each page."""
    if not (shutil.which("soffice") and shutil.which("pdftohtml")):
        pytest.skip("LibreOffice (soffice) and pdftohtml are needed to look at set pages")
    folder = tmp_path_factory.mktemp("set")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def set_(content: bytes) -> list[list[Line]]:
        path = folder / "paper.docx"
        path.write_bytes(content)
        convert = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(path),
        ]
        subprocess.run(convert, check=True, capture_output=True, timeout=120)
        read = ["pdftohtml", "-xml", "-i", "-zoom", "1", "-stdout", str(folder / "paper.pdf")]
        told = subprocess.run(read, check=True, capture_output=True, timeout=60).stdout
        return _lines(ElementTree.fromstring(told))  # noqa: S314 - written by the line above

    return set_


def _lines(document: ElementTree.Element) -> list[list[Line]]:
    sizes = {font.get("id"): int(font.get("size", "0")) for font in document.iter("fontspec")}
    pages = []
    for page in document.iter("page"):
        rows: dict[tuple[int, int], list[ElementTree.Element]] = defaultdict(list)
        for one in page.iter("text"):
            if "".join(one.itertext()).strip():
                rows[int(one.get("top", "0")), sizes[one.get("font")]].append(one)
        pages.append([_line(size, found) for (_, size), found in rows.items()])
    return pages


def _line(size: int, parts: list[ElementTree.Element]) -> Line:
    left, top, right, bottom = (
        min(int(one.get("left", "0")) for one in parts),
        int(parts[0].get("top", "0")),
        max(int(one.get("left", "0")) + int(one.get("width", "0")) for one in parts),
        int(parts[0].get("top", "0")) + int(parts[0].get("height", "0")),
    )
    text = "".join("".join(one.itertext()) for one in parts)
    return Line(text, size, *(at * 25.4 / 72 for at in (left, top, right, bottom)))


@pytest.mark.slow
def test_set_by_an_office_program_no_page_has_more_than_22_lines_of_28_characters(
    content: bytes, set_pages: Setting
) -> None:
    pages = set_pages(content)
    assert pages
    for page in pages:
        body = [line for line in page if line.size == BODY_PT]
        assert len({line.top for line in body}) <= LINES
        assert [line.text for line in body if line.characters > CHARACTERS] == []
        outside = [line.text.strip() for line in page if not line.is_inside and line.size < RED_NAME_PT]
        assert [text for text in outside if not re.fullmatch(r"—\s*\d+\s*—", text)] == []
    assert any(line.size in (BODY_PT, TABLE_PT) for line in pages[-1]), (
        "the code stands alone on the last page"
    )
