"""The styles of GB/T 9704-2012 as WordprocessingML: fonts by name with their fallbacks, sizes, pitch and indents."""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from liangpai.papers.page import BODY_PT, CHARACTER, LINE, NAMESPACES

FANGSONG: Final = "仿宋_GB2312"
XIAOBIAOSONG: Final = "方正小标宋简体"
HEITI: Final = "黑体"
KAITI: Final = "楷体_GB2312"
SONGTI: Final = "宋体"
LATIN: Final = "Times New Roman"
# No font is shipped: where the first is not installed, office software takes the second.
FALLBACKS: Final = {
    FANGSONG: "仿宋",
    XIAOBIAOSONG: "宋体",
    HEITI: "SimHei",
    KAITI: "楷体",
    SONGTI: "SimSun",
    LATIN: "",
}
_TABLE_LINE: Final = 400
# In twentieths of a point: 28 characters of 15.7 pt fill the line of 442.25 pt in Word and LibreOffice alike.
_TIGHTER: Final = -6


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One paragraph style: its id, the name office software knows it by, and how it differs from the body."""

    key: str
    name: str
    font: str = FANGSONG
    latin: str = LATIN
    size: float = BODY_PT
    bold: bool = False
    red: bool = False
    align: str = "both"
    before: float = 0
    after: float = 0
    line: int | None = LINE
    first: int = 0
    keep: bool = False
    outline: int | None = None


STYLES: Final = (
    Style(key="Normal", name="Normal"),
    Style(key="Body", name="Body Text", first=2),
    Style(
        key="Letterhead", name="Letterhead", font=XIAOBIAOSONG, size=36, red=True, align="center", line=None
    ),
    Style(key="Number", name="Document Number", align="center"),
    Style(
        key="Title", name="Title", font=XIAOBIAOSONG, latin=XIAOBIAOSONG, size=22, align="center", keep=True
    ),
    Style(key="Mark", name="Subtitle", font=KAITI, align="center", keep=True),
    Style(key="Recipients", name="Recipients", before=1, align="left"),
    Style(key="Heading1", name="heading 1", font=HEITI, latin=HEITI, first=2, keep=True, outline=0),
    Style(key="Heading2", name="heading 2", font=KAITI, first=2, keep=True, outline=1),
    Style(key="Heading3", name="heading 3", bold=True, first=2, keep=True, outline=2),
    Style(key="Heading4", name="heading 4", first=2, keep=True, outline=3),
    Style(key="TableTitle", name="caption", font=HEITI, size=14, align="center", before=0.25, keep=True),
    Style(key="TableHead", name="Table Head", font=HEITI, size=12, align="center", line=_TABLE_LINE),
    Style(key="TableCell", name="Table Cell", size=12, align="center", line=_TABLE_LINE),
    Style(key="TableNote", name="Table Note", size=12, line=_TABLE_LINE, after=0.25),
    Style(key="AnnexList", name="Annex List", align="left", keep=True),
    Style(key="Signature", name="Signature", align="right", keep=True),
    Style(key="Remark", name="Remark", first=2, keep=True),
    Style(key="Roll", name="Roll", align="left"),
    Style(key="AnnexMark", name="Annex Mark", font=HEITI, latin=HEITI, align="left", keep=True),
    Style(key="Imprint", name="Imprint", size=14, align="left", line=480),
    Style(key="Code", name="Code", size=10.5, align="left", line=320),
    Style(key="PageNumber", name="footer", font=SONGTI, latin=SONGTI, size=14, line=280),
)
_BORDERS: Final = "".join(
    (
        "<w:tblBorders>",
        *(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        ),
        "</w:tblBorders>",
    )
)


def styles() -> str:
    """The styles part."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANGSONG, LATIN)}{_size(BODY_PT)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    tables = _table_style("TableNormal", "Normal Table", 57) + _table_style("Foot", "Foot", 0)
    grid = _table_style("Grid", "Table Grid", 57, _BORDERS)
    return f"<w:styles {NAMESPACES}>{defaults}{''.join(map(_style, STYLES))}{tables}{grid}</w:styles>"


def font_table() -> str:
    """The table of fonts with what stands in for each."""
    fonts = "".join(
        f"<w:font w:name={quoteattr(name)}>"
        + (f"<w:altName w:val={quoteattr(other)}/>" if other else "")
        + "</w:font>"
        for name, other in FALLBACKS.items()
    )
    return f"<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def _style(style: Style) -> str:
    head = ' w:default="1"' if style.key == "Normal" else ""
    based = "" if style.key == "Normal" else '<w:basedOn w:val="Normal"/>'
    bold = "<w:b/>" if style.bold else ""
    red = '<w:color w:val="FF0000"/>' if style.red else ""
    return (
        f'<w:style w:type="paragraph"{head} w:styleId="{style.key}"><w:name w:val="{style.name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{_paragraph(style)}</w:pPr>"
        f"<w:rPr>{_fonts(style.font, style.latin)}{bold}{red}{_pitch(style.size)}{_size(style.size)}</w:rPr></w:style>"
    )


def _paragraph(style: Style) -> str:
    """The paragraph properties in the order the schema wants; no widow control, which would break the 22 lines."""
    line = f'w:line="{style.line}" w:lineRule="exact"' if style.line else 'w:line="240" w:lineRule="auto"'
    first = style.first
    return "".join(
        (
            "<w:keepNext/>" if style.keep else "",
            '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>',
            f'<w:spacing w:before="{round(style.before * LINE)}" w:after="{round(style.after * LINE)}" {line}/>',
            f'<w:ind w:firstLineChars="{first * 100}" w:firstLine="{first * CHARACTER}"/>' if first else "",
            f'<w:jc w:val="{style.align}"/>',
            f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        )
    )


def _fonts(east_asian: str, latin: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east_asian}" w:cs="{latin}"/>'


def _pitch(size: float) -> str:
    """28 characters a line by spacing, not by the grid: office software snaps 16 pt to a 15.8 pt grid differently."""
    return f'<w:spacing w:val="{_TIGHTER if size == BODY_PT else 0}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _table_style(key: str, name: str, margin: int, borders: str = "") -> str:
    plain = key == "TableNormal"
    head = ' w:default="1"' if plain else ""
    based = "" if plain else '<w:basedOn w:val="TableNormal"/>'
    sides = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:style w:type="table"{head} w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:tblPr>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr></w:style>'
    )
