"""Bonus and deduction under their caps, vetoes as caps on the grade."""

from dataclasses import replace

import numpy as np

from liangpai.scoring.assessment import Adjustment, VetoCase, assess
from liangpai.scoring.scheme.model import AdjustmentRule, VetoRule

RULES = (
    AdjustmentRule("prize", "省级优秀", "bonus", 2, "文"),
    AdjustmentRule("idea", "经验被采纳", "bonus", 1, "文", cap=2),
    AdjustmentRule("false", "数据不实", "deduction", 2, "文"),
)
VETOES = (VetoRule("fire", "重大事故", "良好", "文"), VetoRule("fraud", "造假", "一般", "文"))


def built(one_class, **figures):  # type: ignore[no-untyped-def]
    scheme, plain = one_class([[95], [90], [70]])
    scheme = replace(scheme, adjustments=RULES, vetoes=VETOES, bonus_cap=3, deduction_cap=6)
    return assess(scheme, replace(plain, **figures))


def test_cases_count_up_to_the_cap_of_the_rule_and_of_all(one_class) -> None:  # type: ignore[no-untyped-def]
    found = built(
        one_class,
        adjustments=(
            Adjustment("T01", "idea", 5, "件"),
            Adjustment("T01", "prize", 1, "件"),
            Adjustment("T02", "idea", 1, "件"),
            Adjustment("T03", "false", 4, "件"),
        ),
    )
    assert found.adjustments["idea"].tolist() == [2, 1, 0]
    assert found.bonus.tolist() == [3, 1, 0]
    assert found.deduction.tolist() == [0, 0, 6]
    assert found.total.tolist() == [98, 91, 64]
    assert np.allclose(found.contributions.sum(axis=1) + found.bonus - found.deduction, found.total)


def test_a_veto_lowers_the_grade_and_not_the_score(one_class) -> None:  # type: ignore[no-untyped-def]
    cases = (VetoCase("T01", "fire", "文1"), VetoCase("T01", "fraud", "文2"), VetoCase("T02", "fire", "文3"))
    found = built(one_class, vetoes=cases)
    assert found.total.tolist() == [95, 90, 70]
    assert found.ranks.tolist() == [1, 2, 3]
    assert found.grades == ("一般", "良好", "一般")


def test_without_a_cap_everything_counts(one_class) -> None:  # type: ignore[no-untyped-def]
    from liangpai.scoring.assessment.adjust import adjustment_points, bonus_and_deduction

    scheme, figures = one_class([[95]])
    scheme = replace(scheme, adjustments=RULES)
    figures = replace(figures, adjustments=(Adjustment("T01", "prize", 10, "件"),))
    bonus, deduction = bonus_and_deduction(scheme, adjustment_points(scheme, figures), 1)
    assert (bonus[0], deduction[0]) == (20, 0)
