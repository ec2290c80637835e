"""Reading a filled-in workbook back: figures as arrays, and every problem named by its cell."""

from liangpai.spreadsheets.reading.tableread import Reading, TableRead
from liangpai.spreadsheets.reading.workbook import read_workbook

__all__ = ["Reading", "TableRead", "read_workbook"]
