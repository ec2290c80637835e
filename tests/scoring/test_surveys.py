"""Satisfaction from counted answers: the worked case of the domain."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.surveys import answers_needed, blend, blended_error, satisfaction

NAN = np.nan
COUNTS = [120, 50, 20]


def test_the_worked_case() -> None:
    survey = satisfaction(COUNTS)
    assert survey.score == pytest.approx(88.6842, abs=5e-5)
    assert survey.n == 190
    assert survey.sd == pytest.approx(15.80, abs=5e-3)
    assert survey.standard_error == pytest.approx(1.15, abs=5e-3)
    assert survey.half_width == pytest.approx(2.25, abs=5e-3)
    assert blend([float(survey.score), 90.0], [6, 4]) == pytest.approx(89.2105, abs=5e-5)
    assert answers_needed(2.0, float(survey.sd)) == 240


def test_several_surveys_are_scored_at_once() -> None:
    survey = satisfaction([COUNTS, [1, 0, 0], [0, 0, 0]])
    assert survey.score[:2] == pytest.approx([88.6842, 100], abs=5e-5)
    assert np.isnan([survey.score[2], survey.sd[2], survey.half_width[2]]).all()
    assert survey.half_width[1] == 0


def test_other_answers_may_have_other_points() -> None:
    assert satisfaction([1, 1], points=(100, 0)).score == 50


def test_counts_that_are_negative_missing_or_too_few_are_refused() -> None:
    for wrong in ([1, -1, 1], [1, NAN, 1]):
        with pytest.raises(ValueError, match="every count"):
            satisfaction(wrong)
    with pytest.raises(ValueError, match="needs 3 counts"):
        satisfaction([120, 50, 20, 10])
    with pytest.raises(ValueError, match="needs 3 counts"):
        satisfaction(7)


def test_equal_answers_need_only_one() -> None:
    assert answers_needed(2.0, 0.0) == 1


@pytest.mark.parametrize("half_width, sd", [(0, 15), (-1, 15), (2, -1), (2, NAN), (NAN, 15)])
def test_a_sureness_that_makes_no_sense_is_refused(half_width: float, sd: float) -> None:
    with pytest.raises(ValueError, match="half width must be above 0"):
        answers_needed(half_width, sd)


def test_a_missing_survey_leaves_its_share_to_the_others() -> None:
    assert blend([[80.0, NAN], [80.0, 90.0]], [6, 4]).tolist() == [80, 84]
    assert np.isnan(blend([NAN, NAN], [6, 4]))
    assert np.isnan(blend([NAN, 90.0], [1, 0]))


def test_independent_errors_blend_by_their_squares() -> None:
    assert blended_error([3.0, 4.0], [1, 1]) == pytest.approx(2.5)
    assert blended_error([3.0, NAN], [6, 4]) == 3
    assert np.isnan(blended_error([NAN, NAN], [6, 4]))


def test_negative_shares_are_refused() -> None:
    for method in (blend, blended_error):
        with pytest.raises(ValueError, match="every share"):
            method([1.0, 2.0], [1, -1])


@given(st.lists(st.integers(0, 500), min_size=3, max_size=3).filter(any), st.floats(0.5, 5))
def test_the_answers_needed_really_give_the_half_width(counts: list[int], half_width: float) -> None:
    sd = float(satisfaction(counts).sd)
    n = answers_needed(half_width, sd)
    assert 1.959963984540054 * sd / n**0.5 <= half_width + 1e-9
    assert n == 1 or 1.959963984540054 * sd / (n - 1) ** 0.5 > half_width - 1e-9


@given(st.lists(st.integers(0, 500), min_size=3, max_size=3).filter(any))
def test_a_score_lies_between_the_points_of_its_answers(counts: list[int]) -> None:
    assert 55 - 1e-9 <= satisfaction(counts).score <= 100 + 1e-9
