"""Liangpai 亮牌: units promise in public, show results, are assessed fairly, and cards are shown only on evidence."""

__version__ = "0.1.0"
