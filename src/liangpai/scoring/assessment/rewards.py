"""What the grades of an assessment bring: the rewards of the scheme that each unit's class, tier and grade meet."""

from liangpai.scoring.assessment.result import Assessment
from liangpai.scoring.scheme.model import Reward


def rewards_of(assessment: Assessment, unit: str) -> tuple[Reward, ...]:
    """The rewards of one unit, in the order of the scheme.

    Raises:
        KeyError: no such unit.
    """
    row = assessment.row_of(unit)
    one, grade = assessment.figures.units[row], assessment.grades[row]
    return tuple(
        reward
        for reward in assessment.scheme.rewards
        if reward.grade == grade
        and (not reward.classes or one.class_code in reward.classes)
        and (not reward.tiers or one.tier in reward.tiers)
    )
