"""Reads of releases: what is in force for whom, and the days that G1 counts."""

from datetime import timedelta

import pytest

from liangpai.assessments import queries
from tests.assessments.stories import AFTER, EXPIRES, a_final, a_release

pytestmark = pytest.mark.django_db

ON = AFTER.date()


@pytest.mark.parametrize(
    ("level", "asked", "found"),
    [
        ("meeting", "society", False),
        ("meeting", "meeting", True),
        ("society", "meeting", True),
        ("unit", "meeting", False),
        ("unit", "unit", True),
    ],
)
def test_an_audience_sees_its_level_and_the_wider_ones(cast, level, asked, found) -> None:
    told = a_release(cast, level=level)
    shown = queries.released(told.district, asked, ON)
    assert [one.pk for one in shown] == ([told.release_id] if found else [])


def test_a_ranking_counts_from_its_approval_and_a_sheet_does_not(cast) -> None:
    told = a_final(cast)
    told.propose()
    assert queries.ranking_days(told.district) == []
    told.approve()
    assert queries.ranking_days(told.district) == [ON]


def test_what_has_expired_is_found(cast) -> None:
    told = a_release(cast)
    assert queries.expired(told.district, EXPIRES - timedelta(days=1)) == []
    assert queries.expired(told.district, EXPIRES) == [told.release_id]


def test_only_a_correcting_run_has_something_to_replace(cast) -> None:
    told = a_release(cast)
    assert queries.replaceable(told.district, told.run) == []
    old = told.run
    told.corrected(40.0, AFTER + timedelta(hours=1))
    told.request(AFTER + timedelta(hours=2), corrects=old)
    assert [one.pk for one in queries.replaceable(told.district, told.run)] == [told.release_id]
    assert [one.pk for one in queries.releases_of_run(told.district, old.pk)] == [told.release_id]
