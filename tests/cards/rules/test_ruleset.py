"""Rule sets in hand."""

import pytest

from liangpai.cards.rules.ruleset import Consequence
from tests.cards.stories import default


def test_a_kind_is_found_by_its_code() -> None:
    assert default().kind("red").name == "红牌整改"
    with pytest.raises(KeyError):
        default().kind("purple")


def test_a_kind_without_consequences_has_none() -> None:
    assert default().consequence("yellow").rectify_days == 30
    assert default().consequence("blue") == Consequence("blue")


def test_the_default_follows_the_domain() -> None:
    rules = default()
    procedure, delisting = rules.procedure, rules.delisting
    assert (procedure.notice, procedure.statement, procedure.review) == (6, 3, 3)
    assert (procedure.plan, procedure.delist, procedure.extension, procedure.extensions) == (5, 5, 15, 1)
    assert (procedure.second_asked, procedure.second_decided, procedure.look_back) == (5, 10, 90)
    assert (delisting.items, delisting.sample, delisting.sample_at_least, delisting.inspectors) == (
        0.95,
        0.2,
        3,
        2,
    )
    assert {one.card: one.rectify_days for one in rules.consequences} == {
        "red_flag": 0,
        "yellow": 30,
        "red": 60,
    }
