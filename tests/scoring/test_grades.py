"""Grades by score and share inside a class (AC-5.5, AC-5.6)."""

import numpy as np
import pytest

from liangpai.scoring.grades import grade_units, quota
from liangpai.scoring.ranks import competition_ranks
from liangpai.scoring.scheme.model import Grade

GRADES = (Grade("优秀", 85, 0.3, True), Grade("良好", 70, 0.8), Grade("一般", 60), Grade("较差", 0))


@pytest.mark.parametrize(("n", "places"), [(10, 3), (4, 1), (22, 6), (32, 9)])
def test_the_best_grade_has_places_for_three_tenths_of_the_class(n: int, places: int) -> None:
    assert quota(GRADES[0], np.full(n, 90.0)) == places


def test_a_class_of_two_has_one_best_place_if_somebody_reaches_the_score() -> None:
    assert quota(GRADES[0], np.array([84.99, 85.0])) == 1
    assert quota(GRADES[0], np.array([84.99, 84.0])) == 0


def test_a_tie_at_the_boundary_takes_the_better_grade() -> None:
    scores = np.array([95.0, 92.0, 90.0, 90.0, 88.0, 80.0, 75.0, 72.0, 65.0, 50.0])
    grades = grade_units(GRADES, scores, competition_ranks(scores), [None] * 10)
    assert grades == ["优秀"] * 4 + ["良好"] * 4 + ["一般", "较差"]


def test_a_good_score_outside_the_quota_is_the_next_grade() -> None:
    scores = np.array([95.0, 94.0, 93.0, 92.0])
    assert grade_units(GRADES, scores, competition_ranks(scores), [None] * 4) == [
        "优秀",
        "良好",
        "良好",
        "一般",
    ]


def test_a_veto_caps_the_grade_and_never_the_score() -> None:
    scores = np.array([95.0, 80.0, 65.0, 50.0])
    grades = grade_units(GRADES, scores, competition_ranks(scores), ["良好", None, "优秀", "良好"])
    assert grades == ["良好", "良好", "一般", "较差"]


def test_a_score_under_every_floor_is_the_last_grade() -> None:
    scores = np.array([80.0, -1.0])
    assert grade_units(GRADES, scores, competition_ranks(scores), [None, None])[1] == "较差"
