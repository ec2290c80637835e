"""Reads of circumstances, and last time's places taken from the period before."""

import pytest

from liangpai.assessments import queries
from liangpai.results.models import Round
from tests.assessments.stories import a_final, a_ready_round

pytestmark = pytest.mark.django_db


def test_a_round_without_entries_has_no_circumstances(cast) -> None:
    told = a_ready_round(cast)
    assert queries.circumstances(told.district, told.story.round.pk) == []


def test_last_times_places_come_from_the_final_run_of_the_period_before(cast) -> None:
    told = a_final(cast)
    Round.objects.of(told.district).filter(pk=told.story.round.pk).update(period="2022")
    again = Round.objects.create(
        district_id=told.district,
        name="下一年",
        period="2023",
        scheme_id=told.story.round.scheme_id,
        opens_on=told.story.round.opens_on,
        due_on=told.story.round.due_on,
        state="open",
    )
    assert queries.previous_run(told.district, again).pk == told.run_id
    assert queries.previous_run(told.district, told.story.now()) is None


def test_a_round_without_a_scheme_has_no_last_time(cast) -> None:
    assert queries.previous_run(cast.district, Round(district_id=cast.district, period="2023")) is None
