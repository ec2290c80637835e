"""Result workbooks: tables with numbers people can go on working with, real charts, and print settings."""

from liangpai.spreadsheets.results.declaration import (
    Chart,
    ColourScale,
    Conditional,
    DataBar,
    ResultColumn,
    Sheet,
    WordRule,
)
from liangpai.spreadsheets.results.writing import write_results

__all__ = [
    "Chart",
    "ColourScale",
    "Conditional",
    "DataBar",
    "ResultColumn",
    "Sheet",
    "WordRule",
    "write_results",
]
