"""Refusals beside state and policy, each with and without its reason."""

from collections.abc import Callable
from datetime import date

import pytest

from liangpai.cards.rules import refusals as r
from liangpai.refusal import Refusal

DAY, NEXT = date(2024, 1, 25), date(2024, 1, 26)
Answer = Refusal | None


@pytest.mark.parametrize(
    ("holds", "fails"),
    [
        (lambda: r.reason_missing("因"), lambda: r.reason_missing(" ")),
        (lambda: r.reason_missing("因" * 400), lambda: r.reason_missing("因" * 401)),
        (lambda: r.statement_missing("说"), lambda: r.statement_missing("")),
        (lambda: r.minutes_missing("云岫纪〔2024〕1号"), lambda: r.minutes_missing("会议记录")),
        (lambda: r.minutes_missing("云岫纪[2024]1号"), lambda: r.minutes_missing("〔2024〕1号")),
        (lambda: r.stands_back(is_out=False), lambda: r.stands_back(is_out=True)),
        (lambda: r.under_appeal(is_open=False), lambda: r.under_appeal(is_open=True)),
        (lambda: r.run_unsettled(None), lambda: r.run_unsettled("feedback")),
        (lambda: r.run_unsettled("final"), lambda: r.run_unsettled("reviewed")),
        (lambda: r.grounds_gone(is_standing=True), lambda: r.grounds_gone(is_standing=False)),
        (lambda: r.opinion_missing(False, None, None), lambda: r.opinion_missing(True, None, None)),
        (lambda: r.opinion_missing(True, "given", True), lambda: r.opinion_missing(True, "given", False)),
        (lambda: r.opinion_missing(True, "given", True), lambda: r.opinion_missing(True, "waived", None)),
        (lambda: r.not_yet_held("held", DAY, DAY), lambda: r.not_yet_held("planned", DAY, DAY)),
        (lambda: r.not_yet_held("held", NEXT, DAY), lambda: r.not_yet_held("held", DAY, NEXT)),
        (lambda: r.out_of_place("planned", DAY, DAY), lambda: r.out_of_place("planned", NEXT, DAY)),
        (lambda: r.out_of_place("held", NEXT, DAY), lambda: r.out_of_place("planned", NEXT, DAY)),
        (lambda: r.moved_back(DAY, NEXT), lambda: r.moved_back(NEXT, DAY)),
        (lambda: r.cards_under_way(0), lambda: r.cards_under_way(2)),
        (lambda: r.nothing_to_rectify(DAY), lambda: r.nothing_to_rectify(None)),
        (lambda: r.plan_unfit([("修", DAY)], DAY, NEXT), lambda: r.plan_unfit([], DAY, NEXT)),
        (lambda: r.plan_unfit([("修", NEXT)], DAY, NEXT), lambda: r.plan_unfit([(" ", DAY)], DAY, NEXT)),
        (lambda: r.plan_unfit([("修", NEXT)], DAY, None), lambda: r.plan_unfit([("修", NEXT)], DAY, DAY)),
        (lambda: r.plan_unfit([("修", NEXT)], DAY, None), lambda: r.plan_unfit([("修", DAY)], NEXT, None)),
        (lambda: r.without_evidence([]), lambda: r.without_evidence([1, 3])),
        (lambda: r.not_of_the_plan([]), lambda: r.not_of_the_plan([9])),
        (lambda: r.not_inspected(1), lambda: r.not_inspected(0)),
        (lambda: r.nothing_failed(True, 0), lambda: r.nothing_failed(False, 0)),
        (lambda: r.nothing_failed(False, 1), lambda: r.nothing_failed(False, 0)),
        (lambda: r.look_back_too_early(DAY, DAY), lambda: r.look_back_too_early(DAY, NEXT)),
        (lambda: r.look_back_too_early(NEXT, DAY), lambda: r.look_back_too_early(DAY, None)),
        (lambda: r.twice_looked_back(None), lambda: r.twice_looked_back(DAY)),
    ],
)
def test_a_refusal_comes_with_its_reason_and_only_then(
    holds: Callable[[], Answer], fails: Callable[[], Answer]
) -> None:
    assert holds() is None
    refused = fails()
    assert refused is not None
    assert refused.words.zh
    assert refused.words.en
    assert "{" not in refused.words.zh + refused.words.en
