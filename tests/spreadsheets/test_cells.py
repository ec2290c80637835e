"""Names of cells."""

from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from liangpai.spreadsheets.cells import cell_name, column_index, column_letters


@given(st.integers(0, 16_383))
def test_letters_and_index_are_each_other_s_inverse_and_those_of_a_spreadsheet(index: int) -> None:
    assert column_letters(index) == get_column_letter(index + 1)
    assert column_index(column_letters(index).lower()) == index


def test_a_place_reads_as_in_the_program() -> None:
    assert cell_name("本期数据", 6, 2) == "本期数据!C7"
