"""What a unit's own page shows, and to whom."""

import pytest

from liangpai.assessments import queries
from tests.assessments.stories import AFTER, a_release, a_trial

pytestmark = pytest.mark.django_db

ON = AFTER.date()


@pytest.mark.parametrize(
    ("level", "person", "count"),
    [
        ("society", "stranger", 1),
        ("meeting", "stranger", 0),
        ("meeting", "sun", 1),
        ("unit", "sun", 1),
        ("unit", "zhao", 1),
        ("unit", "wu", 0),
        ("meeting", "zhou", 0),
    ],
)
def test_results_are_shown_by_the_level_of_their_release(cast, level, person, count) -> None:
    told = a_release(cast, level=level)
    found = queries.unit_results(cast.actors[person], told.district, cast.units["town"], ON)
    assert len(found) == count


def test_another_units_own_sheet_is_not_shown(cast) -> None:
    told = a_release(cast, level="unit")
    assert queries.unit_results(cast.sun, told.district, cast.units["other_town"], ON) == []


def test_feedback_is_for_the_unit_and_for_those_who_oversee(cast) -> None:
    told = a_trial(cast)
    town = cast.units["town"]
    assert queries.feedback_of(cast.sun, told.district, town) == []
    told.feedback()
    seen = {
        name: len(queries.feedback_of(cast.actors[name], told.district, town))
        for name in ("sun", "zhao", "wu", "zhou", "stranger")
    }
    assert seen == {"sun": 1, "zhao": 1, "wu": 0, "zhou": 0, "stranger": 0}


def test_a_unit_outside_the_run_has_no_result(cast) -> None:
    told = a_trial(cast)
    assert queries.unit_result(told.district, cast.units["village"].pk, told.run_id) is None


def test_the_figures_behind_a_sheet_are_those_in_force(cast) -> None:
    told = a_trial(cast)
    town, round_id = cast.units["town"].pk, told.story.round.pk
    told.corrected(40.0, AFTER)
    found = queries.figures_of(told.district, round_id, town, "2023")
    assert found["I2"] == told.story.figure("I2").pk
    assert set(found) == {"I1", "I2", "I3"}


def test_feedback_is_over_when_a_later_run_of_the_round_is_final(cast) -> None:
    told = a_trial(cast)
    told.feedback()
    old = told.run_id
    told.request()
    told.compute()
    assert [run.pk for run in queries.unsettled(told.district)] == [old]
    told.settle()
    assert queries.feedback_of(cast.sun, told.district, cast.units["town"]) == []
    assert queries.unsettled(told.district) == queries.at_feedback(told.district) == []


def test_an_accepted_objection_asks_for_its_correction_until_it_is_made(cast) -> None:
    told = a_trial(cast)
    town = [cast.units["town"].pk]
    told.feedback()
    told.answered(told.objected(item="I1"), is_accepted=False)
    told.answered(told.objected(), is_accepted=True)
    [found] = queries.to_correct(told.district, town)
    assert (found.objection.item, found.figure) == ("I2", told.story.figure("I2").pk)
    assert queries.to_correct(told.district, [cast.units["other_town"].pk]) == []
    told.corrected(40.0, AFTER)
    assert queries.to_correct(told.district, town) == []
