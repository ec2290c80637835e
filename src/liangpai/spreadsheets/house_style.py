"""The look of every workbook this room writes: fonts, colours, borders."""

from typing import Any

FONT = "微软雅黑"
BODY_SIZE = 10.5  # points, 14 pixels on screen
BLUE = "#2B5C92"
PALE_BLUE = "#E8EFF7"
LINE = "#BFCAD6"
GREY = "#6B7785"
PALE_GREY = "#F3F5F7"
ENTRY = "#FFFDF3"
RED = "#C8372D"
PALE_RED = "#FBE3E0"
PALE_GREEN = "#E3F3E6"
PALE_AMBER = "#FFF1D6"

Style = dict[str, Any]

_TEXT: Style = {"font_name": FONT, "font_size": BODY_SIZE, "valign": "vcenter", "num_format": "@"}
BODY: Style = {**_TEXT, "num_format": "General"}
CELL: Style = {**BODY, "border": 1, "border_color": LINE}
TITLE: Style = {**_TEXT, "font_size": 16, "bold": True, "font_color": BLUE}
SUBTITLE: Style = {**_TEXT, "font_color": GREY}
HEADER: Style = {
    **_TEXT,
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": BLUE,
    "border": 1,
    "border_color": LINE,
    "align": "center",
    "text_wrap": True,
}
CODE_ROW: Style = {
    **_TEXT,
    "font_size": 8,
    "font_color": GREY,
    "bg_color": PALE_BLUE,
    "align": "center",
    "border": 1,
    "border_color": LINE,
}
GIVEN: Style = {**CELL, "bg_color": PALE_GREY}
SECTION: Style = {**_TEXT, "bold": True, "font_color": BLUE, "bottom": 1, "bottom_color": BLUE}
PROSE: Style = {**_TEXT, "text_wrap": True, "valign": "top"}


def text_width(text: str) -> float:
    """About how many columns' width units this text needs; a Chinese character takes two."""
    return max(
        (sum(2.1 if letter > "\u2e7f" else 1.1 for letter in line) for line in text.split("\n")), default=0
    )
