"""Set by LibreOffice, a full page has 22 lines of 28 characters and the numbers stand on the right side."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from liangpai.papers.bulletin import BulletinFacts, bulletin
from liangpai.papers.document import Paper, Paragraph
from liangpai.papers.writer import write_paper

pytestmark = pytest.mark.slow


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


def test_a_full_page_has_twenty_two_lines_of_twenty_eight_characters(tmp_path: Path) -> None:
    found = pages(Paper(title=("通报",), blocks=(Paragraph("镇" * 28 * 60),)), tmp_path)
    full = found[1]
    assert len(full) == 22 + 1  # and the page number
    assert {len(line.strip()) for line in full[:-1]} == {28}


def test_odd_pages_are_numbered_right_and_even_pages_left(
    tmp_path: Path, bulletin_facts: BulletinFacts
) -> None:
    numbers = [page[-1] for page in pages(bulletin(bulletin_facts), tmp_path)]
    assert [re.findall(r"—\s*(\d+)\s*—", number) for number in numbers] == [
        [str(at + 1)] for at in range(len(numbers))
    ]
    indents = [len(number) - len(number.lstrip()) for number in numbers]
    assert min(indents[0::2]) > max(indents[1::2])
