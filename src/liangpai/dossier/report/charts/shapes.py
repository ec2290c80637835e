"""The shape of a card: filled when the card is proposed, an outline when it is not; colour only ever repeats the word."""

import re

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import canvas, text

COLOURS = {
    "red": "#c62828", "yellow": "#f4b400", "blue": "#1f6fb8", "green": "#2e7d4f", "orange": "#e0761a",
    "红": "#c62828", "黄": "#f4b400", "蓝": "#1f6fb8", "绿": "#2e7d4f", "橙": "#e0761a",
}  # fmt: skip
NEUTRAL = "#8a94a0"
POINTS = {
    "triangle": "20,4 37,35 3,35",
    "square": "5,5 35,5 35,35 5,35",
    "diamond": "20,2 38,20 20,38 2,20",
    "star": "20,2 25,15 39,15 28,24 32,38 20,30 8,38 12,24 1,15 15,15",
    "flag": "8,3 35,11 12,20 12,38 8,38",
}
SIGNS = {
    "▲": "triangle", "△": "triangle", "■": "square", "□": "square", "◆": "diamond", "◇": "diamond",
    "★": "star", "☆": "star", "⚑": "flag", "●": "circle", "○": "circle",
}  # fmt: skip


def card_shape(shape: str, colour: str, word: str, proposed: bool) -> Markup:
    """The mark of a kind of card, 40 × 40; a shape we do not draw is written as it stands."""
    named = SIGNS.get(shape, shape)
    style = "cardshape" if proposed else "cardshape open"
    fill = f' fill="{colour_of(colour) if proposed else "none"}"'
    if named in POINTS:
        mark = f'<polygon points="{POINTS[named]}"{fill}/>'
    elif named == "circle":
        mark = f'<circle cx="20" cy="20" r="17"{fill}/>'
    else:
        mark = text(20, 30, shape[:1], "glyph", "middle")
    return canvas(40, 40, [mark], word, style)


def colour_of(stated: str) -> str:
    """A colour that is safe to print: a name we know or #rrggbb, else grey; a scheme must not slip in style rules."""
    if re.fullmatch(r"#[0-9a-fA-F]{6}", stated):
        return stated
    return next(
        (hexed for name, hexed in COLOURS.items() if stated.strip().lower().startswith(name)), NEUTRAL
    )
