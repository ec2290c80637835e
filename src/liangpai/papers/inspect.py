"""Check a finished .docx against GB/T 9704-2012: margins, grid, fonts, page numbers, tables and headings."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from liangpai.papers.document import TEXT_MM
from liangpai.papers.page import (
    BODY_PT,
    BOTTOM_MM,
    CHARACTER_SPACE,
    CHARACTERS,
    LEFT_MM,
    LINE,
    LINES,
    PAGE,
    RIGHT_MM,
    TOP_MM,
    twips,
)
from liangpai.papers.styles import FANGSONG, HEITI, KAITI, XIAOBIAOSONG
from liangpai.papers.wording import clean
from liangpai.problems import Problem

_MARGINS: Final = {"top": TOP_MM, "bottom": BOTTOM_MM, "left": LEFT_MM, "right": RIGHT_MM}
# The standard allows a millimetre.
_TOLERANCE: Final = twips(1)
_FONTS: Final = {
    "Normal": (FANGSONG, BODY_PT),
    "Title": (XIAOBIAOSONG, 22.0),
    "Heading1": (HEITI, BODY_PT),
    "Heading2": (KAITI, BODY_PT),
    "Heading3": (FANGSONG, BODY_PT),
    "Heading4": (FANGSONG, BODY_PT),
}
_SIDES: Final = {"default": "right", "even": "left"}


def check_paper(path: Path) -> list[Problem]:
    """Every way in which the paper departs from the standard; empty when it keeps it."""
    try:
        document = docx.Document(str(path))
        with zipfile.ZipFile(path) as archive:
            settings = parse_xml(archive.read("word/settings.xml"))
    except (KeyError, ValueError, zipfile.BadZipFile, PackageNotFoundError) as fault:
        return [
            _problem(
                "unreadable",
                str(path.name),
                "不是可以打开的 .docx 文件",
                f"is not a readable .docx ({fault})",
            )
        ]
    body = document.element.body
    return [
        *_page(body.sectPr),
        *_fonts(document.styles.element),
        *_page_numbers(document, settings),
        *_tables(body),
        *_headings(body),
        *_text(body),
    ]


def _page(section: Any) -> Iterator[Problem]:
    size, margins, grid = (section.find(qn(f"w:{name}")) for name in ("pgSz", "pgMar", "docGrid"))
    if (_number(size, "w"), _number(size, "h")) != PAGE:
        yield _problem("page-size", "页面", "应为A4纸", "must be A4")
    for side, mm in _MARGINS.items():
        if abs(_number(margins, side) - twips(mm)) > _TOLERANCE:
            yield _problem("margin", f"页边距 {side}", f"应为{mm}毫米±1毫米", f"must be {mm} mm ± 1 mm")
    pitch = (_number(grid, "linePitch"), _number(grid, "charSpace"))
    if pitch != (LINE, CHARACTER_SPACE) or grid.get(qn("w:type")) != "linesAndChars":
        zh, en = f"应为每面{LINES}行、每行{CHARACTERS}字", f"must be {LINES} lines of {CHARACTERS} characters"
        yield _problem("grid", "文档网格", zh, en)


def _fonts(styles: Any) -> Iterator[Problem]:
    found = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
    for key, (font, size) in _FONTS.items():
        look = found[key].find(qn("w:rPr")) if key in found else None
        fonts = None if look is None else look.find(qn("w:rFonts"))
        if look is None or fonts is None or fonts.get(qn("w:eastAsia")) != font:
            yield _problem("font", f"样式 {key}", f"中文字体应为{font}", f"the Chinese font must be {font}")
        elif _number(look.find(qn("w:sz")), "val") != size * 2:
            yield _problem("font-size", f"样式 {key}", f"字号应为{size:g}磅", f"the size must be {size:g} pt")
    line = found["Normal"].find(f"{qn('w:pPr')}/{qn('w:spacing')}") if "Normal" in found else None
    if line is None or _number(line, "line") != LINE or line.get(qn("w:lineRule")) != "exact":
        yield _problem(
            "line",
            "样式 Normal",
            f"行距应为固定值{LINE / 20:g}磅",
            f"the pitch must be exactly {LINE / 20:g} pt",
        )


def _page_numbers(document: Any, settings: Any) -> Iterator[Problem]:
    if settings.find(qn("w:evenAndOddHeaders")) is None:
        yield _problem(
            "odd-even", "页码", "单双页应分设页码", "odd and even pages need page numbers of their own"
        )
    references = document.element.body.sectPr.findall(qn("w:footerReference"))
    kinds = {reference.get(qn("w:type")): reference.get(qn("r:id")) for reference in references}
    for kind, side in _SIDES.items():
        footer = document.part.related_parts[kinds[kind]].blob if kind in kinds else b"<w:none/>"
        text = footer.decode()
        if " PAGE " not in text or f'w:jc w:val="{side}"' not in text or "— " not in text:
            zh = f"{'双' if kind == 'even' else '单'}页页码应为“— 1 —”，居{'左' if side == 'left' else '右'}空一字"
            yield _problem("page-number", "页码", zh, f"{kind} pages need the number — 1 — on the {side}")


def _tables(body: Any) -> Iterator[Problem]:
    for table in body.iter(qn("w:tbl")):
        look = table.find(qn("w:tblPr"))
        caption = look.find(qn("w:tblCaption"))
        wide = sum(_number(column, "w") for column in table.iter(qn("w:gridCol")))
        place = "版记" if caption is None else caption.get(qn("w:val"))
        if wide > twips(TEXT_MM) + len(table.find(qn("w:tblGrid"))):
            yield _problem(
                "table-width", place, f"宽度应不超过{TEXT_MM}毫米", f"must not be wider than {TEXT_MM} mm"
            )
        head = table.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}")
        if caption is not None and head is None:
            yield _problem("table-header", place, "表头应在各页重复", "the header must repeat on every page")


def _headings(body: Any) -> Iterator[Problem]:
    """A heading has words, and something under it that is not a heading of its own or a higher level."""
    above: tuple[int, str] | None = None
    for block in body:
        level, words = _level(block), _words(block)
        if above and _closes(block, level, above[0]):
            yield _problem("empty-section", above[1], "标题下应有内容", "a heading needs something under it")
        if level and not words.strip("一二三四五六七八九十0123456789、.（） "):
            yield _problem("empty-heading", f"标题 {level}级", "标题应有文字", "a heading needs words")
        above = (level, words) if level else None


def _closes(block: Any, level: int, above: int) -> bool:
    return block.tag == qn("w:sectPr") or (0 < level <= above)


def _level(block: Any) -> int:
    style = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    key = "" if style is None else style.get(qn("w:val"))
    return int(key[-1]) if key.startswith("Heading") else 0


def _text(body: Any) -> Iterator[Problem]:
    for words in body.iter(qn("w:t")):
        text = words.text or ""
        if clean(text) != text.strip(" "):
            yield _problem("control-character", text, "不应含控制字符", "must not hold control characters")


def _words(block: Any) -> str:
    return "".join(words.text or "" for words in block.iter(qn("w:t")))


def _number(element: Any, name: str) -> int:
    """An attribute as a number; -1 where it is absent or no number, which no rule accepts."""
    text = "" if element is None else element.get(qn(f"w:{name}"), "")
    return int(text) if text.lstrip("-").isdigit() else -1


def _problem(code: str, place: str, zh: str, en: str) -> Problem:
    return Problem(
        f"papers.{code}", place, f"{zh}（GB/T 9704-2012）。", f"{en[0].upper()}{en[1:]} (GB/T 9704-2012)."
    )
