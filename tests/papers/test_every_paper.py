"""Every .docx that the product makes keeps the measures of GB/T 9704-2012, measured in the file itself (Must show 3)."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml.ns import qn

from liangpai.dossier.conference.pack import PAPERS, pack_files
from liangpai.papers.bulletin import bulletin
from liangpai.papers.minutes import minutes
from liangpai.papers.reminder import reminder
from liangpai.papers.writer import paper_bytes
from tests.dossier.conference.meeting import FACTS
from tests.papers.test_minutes import FACTS as MINUTES

PACK = pack_files(FACTS)
MADE: dict[str, Callable[[pytest.FixtureRequest], bytes]] = {
    **{name: (lambda _, name=name: PACK[name]) for name in PAPERS},
    "纪要": lambda _: paper_bytes(minutes(MINUTES)),
    "通报": lambda asked: paper_bytes(bulletin(asked.getfixturevalue("bulletin_facts"))),
    "提醒函": lambda asked: paper_bytes(reminder(asked.getfixturevalue("reminder_facts"))),
}


def mm(twips: str) -> float:
    return int(twips) * 25.4 / 1440


@pytest.mark.parametrize("name", MADE)
def test_a_paper_has_the_margins_lines_fonts_and_numbers_of_the_standard(
    name: str, request: pytest.FixtureRequest
) -> None:
    content = MADE[name](request)
    document = docx.Document(io.BytesIO(content))
    section = document.element.body.sectPr
    margins = section.find(qn("w:pgMar"))
    found = [round(mm(margins.get(qn(f"w:{side}")))) for side in ("top", "bottom", "left", "right")]
    assert found == [37, 35, 28, 26]
    grid = section.find(qn("w:docGrid"))
    pitch, space = int(grid.get(qn("w:linePitch"))), int(grid.get(qn("w:charSpace")))
    assert int((297 - 37 - 35) / mm(str(pitch))) == 22
    assert int(156 / ((16 + space / 4096) * 25.4 / 72) + 0.01) == 28
    fonts = {style.style_id: style.element.find(f".//{qn('w:rFonts')}") for style in document.styles}
    named = {key: fonts[key].get(qn("w:eastAsia")) for key in ("Normal", "Title", "Heading1", "Heading2")}
    assert named == {
        "Normal": "仿宋_GB2312", "Title": "方正小标宋简体", "Heading1": "黑体", "Heading2": "楷体_GB2312"
    }  # fmt: skip # the four fonts of the standard
    with zipfile.ZipFile(io.BytesIO(content)) as paper:
        feet = {side: paper.read(f"word/footer{side}.xml").decode() for side in ("Odd", "Even")}
    assert all("— " in foot and " PAGE " in foot and " —" in foot for foot in feet.values())
    assert ['w:jc w:val="right"' in feet["Odd"], 'w:jc w:val="left"' in feet["Even"]] == [True, True]
