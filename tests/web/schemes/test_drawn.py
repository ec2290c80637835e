from dataclasses import replace

import pytest

from liangpai.frameworks.rules import change_indicator
from liangpai.scoring.scheme.model import Scoring
from liangpai.scoring.soundness import check_scheme
from liangpai.web.schemes.drawn import lines_of, node_at
from tests.frameworks.stories import YUNXIU


def test_a_line_has_its_points_in_the_order_of_the_classes() -> None:
    lines = {line.node.code: line for line in lines_of(YUNXIU, check_scheme(YUNXIU))}
    assert lines["A"].points == (25, 30, 0) and all(one.is_right for one in lines["A"].sums)
    assert lines["A1"].method.zh == "功效系数" and lines["A1"].sums == () and lines["A1"].depth == 1
    assert all(line.wrong == 0 for line in lines.values())


def test_mistakes_are_counted_at_their_node_alone() -> None:
    wrong = change_indicator(YUNXIU, "A1", direction=7, scoring=Scoring("magic"))
    lines = {line.node.code: line for line in lines_of(wrong, check_scheme(wrong))}
    assert lines["A1"].wrong == 2 and lines["A2"].wrong == 0
    assert lines["A1"].method.en == "magic"


@pytest.mark.parametrize(
    ("place", "node"),
    [
        ("indicators.A1.scoring.method", ("indicators", "A1")),
        ("areas.A.weights.镇", ("areas", "A")),
        ("areas.weights.镇", ("", "")),
        ("indicators", ("", "")),
        ("grades.优秀", ("", "")),
    ],
)
def test_a_place_leads_to_its_node(place: str, node: tuple[str, str]) -> None:
    assert node_at(YUNXIU, place) == node


def test_a_code_with_dots_is_found_by_its_longest_match() -> None:
    dotted = change_indicator(YUNXIU, "A2", code="A1.2")
    assert node_at(dotted, "indicators.A1.2.direction") == ("indicators", "A1.2")
    assert node_at(replace(dotted, indicators=()), "indicators.A1.2") == ("", "")
