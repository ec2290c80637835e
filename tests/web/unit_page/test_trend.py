"""The trend of a unit over the periods."""

from liangpai.web.unit_page.trend import trend


def test_every_period_has_its_score_and_the_line_joins_them() -> None:
    drawn = trend([("2022", 80.0, 3), ("2023", 86.6, None), ("2024", 84.1, 2)], "历次得分")
    assert drawn.count("<circle") == 3
    assert drawn.count('class="trend"') == 2
    assert "86.60" in drawn and "2022: 80.00 · 3" in drawn
    assert 'aria-label="历次得分"' in drawn


def test_the_same_score_twice_is_a_level_line() -> None:
    assert "nan" not in trend([("2022", 80.0, 1), ("2023", 80.0, 1)], "x")
