from hypothesis import given
from hypothesis import strategies as st

from liangpai.tasks.rules.numbers import is_number, number_of


def test_a_number_is_written_with_its_year_and_that_of_a_part_names_the_part() -> None:
    assert number_of(2024, 12) == "督〔2024〕12号"
    assert number_of(2024, 12, 2) == "督〔2024〕12-2号"


@given(st.integers(2000, 2999), st.integers(1, 10**6), st.integers(0, 99))
def test_every_number_is_known_as_one(year: int, serial: int, place: int) -> None:
    assert is_number(number_of(year, serial, place))


def test_what_is_no_number_is_not() -> None:
    assert not any(
        is_number(text) for text in ("新1", "", "督(2024)12号", "督〔2024〕号", "督〔2024〕12号补")
    )
