from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.organisations.rules.days import day_of, unreadable_day


@pytest.mark.parametrize(
    "text", ["2027-02-06", "2027/2/6", "2027年2月6日", " 2027.2.6 ", "2027-02-06 00:00:00"]
)
def test_a_day_is_read_in_the_ways_offices_write_it(text: str) -> None:
    assert day_of(text) == date(2027, 2, 6)


@pytest.mark.parametrize("text", ["", "2027-02-30", "二〇二七年二月六日", "27-2-6", "2027-02-06 08:00:00"])
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert day_of(text) is None


@given(st.dates())
def test_a_day_written_is_read_back(day: date) -> None:
    assert day_of(day.isoformat()) == day


def test_a_cell_that_cannot_be_read_is_named() -> None:
    assert unreadable_day("调整日!A5", "节后").says("zh").startswith("调整日!A5：“节后”")
