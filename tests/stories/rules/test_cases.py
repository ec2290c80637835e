from decimal import Decimal

import pytest

from liangpai.stories.rules.cases import (
    GREATEST,
    channel_unknown,
    cost_per_effect,
    costly,
    figure_of_another,
    reason_missing,
    still_in_force,
    unconfirmed,
    unsound,
)
from tests.stories.stories import told


def test_a_case_says_what_was_wrong_what_was_done_and_what_others_need() -> None:
    assert unsound(told()) == ()
    wrong = unsound(told(title="长" * 61, problem=" ", method="", reuse="", cost=Decimal(-1)))
    assert [one.code for one in wrong] == [
        "case.title",
        "case.problem",
        "case.method",
        "case.reuse",
        "case.cost",
    ]


@pytest.mark.parametrize("cost", [Decimal("0.001"), Decimal("NaN"), GREATEST + 1])
def test_a_cost_is_money(cost: Decimal) -> None:
    assert [one.code for one in unsound(told(cost=cost))] == ["case.cost"]


def test_only_a_confirmed_figure_in_force_is_released() -> None:
    assert unconfirmed("confirmed") is None
    for state in ("draft", "submitted", "returned", "superseded", ""):
        assert unconfirmed(state) is not None
    assert still_in_force("superseded") is None and still_in_force("confirmed") is not None
    assert figure_of_another(1, 1) is None and figure_of_another(1, 2) is not None


def test_a_release_names_its_channel_and_a_return_its_reason() -> None:
    assert channel_unknown("society") is None and channel_unknown("press") is not None
    assert reason_missing("不实") is None and reason_missing(" ") is not None


def test_what_costs_more_than_it_brings_may_be_a_showpiece() -> None:
    assert cost_per_effect(Decimal(8), 25.0) == 0.32
    assert cost_per_effect(Decimal(8), 0.0) is None and cost_per_effect(Decimal(8), None) is None
    assert costly(Decimal(8), 25.0, "万元") is None
    more, large = costly(Decimal(30), 25.0, "万元"), costly(Decimal(100), 25.0, "%")
    assert more is not None and more.warning and "盆景" in more.says()
    assert large is not None and large.warning and "100" in large.says("en")
    assert costly(Decimal(99), 25.0, "%") is None
