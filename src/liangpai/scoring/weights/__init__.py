"""Step 7: weights given, judged by experts, read from the figures or tuned, and what they really do.

``weights.optimal`` (benefit of the doubt, stated importance) is imported by those who need it, for it loads
an optimiser.
"""

from liangpai.scoring.weights.figures import critic, entropy
from liangpai.scoring.weights.importance import importance
from liangpai.scoring.weights.judged import Hierarchy, ahp, budget_allocation, equal, normalised
from liangpai.scoring.weights.principal import factor, first_component

__all__ = [
    "Hierarchy",
    "ahp",
    "budget_allocation",
    "critic",
    "entropy",
    "equal",
    "factor",
    "first_component",
    "importance",
    "normalised",
]
