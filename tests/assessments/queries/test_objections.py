"""Reads of objections."""

import pytest

from liangpai.assessments import queries
from tests.assessments.stories import a_trial

pytestmark = pytest.mark.django_db


def test_objections_are_read_by_run_and_by_unit(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    pk = told.objected()
    town, other = cast.units["town"].pk, cast.units["other_town"].pk
    assert [one.pk for one in queries.objections(told.district, told.run_id)] == [pk]
    assert [one.pk for one in queries.objections(told.district, told.run_id, town)] == [pk]
    assert queries.objections(told.district, told.run_id, other) == []
    assert queries.count_of(told.district, told.run_id, "open") == 1
    assert queries.count_of(told.district, told.run_id, "accepted") == 0


def test_the_verifier_of_a_figure_is_known(cast) -> None:
    told = a_trial(cast)
    town, round_id = cast.units["town"].pk, told.story.round.pk
    assert queries.verifier_of(told.district, round_id, town, "I2") == {cast.wu.account}
    assert queries.verifier_of(told.district, round_id, town, "Z9") == frozenset()
