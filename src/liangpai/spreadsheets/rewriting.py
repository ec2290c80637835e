"""Workbooks opened by the slower library that can write an existing file back, its remarks kept quiet."""

import warnings
from io import BytesIO

from openpyxl import Workbook, load_workbook

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening import Book
from liangpai.spreadsheets.wording import problem


def rewritable(book: Book, content: bytes, *, values_only: bool = False) -> Workbook:
    """The workbook as objects that can be changed and saved; ``book`` is the same file, opened safely before.

    Raises:
        Rejected: when a sheet exceeds the limits or the library cannot read the file.
    """
    for sheet in book.sheets:
        book.grid(sheet)  # the limits are kept before the more trusting reader opens the file
    try:
        with warnings.catch_warnings():
            # It remarks on every part of a file that it will not keep; nobody here can act on that.
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(content), data_only=values_only, rich_text=not values_only)
    except Exception:
        # Whatever the library stumbles over, the file is not readable to us.
        raise Rejected([problem("unreadable", book.name)]) from None
