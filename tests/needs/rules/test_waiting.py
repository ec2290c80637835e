from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from liangpai.needs.rules.waiting import BANDS, band_days

ON = date(2024, 2, 21)


def test_five_days_are_the_first_band_and_six_the_second() -> None:
    assert band_days(0, ON) == (date(2024, 2, 16), None)
    assert band_days(1, ON) == (date(2024, 2, 11), date(2024, 2, 15))
    assert band_days(3, ON) == (None, date(2024, 1, 31))


@given(st.integers(0, 400))
def test_every_day_lies_in_exactly_one_band(days: int) -> None:
    raised = ON - timedelta(days=days)
    bands = [band_days(band, ON) for band in range(len(BANDS))]
    assert sum((first or raised) <= raised <= (last or ON) for first, last in bands) == 1
