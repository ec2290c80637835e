from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.frameworks.rules import (
    add_area,
    add_indicator,
    branches,
    change_area,
    change_indicator,
    indicator_of,
    move_node,
    remove_node,
)
from liangpai.problems import errors
from liangpai.refusal import Refused
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Area, Indicator, Scoring
from liangpai.scoring.soundness import check_scheme
from tests.frameworks.stories import YUNXIU

NEW = Indicator("A9", "新指标", "A", {}, Scoring("efficacy", {"low": 0, "high": 10}))


def test_the_tree_shows_each_area_followed_by_what_stands_below_it() -> None:
    shown = [(branch.node.code, branch.depth, branch.is_area) for branch in branches(YUNXIU)]
    assert shown[:3] == [("A", 0, True), ("A1", 1, False), ("A2", 1, False)]
    assert len(shown) == len(YUNXIU.areas) + len(YUNXIU.indicators)


def test_what_hangs_nowhere_or_in_a_cycle_is_shown_once_at_the_end() -> None:
    lost = replace(YUNXIU.indicators[0], area="ZZ")
    cyclic = (replace(YUNXIU.areas[0], parent="B"), replace(YUNXIU.areas[1], parent="A"), *YUNXIU.areas[2:])
    scheme = replace(YUNXIU, areas=cyclic, indicators=(lost, *YUNXIU.indicators[1:]))
    codes = [branch.node.code for branch in branches(scheme)]
    assert sorted(codes) == sorted(branch.node.code for branch in branches(YUNXIU))
    assert codes[0] == "C"


def test_an_indicator_is_added_after_the_last_of_its_area() -> None:
    codes = list(add_indicator(YUNXIU, NEW).indicator_codes)
    assert codes[codes.index("A9") - 1] == "A5"
    assert add_indicator(YUNXIU, replace(NEW, area="ZZ")).indicators[-1].code == "A9"


@pytest.mark.parametrize("code", ["A1", "A", " "])
def test_a_code_is_used_once(code: str) -> None:
    for change in (
        lambda: add_indicator(YUNXIU, replace(NEW, code=code)),
        lambda: add_area(YUNXIU, Area(code, "又一个", {})),
        lambda: change_indicator(YUNXIU, "A2", code=code),
        lambda: change_area(YUNXIU, "B", code=code),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.first.kind == "invalid"


def test_what_stands_below_follows_an_area_that_gets_another_code() -> None:
    scheme = add_area(YUNXIU, Area("A10", "下级", {}, parent="A"))
    renamed = change_area(scheme, "A", code="甲", name="经济")
    assert indicator_of(renamed, "A1").area == "甲"
    assert renamed.areas[-1].parent == "甲"
    assert errors(check_scheme(change_area(YUNXIU, "A", code="甲"))) == ()


def test_an_indicator_keeps_what_is_not_changed() -> None:
    changed = change_indicator(YUNXIU, "A1", name="改名", missing="renormalise")
    one = indicator_of(changed, "A1")
    assert (one.name, one.missing) == ("改名", "renormalise")
    assert replace(one, name="年度投资完成率", missing="zero") == YUNXIU.indicators[0]


def test_an_area_goes_with_everything_below_it() -> None:
    scheme = move_node(add_area(YUNXIU, Area("A10", "下级", {}, parent="A")), "A1", "A10")
    codes = {branch.node.code for branch in branches(remove_node(scheme, "A"))}
    assert codes.isdisjoint({"A", "A1", "A2", "A10"})
    assert "B1" in codes


def test_a_moved_indicator_hangs_under_its_new_area_and_nothing_is_lost() -> None:
    moved = move_node(YUNXIU, "A1", "B")
    assert indicator_of(moved, "A1").area == "B"
    assert sorted(moved.indicator_codes) == sorted(YUNXIU.indicator_codes)
    assert move_node(YUNXIU, "A", "B").areas[0].parent == "B"
    assert move_node(move_node(YUNXIU, "A", "B"), "A", "") == YUNXIU


def test_nothing_hangs_under_itself_and_no_indicator_at_the_root() -> None:
    nested = move_node(YUNXIU, "A", "B")
    for change, kind in (
        (lambda: move_node(YUNXIU, "A", "A"), "invalid"),
        (lambda: move_node(nested, "B", "A"), "invalid"),
        (lambda: move_node(YUNXIU, "A1", ""), "invalid"),
        (lambda: move_node(YUNXIU, "A1", "ZZ"), "absent"),
        (lambda: move_node(YUNXIU, "Z1", "A"), "absent"),
        (lambda: remove_node(YUNXIU, "Z1"), "absent"),
        (lambda: change_area(YUNXIU, "ZZ", name="x"), "absent"),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.first.kind == kind


MOVES: list[Callable[[Scheme], Scheme]] = [
    lambda scheme: move_node(scheme, "A", "B"),
    lambda scheme: move_node(scheme, "B", "C"),
    lambda scheme: move_node(scheme, "C", "A"),
    lambda scheme: move_node(scheme, "A1", "C"),
    lambda scheme: remove_node(scheme, "A1"),
    lambda scheme: change_area(scheme, "B", code="乙"),
    lambda scheme: add_area(scheme, Area("N", "新", {}, parent="A")),
]


@given(st.lists(st.sampled_from(range(len(MOVES)))))
def test_no_sequence_of_changes_makes_a_cycle_or_a_lost_node(order: list[int]) -> None:
    scheme = YUNXIU
    for step in order:
        try:
            scheme = MOVES[step](scheme)
        except Refused:
            continue
    codes = {one.code for one in check_scheme(scheme)}
    assert codes.isdisjoint({"scheme.cycle", "scheme.code_twice", "scheme.parent_unknown"})
