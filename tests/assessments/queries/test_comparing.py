"""Two runs side by side, from their archives."""

from datetime import timedelta

import pytest

from liangpai.assessments import operations, queries
from tests.assessments.stories import AFTER, a_final

pytestmark = pytest.mark.django_db


def test_a_corrected_figure_is_the_cause_of_the_move(cast) -> None:
    told = a_final(cast)
    old = told.run
    told.corrected(20.0, AFTER)
    told.request(AFTER + timedelta(hours=1))
    told.compute(AFTER + timedelta(hours=1))
    found = queries.compared(told.district, old, told.run)
    assert not found.is_same and found.scheme == [] and found.lists == []
    assert [(one.name, one.item, one.before, one.after) for one in found.figures] == [
        ("枕河镇", "I2", 80.0, 20.0)
    ]
    first = found.moved[0]
    assert (first.name, first.points) == ("枕河镇", -18.0)
    assert "按三资平台核减" in queries.erratum_of(told.district, old, told.run).zh


def test_a_bonus_in_between_is_named_as_a_list(cast) -> None:
    told = a_final(cast)
    old = told.run
    operations.record_circumstance(
        round_=told.story.now(),
        unit=cast.units["other_town"],
        kind="adjustments",
        content={"rule": "B1", "cases": 1},
        basis="云办〔2024〕8号",
        actor=cast.zhao,
        at=AFTER,
    )
    told.request(AFTER)
    told.compute(AFTER)
    found = queries.compared(told.district, old, told.run)
    assert (found.figures, found.lists) == ([], ["adjustments"])
