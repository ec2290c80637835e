"""The tasks do what their names say, with the clock of the district."""

import pytest

from liangpai.jobs.tasks import assess_run, nightly_round
from tests.assessments.stories import LATER, a_ready_round

pytestmark = pytest.mark.django_db


def test_a_run_is_computed_by_the_clock_of_its_district(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    told.show(LATER)
    assert assess_run.call(district=told.district, run=told.run_id) == "trial"
    assert told.run.finished_at == LATER


def test_a_run_that_is_not_there_is_not_computed(cast, neighbours) -> None:
    told = a_ready_round(cast)
    told.request()
    with pytest.raises(Exception, match="no such"):
        assess_run.call(district=neighbours.district, run=told.run_id)
    assert told.run.state == "queued"


def test_the_nightly_round_of_a_quiet_district_does_nothing(cast) -> None:
    assert not any(nightly_round.call(district=cast.district).values())
