import numpy as np
import pytest

from liangpai.demonstration.figures import (
    TOTALS_BEFORE_CORRECTION,
    base_of_2022,
    earlier_income,
    example,
    looking_back,
    of_2023,
    of_village,
    survey_of,
    totals_of_2022,
)
from liangpai.demonstration.places import TOWNS, VILLAGES
from liangpai.scoring.surveys import satisfaction


def test_every_figure_of_the_example_is_told_and_no_other() -> None:
    _, figures = example()
    assert len(of_2023()) == np.count_nonzero(~np.isnan(figures.now))
    assert len(base_of_2022()) == np.count_nonzero(~np.isnan(figures.base))


def test_scores_look_back_on_seven_items() -> None:
    assert looking_back() == ("A1", "A5", "B2", "C1", "C2", "C3", "D3")


def test_the_totals_of_2022_are_those_the_example_remembers() -> None:
    told = {one.unit: one.value for one in totals_of_2022()}
    assert len(told) == 22
    assert told["YXZ1"] == 85.62
    assert all(value != told[code] for code, value in TOTALS_BEFORE_CORRECTION.items())


@pytest.mark.parametrize("town", [town.code for town in TOWNS])
def test_counted_answers_give_exactly_the_satisfaction_of_the_example(town: str) -> None:
    told = next(one.value for one in of_2023() if (one.unit, one.item) == (town, "F1"))
    answers = survey_of(town)
    found = satisfaction([answers.satisfied, answers.fairly, answers.dissatisfied])
    assert float(np.round(found.score, 4)) == told
    assert found.half_width <= 3


def test_villages_have_plausible_figures_that_grow() -> None:
    for village in VILLAGES:
        now = of_village(village.code)
        before, last = earlier_income(village.code)
        assert 6 <= before <= last <= now["V1"] <= 48
        assert now["V4"].is_integer()
