import itertools
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from liangpai.guardrails.rules import a_year_before, too_frequent

ON = date(2024, 6, 1)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def _code(*earlier: date, on: date = ON, what: str = "card") -> str | None:
    refusal = too_frequent(earlier, on, what)
    return refusal.code if refusal else None


def test_the_first_occasion_is_free() -> None:
    assert _code() is None


@pytest.mark.parametrize(("days", "code"), [(149, "card.too_soon"), (150, None), (0, "card.too_soon")])
def test_an_occasion_waits_150_days_for_the_next(days: int, code: str | None) -> None:
    assert _code(ON - timedelta(days=days)) == code


def test_ac_4_8_a_third_occasion_within_twelve_months_is_refused() -> None:
    assert _code(date(2023, 6, 2), date(2023, 11, 20)) == "card.too_many"
    assert _code(date(2023, 6, 1), date(2023, 11, 20)) is None


def test_the_refusal_says_that_the_days_are_ours() -> None:
    refusal = too_frequent([ON], ON)
    assert refusal and refusal.code == "release.too_soon"
    assert "本系统默认" in refusal.says() and "default of this system" in refusal.says("en")


def test_a_refused_occasion_of_cards_is_told_in_its_own_words_with_its_way_out() -> None:
    for earlier in ([date(2024, 5, 31)], [date(2023, 6, 2), date(2023, 11, 20)]):
        refusal = too_frequent(earlier, ON, "occasion")
        assert refusal and "亮牌" in refusal.says() and "护栏" in refusal.says()
        assert "排名通报" not in refusal.says().replace("频繁排名通报", "")
    refusal = too_frequent([date(2024, 5, 31)], ON, "occasion")
    assert refusal and "2024年5月31日" in refusal.says()


@given(st.lists(DAYS, max_size=12))
def test_what_is_let_through_is_never_too_frequent(wanted: list[date]) -> None:
    held: list[date] = []
    for day in sorted(wanted):
        if _code(*held, on=day) is None:
            held.append(day)
    assert all((later - sooner).days >= 150 for sooner, later in itertools.pairwise(held))
    assert all((third - first).days >= 365 for first, third in zip(held, held[2:], strict=False))


@given(DAYS)
def test_a_year_before_is_a_year_before(day: date) -> None:
    before = a_year_before(day)
    assert (day - before).days in (365, 366)
    assume((day.month, day.day) != (2, 29))
    assert (before.month, before.day) == (day.month, day.day)


def test_the_day_before_march_of_a_leap_year_falls_on_the_28th() -> None:
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)
