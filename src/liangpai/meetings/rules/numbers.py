"""What a meeting is called: 2024年第一次会议暨公开亮牌大会."""

from liangpai.papers.wording import chinese_numeral

MOST = 99
"""Meetings of a year that can be counted in words."""


def name_of(year: int, serial: int | None, title: str) -> str:
    """The name of a meeting; before it is approved it has no number."""
    return f"{year}年第{chinese_numeral(serial)}次{title}" if serial else f"{year}年{title}"
