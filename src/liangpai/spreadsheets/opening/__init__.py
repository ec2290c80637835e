"""Opening a file from outside safely: limits first, then the grids of its sheets and what they do not show."""

from liangpai.spreadsheets.opening.book import Book, open_book
from liangpai.spreadsheets.opening.grid import Grid, Look

__all__ = ["Book", "Grid", "Look", "open_book"]
