import pytest

from liangpai.commitments.rules.trends import against_trend, usual_change


def test_the_usual_change_is_the_mean_of_the_last_three_years() -> None:
    assert usual_change([0.0, 100.0, 102.0, 104.0, 106.0]) == pytest.approx(2.0)
    assert usual_change([5.0]) is None
    assert usual_change([5.0, 5.0]) is None


@pytest.mark.parametrize(
    ("target", "judged"),
    [
        (14.5, "目标偏高"),
        (14.0, ""),  # twice the usual change is still usual
        (12.0, ""),
        (11.0, ""),
        (10.5, "目标偏低"),
        (9.0, "目标偏低"),
    ],
)
def test_a_target_far_from_the_units_own_trend_is_a_hint(target: float, judged: str) -> None:
    words = against_trend([6.0, 8.0, 10.0], target)
    assert words is None if not judged else (words and words.zh.startswith(judged))


def test_a_falling_figure_is_judged_by_its_fall() -> None:
    assert against_trend([20.0, 18.0, 16.0], 14.0) is None
    high = against_trend([20.0, 18.0, 16.0], 10.0)
    assert high and "偏高" in high.zh


def test_without_a_past_there_is_no_hint() -> None:
    assert against_trend([], 5.0) is None
