"""Rules that colour cells of a result table."""

from typing import Any

from liangpai.spreadsheets import house_style as look
from liangpai.spreadsheets.cells import column_letters
from liangpai.spreadsheets.drawing import Drawing, RowSheet
from liangpai.spreadsheets.results.declaration import ColourScale, DataBar, Sheet, Tone, WordRule

_TONES: dict[Tone, look.Style] = {
    "good": {"bg_color": look.PALE_GREEN, "font_color": "#1D6B34"},
    "calm": {"bg_color": look.PALE_BLUE, "font_color": look.BLUE},
    "warn": {"bg_color": look.PALE_AMBER, "font_color": "#8A5A00"},
    "bad": {"bg_color": look.PALE_RED, "font_color": look.RED, "bold": True},
}


def add_rules(draw: Drawing, written: RowSheet, sheet: Sheet) -> None:
    """Add the sheet's conditional formats.

    Raises:
        ValueError: when a rule names a column that is not there.
    """
    for rule in sheet.conditional:
        if isinstance(rule, DataBar):
            _apply(written, sheet, (rule.column,), _bar(rule))
        elif isinstance(rule, ColourScale):
            _apply(written, sheet, rule.columns, _scale(rule))
        else:
            for options in _words(draw, rule):
                _apply(written, sheet, (rule.column,), options)


def _apply(written: RowSheet, sheet: Sheet, columns: tuple[str, ...], options: dict[str, Any]) -> None:
    indices = sorted(sheet.index(title) for title in columns)
    if not sheet.rows:
        return
    first, last = sheet.header_row + 1, sheet.header_row + len(sheet.rows)
    ranges = [f"{column_letters(index)}{first + 1}:{column_letters(index)}{last + 1}" for index in indices]
    shared = {"multi_range": " ".join(ranges)} if len(ranges) > 1 else {}
    written.conditional_format(first, indices[0], last, indices[-1], {**options, **shared})


def _bar(rule: DataBar) -> dict[str, Any]:
    options: dict[str, Any] = {"type": "data_bar", "bar_color": rule.colour, "bar_solid": True}
    if rule.minimum is not None:
        options |= {"min_type": "num", "min_value": rule.minimum}
    if rule.maximum is not None:
        options |= {"max_type": "num", "max_value": rule.maximum}
    return options


def _scale(rule: ColourScale) -> dict[str, Any]:
    if rule.middle is None:
        return {"type": "2_color_scale", "min_color": rule.low, "max_color": rule.high}
    return {
        "type": "3_color_scale",
        "min_color": rule.low,
        "mid_color": rule.middle,
        "max_color": rule.high,
    }


def _words(draw: Drawing, rule: WordRule) -> list[dict[str, Any]]:
    tone = draw.format(_TONES[rule.tone])
    return [
        {"type": "cell", "criteria": "==", "value": f'"{word.replace(chr(34), chr(34) * 2)}"', "format": tone}
        for word in rule.words
    ]
