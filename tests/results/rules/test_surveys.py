import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.results.rules.surveys import Answers, answers_are_unsound, figure_of, half_width

GOLDEN = Answers(120, 50, 20, 10)
COUNTS = st.integers(0, 500)


def test_the_golden_survey_gives_its_score_and_sampling_error() -> None:
    value, sigma = figure_of([GOLDEN])
    assert value == pytest.approx(88.6842, abs=5e-5)
    assert half_width(sigma) == pytest.approx(2.25, abs=0.005)


def test_telephone_and_questionnaire_are_blended_six_to_four() -> None:
    phone = Answers(120, 50, 20, 10, "电话", 6)
    paper = Answers(9, 4, 0, 0, "问卷", 4)
    value, sigma = figure_of([phone, paper])
    assert value == pytest.approx(0.6 * 88.684211 + 0.4 * (1200 / 13), abs=1e-4)
    assert sigma > 0


@pytest.mark.parametrize(
    "surveys",
    [[], [Answers(-1, 2, 3)], [Answers(0, 0, 0, 9)], [GOLDEN, Answers(1, 0, 0, 0, "问卷", 0.0)]],
)
def test_counts_below_0_or_without_any_answer_are_refused(surveys: list[Answers]) -> None:
    refusal = answers_are_unsound(surveys)
    assert refusal is not None and refusal.kind == "invalid"


def test_sound_counts_pass() -> None:
    assert answers_are_unsound([GOLDEN]) is None


@given(COUNTS, COUNTS, COUNTS)
def test_the_score_lies_between_the_points(satisfied: int, fairly: int, dissatisfied: int) -> None:
    answers = Answers(satisfied, fairly, dissatisfied + 1)
    value, sigma = figure_of([answers])
    assert 55 <= value <= 100 and sigma >= 0
