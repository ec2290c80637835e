"""Names of cells: column letters and places such as ``本期数据!C7``."""


def column_letters(index: int) -> str:
    """The letters of a column counted from 0: 0 is A, 27 is AB."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The column counted from 0 that these letters name: A is 0, AB is 27."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1


def cell_name(sheet: str, row: int, column: int) -> str:
    """The place a person looks for, from a row and a column counted from 0."""
    return f"{sheet}!{column_letters(column)}{row + 1}"
