from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.commitments.rules.outcomes import Counted, Fulfilment, finding, fulfilment, score, share_reached

DUE = date(2024, 6, 30)
NUMBERS = st.floats(-1e6, 1e6)
ONE = Counted(1.0, 1.0, 1.0)


def _of(*scores: float) -> list[Counted]:
    return [Counted(1.0, 1.0, one) for one in scores]


def test_ac_2_1_ten_promises_come_to_83_percent() -> None:
    ten = _of(*[1.0] * 6, 0.8, 0.8, 0.7, 0.0)
    assert fulfilment(ten) == Fulfilment(pytest.approx(0.83), 10, 0, 0)


def test_ac_2_1_with_the_failed_one_excused_they_come_to_92_22_percent() -> None:
    ten = [*_of(*[1.0] * 6, 0.8, 0.8, 0.7), Counted(1.0, 1.0, None, is_excused=True)]
    found = fulfilment(ten)
    assert found.rate == pytest.approx(8.3 / 9) and f"{found.rate:.2%}" == "92.22%"
    assert (found.found, found.excused, found.open) == (9, 1, 0)


def test_weight_and_difficulty_multiply() -> None:
    rows = [Counted(2.0, 1.2, 1.0), Counted(1.0, 0.8, 0.5)]
    assert fulfilment(rows).rate == pytest.approx((2.4 + 0.4) / 3.2)


def test_an_open_promise_does_not_count_yet() -> None:
    assert fulfilment([ONE, Counted(5.0, 1.0)]) == Fulfilment(1.0, 1, 0, 1)
    assert fulfilment([]) == Fulfilment(None, 0, 0, 0)


@given(
    st.lists(st.tuples(st.floats(0.1, 100), st.sampled_from((0.8, 1.0, 1.2)), st.floats(0, 1)), min_size=1)
)
def test_fulfilment_lies_between_the_worst_and_the_best(rows: list[tuple[float, float, float]]) -> None:
    rate = fulfilment(Counted(*row) for row in rows).rate
    assert rate is not None
    assert min(row[2] for row in rows) - 1e-9 <= rate <= max(row[2] for row in rows) + 1e-9


@given(st.lists(st.floats(0, 1), min_size=1), st.integers(0))
def test_excusing_the_worst_never_lowers_fulfilment(scores: list[float], _at: int) -> None:
    worst = min(scores)
    rest = list(scores)
    rest.remove(worst)
    excused = fulfilment([*_of(*rest), Counted(1.0, 1.0, None, is_excused=True)]).rate
    whole = fulfilment(_of(*scores)).rate
    assert whole is not None
    assert excused is None or excused >= whole - 1e-9


@pytest.mark.parametrize(
    ("value", "target", "baseline", "share"),
    [
        (70.0, 100.0, None, 0.7),
        (94.0, 100.0, 80.0, 0.7),
        (120.0, 100.0, None, 1.0),
        (70.0, 100.0, 80.0, 0.0),
        (5.0, 3.0, 13.0, 0.8),  # a decrease from 13 to 3
        (3.0, 3.0, 3.0, 1.0),
        (2.0, 3.0, 3.0, 0.0),
        (0.0, 0.0, None, 1.0),
    ],
)
def test_the_share_is_that_of_the_way_from_the_baseline(
    value: float, target: float, baseline: float | None, share: float
) -> None:
    assert share_reached(value, target, baseline) == pytest.approx(share)


@given(NUMBERS, NUMBERS, st.none() | NUMBERS)
def test_the_share_stays_between_nothing_and_all(value: float, target: float, baseline: float | None) -> None:
    assert 0 <= share_reached(value, target, baseline) <= 1
    assert share_reached(target, target, baseline) == 1


@pytest.mark.parametrize(("share", "outcome"), [(1.0, "kept"), (0.7, "partly"), (0.0, "broken")])
def test_the_finding_follows_from_the_share(share: float, outcome: str) -> None:
    assert finding(share) == outcome


@pytest.mark.parametrize(
    ("share", "reached_on", "scored"),
    [
        (1.0, DUE, 1.0),
        (1.0, date(2024, 7, 1), 0.8),
        (1.0, None, 1.0),
        (0.7, None, 0.7),
        (0.0, None, 0.0),
    ],
)
def test_in_time_scores_one_late_four_fifths_and_the_rest_its_share(
    share: float, reached_on: date | None, scored: float
) -> None:
    assert score(share, reached_on, DUE) == scored
