"""The nightly round starts dead runs again and ends releases, and may be made as often as anybody likes."""

from datetime import timedelta

import pytest

from liangpai.assessments import operations
from liangpai.calendar.rules import unknown_year
from liangpai.jobs import nightly
from liangpai.jobs.nightly import tick, tick_all
from liangpai.refusal import Refused
from tests.assessments.stories import AFTER, LATER, a_ready_round, a_release

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)


def _done(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}


def test_a_run_whose_job_died_is_computed_in_the_next_round(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    operations.begin(district=told.district, run=told.run_id, at=LATER, alive_at=LATER)
    assert _done(tick(told.district, LATER, LATER + MINUTE)) == {"revived": 1}
    assert told.run.state == "trial"
    assert _done(tick(told.district, LATER, LATER + 2 * MINUTE)) == {}


def test_a_release_is_taken_down_on_its_day_and_once(cast) -> None:
    told = a_release(cast)
    night = AFTER + timedelta(days=400)
    assert tick(told.district, AFTER, AFTER)["expired"] == 0
    assert tick(told.district, night, night)["expired"] == 1
    assert tick(told.district, night, night)["expired"] == 0


def test_every_district_has_its_round_by_its_own_clock(cast, neighbours) -> None:
    told = a_release(cast)
    told.show(AFTER + timedelta(days=400))
    found = tick_all()
    assert found[told.district]["expired"] == 1
    assert found[neighbours.district]["expired"] == 0


def test_a_part_that_is_refused_stops_neither_the_others_nor_other_districts_and_is_told(
    cast, neighbours, monkeypatch
) -> None:
    done = []

    def counts_in_an_unknown_year(district, at) -> int:
        raise Refused(unknown_year(2090))

    def goes_on(district, at) -> int:
        done.append(district)
        return 1

    monkeypatch.setattr(nightly, "STEPS", {"stuck": counts_in_an_unknown_year, "after": goes_on})
    with pytest.raises(Refused) as refused:
        tick_all()
    assert {refusal.code for refusal in refused.value.refusals} == {"calendar.unknown_year"}
    assert done == [cast.district, neighbours.district]
