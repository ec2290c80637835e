"""How near the last of a class are, and whom a plain list would have carded."""

import pytest

from liangpai.assessments.queries import standings
from liangpai.web.cards.near import near_of_run
from tests.cards.stories import golden_run
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_golden_case_is_told_by_its_gap_and_its_chances(cast: Cast) -> None:
    run = golden_run(cast).run
    (near,) = near_of_run(run, standings(cast.district, run.pk))
    assert (near.class_name, near.naive, near.gap) == ("镇", "碧岑镇", "0.07")
    assert [(one.name, one.score, one.is_naive) for one in near.units] == [
        ("碧岑镇", "73.33", True),
        ("流萤镇", "73.40", False),
    ]
    assert [float(one.chance) for one in near.units] == pytest.approx([0.515, 0.485], abs=0.04)
    assert (near["zh"], near["en"]) == (near.zh, near.en)


def test_a_class_that_is_not_shown_says_nothing(cast: Cast) -> None:
    assert near_of_run(golden_run(cast).run, []) == []
