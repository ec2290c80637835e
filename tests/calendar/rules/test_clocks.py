from datetime import date, timedelta
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import Lamp, Stop, WorkingDays, due, lamp

DAYS = WorkingDays()
START = date(2024, 2, 1)

days_of_known_years = st.dates(date(2010, 1, 1), date(2024, 6, 30))
gaps_and_lengths = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9)), min_size=1, max_size=5)


def test_a_clock_that_never_stood_still_is_a_count_of_working_days_as_in_ac_10_1() -> None:
    assert due(DAYS, START, 5) == date(2024, 2, 7)
    assert due(DAYS, date(2024, 2, 7), 5) == date(2024, 2, 20)


def test_the_days_after_a_stop_up_to_its_end_do_not_count() -> None:
    stop = Stop(date(2024, 2, 4), date(2024, 2, 6))
    assert due(DAYS, START, 5, [stop]) == date(2024, 2, 9)


def test_a_clock_that_stands_still_has_no_due_date() -> None:
    assert due(DAYS, START, 5, [Stop(date(2024, 2, 4))]) is None


def test_a_stop_after_the_clock_has_run_out_changes_nothing() -> None:
    assert due(DAYS, START, 5, [Stop(date(2024, 2, 7)), Stop(date(2024, 3, 1))]) == date(2024, 2, 7)


def test_a_stop_that_began_before_the_clock_counts_from_the_start() -> None:
    assert due(DAYS, START, 5, [Stop(date(2024, 1, 2), date(2024, 2, 2))]) == date(2024, 2, 8)


@given(days_of_known_years, st.integers(1, 30), gaps_and_lengths)
def test_any_number_of_stops_gives_the_same_due_date_as_one_stop_of_their_sum(
    start: date, limit: int, story: list[tuple[int, int]]
) -> None:
    stops, since = [], start
    for gap, length in story:
        since = DAYS.after(since, gap)
        stops.append(Stop(since, DAYS.after(since, length)))
        since = stops[-1].until or since
    starts = list(accumulate(gap for gap, _ in story))
    counted = [length for (_, length), begun in zip(story, starts, strict=True) if begun < limit]
    one = Stop(start, DAYS.after(start, sum(counted)))
    assert (
        due(DAYS, start, limit, stops)
        == due(DAYS, start, limit, [one])
        == DAYS.after(start, limit + sum(counted))
    )


@given(days_of_known_years, st.integers(1, 30), gaps_and_lengths, st.randoms(use_true_random=False))
def test_the_order_in_which_stops_are_told_does_not_matter(
    start: date, limit: int, story: list[tuple[int, int]], luck: object
) -> None:
    stops, since = [], start
    for gap, length in story:
        since += timedelta(days=gap + 1)
        stops.append(Stop(since, since + timedelta(days=length)))
        since += timedelta(days=length)
    mixed = list(stops)
    luck.shuffle(mixed)  # type: ignore[attr-defined] # hypothesis hands in a Random
    assert due(DAYS, start, limit, mixed) == due(DAYS, start, limit, stops)


def test_a_lamp_is_yellow_within_three_working_days_and_red_only_after_the_due_date() -> None:
    due_on = date(2024, 2, 20)
    assert lamp(DAYS, due_on, date(2024, 2, 9)) is Lamp.YELLOW
    assert lamp(DAYS, due_on, date(2024, 2, 8)) is Lamp.GREEN
    assert lamp(DAYS, due_on, due_on) is Lamp.YELLOW
    assert lamp(DAYS, due_on, date(2024, 2, 21)) is Lamp.RED
