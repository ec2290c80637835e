"""What a scheme version may and may not, and how a draft's tree is changed."""

from liangpai.frameworks.rules.guarded import GUARDED, guarded, without_asides
from liangpai.frameworks.rules.lists import set_classes, set_grades, set_settings
from liangpai.frameworks.rules.points import Sum, set_points, sums
from liangpai.frameworks.rules.reading import drafted_from, next_version
from liangpai.frameworks.rules.standing import (
    another_scheme,
    changed_since,
    errors_stand,
    still_changing,
)
from liangpai.frameworks.rules.tree import (
    Branch,
    add_area,
    add_indicator,
    area_of,
    branches,
    change_area,
    change_indicator,
    indicator_of,
    move_node,
    remove_node,
)

__all__ = [
    "GUARDED",
    "Branch",
    "Sum",
    "add_area",
    "add_indicator",
    "another_scheme",
    "area_of",
    "branches",
    "change_area",
    "change_indicator",
    "changed_since",
    "drafted_from",
    "errors_stand",
    "guarded",
    "indicator_of",
    "move_node",
    "next_version",
    "remove_node",
    "set_classes",
    "set_grades",
    "set_points",
    "set_settings",
    "still_changing",
    "sums",
    "without_asides",
]
