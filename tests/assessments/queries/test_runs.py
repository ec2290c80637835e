"""Reads of runs."""

from datetime import timedelta

import pytest

from liangpai.assessments import queries
from liangpai.assessments.operations import begin
from liangpai.assessments.queries.runs import read_at
from liangpai.refusal import Refused
from tests.assessments.stories import LATER, a_ready_round, a_trial

pytestmark = pytest.mark.django_db


def test_runs_are_listed_the_newest_first_and_page_by_page(cast) -> None:
    told = a_ready_round(cast)
    pks = [told.request().pk for _ in range(3)]
    listed = queries.runs_for(cast.zhao, told.district, most=2)
    assert [one.pk for one in listed] == pks[:0:-1]
    assert [one.pk for one in queries.runs_for(cast.zhao, told.district, before=pks[1])] == pks[:1]
    assert [one.pk for one in queries.runs(told.district, told.story.round.pk)] == pks[::-1]
    assert queries.runs(told.district, 0) == []


def test_only_those_who_oversee_read_runs(cast) -> None:
    told = a_trial(cast)
    assert queries.run_for(cast.wang, told.district, told.run_id).pk == told.run_id
    for person in (cast.sun, cast.wu, cast.stranger):
        with pytest.raises(Refused):
            queries.run_for(person, told.district, told.run_id)
        with pytest.raises(Refused):
            queries.runs_for(person, told.district)


def test_standings_are_read_by_class_in_their_order(cast) -> None:
    told = a_trial(cast)
    assert queries.class_codes(told.district, told.run_id) == ["镇", "专班"]
    towns = queries.standings(told.district, told.run_id, "镇")
    assert [(one.unit.name, one.rank) for one in towns] == [("枕河镇", 1), ("听松镇", 2)]


def test_the_latest_run_of_a_round_is_found_by_its_state(cast) -> None:
    told = a_trial(cast)
    round_id = told.story.round.pk
    assert queries.latest_of_round(told.district, round_id) is None
    assert queries.latest_of_round(told.district, round_id, ("trial",)).pk == told.run_id


def test_a_run_is_compared_with_others_that_have_a_result(cast) -> None:
    told = a_trial(cast)
    first = told.run
    told.request()
    assert [one.pk for one in queries.comparable(told.district, told.run)] == [first.pk]
    assert queries.comparable(told.district, first) == []


def test_a_run_without_a_result_has_no_archive(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    with pytest.raises(Refused):
        queries.archive_of(told.district, told.run_id)


def test_the_rounds_that_somebody_verified_are_known(cast) -> None:
    told = a_ready_round(cast)
    asked = [told.story.round.pk]
    assert queries.verified_rounds(told.district, asked, cast.wu.account) == set(asked)
    assert queries.verified_rounds(told.district, asked, cast.zhao.account) == set()
    assert queries.verified_rounds(told.district, [], cast.wu.account) == set()
    assert queries.verified_rounds(told.district, asked, None) == set()


def test_a_run_waits_when_it_has_been_silent_for_a_minute(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    begin(district=told.district, run=told.run_id, at=LATER, alive_at=LATER)
    assert queries.waiting(told.district, LATER + timedelta(seconds=59)) == []
    assert [one.pk for one in queries.waiting(told.district, LATER + timedelta(seconds=60))] == [told.run_id]


def test_figures_count_as_read_when_the_job_began(cast) -> None:
    told = a_ready_round(cast)
    told.request()
    assert read_at(told.run) == LATER
    later = LATER + timedelta(minutes=5)
    begin(district=told.district, run=told.run_id, at=later, alive_at=later)
    assert read_at(told.run) == later


def test_the_standings_of_some_units_are_read_alone(cast) -> None:
    told = a_trial(cast)
    asked = [cast.units["other_town"].pk, cast.units["village"].pk]
    assert [one.unit.name for one in queries.places_of(told.district, told.run_id, asked)] == ["听松镇"]
