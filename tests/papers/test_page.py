"""The page is that of the standard: margins, grid and page numbers."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from liangpai.papers.bulletin import BulletinFacts, bulletin
from liangpai.papers.document import Paper, Paragraph
from liangpai.papers.page import (
    CHARACTER,
    CHARACTER_SPACE,
    LINE,
    PAGE,
    letter_foot,
    page_number,
    section,
    twips,
)
from liangpai.papers.writer import write_paper


def test_the_text_is_156_by_225_millimetres() -> None:
    assert PAGE[0] - twips(28) - twips(26) == twips(156) + 1  # A4 rounds up by a twip
    assert PAGE[1] - twips(37) - twips(35) == twips(225)


def test_twenty_two_lines_of_twenty_eight_characters_fill_the_text() -> None:
    assert LINE == 579
    assert 22 * LINE <= twips(225) < 23 * LINE
    assert 28 * CHARACTER <= twips(156) < 29 * CHARACTER
    assert pytest.approx(156 * 72 / 25.4, abs=0.01) == 28 * (16 + CHARACTER_SPACE / 4096)


def test_the_section_states_margins_and_grid() -> None:
    xml = section("document")
    assert 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"' in xml
    assert f'w:type="linesAndChars" w:linePitch="579" w:charSpace="{CHARACTER_SPACE}"' in xml
    assert "titlePg" not in xml


def test_the_first_page_of_a_letter_carries_lines_instead_of_a_number() -> None:
    assert "<w:titlePg/>" in section("letter")
    assert "PAGE" not in letter_foot()
    assert "thickThinSmallGap" in letter_foot()


@pytest.mark.parametrize(("side", "indent"), [("right", "w:rightChars"), ("left", "w:leftChars")])
def test_page_numbers_stand_one_character_from_the_edge_between_dashes(side: str, indent: str) -> None:
    footer = page_number(side)
    assert f'w:jc w:val="{side}"' in footer
    assert f'{indent}="100"' in footer
    assert footer.index("— <") < footer.index(" PAGE ") < footer.index("> —")


def pages(paper: Paper, folder: Path) -> list[list[str]]:
    """The lines of every page as set."""
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        pytest.skip("LibreOffice (soffice) and pdftotext are needed to look at a set page")
    write_paper(paper, folder / "paper.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "paper.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = subprocess.run(
        ["pdftotext", "-layout", str(folder / "paper.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    return [[line for line in page.splitlines() if line.strip()] for page in text.rstrip("\f").split("\f")]


@pytest.mark.slow
def test_a_full_page_has_twenty_two_lines_of_twenty_eight_characters(tmp_path: Path) -> None:
    found = pages(Paper(title=("通报",), blocks=(Paragraph("镇" * 28 * 60),)), tmp_path)
    full = found[1]
    assert len(full) == 22 + 1  # and the page number
    assert {len(line.strip()) for line in full[:-1]} == {28}


@pytest.mark.slow
def test_odd_pages_are_numbered_right_and_even_pages_left(
    tmp_path: Path, bulletin_facts: BulletinFacts
) -> None:
    numbers = [page[-1] for page in pages(bulletin(bulletin_facts), tmp_path)]
    assert [re.findall(r"—\s*(\d+)\s*—", number) for number in numbers] == [
        [str(at + 1)] for at in range(len(numbers))
    ]
    indents = [len(number) - len(number.lstrip()) for number in numbers]
    assert min(indents[0::2]) > max(indents[1::2])
