import pytest

from liangpai.commitments import queries
from liangpai.refusal import Refused
from tests.commitments.stories import a_draft, due, underway
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_progress_is_reported_as_often_as_one_likes(cast: Cast) -> None:
    told = underway(cast).report(40.0).report(60.0)
    assert (told.state, told.row.value, told.row.reporters) == ("underway", 60.0, [cast.sun.account])
    assert [one.value for one in queries.reports(cast.district, told.pk)] == [60.0, 40.0]


def test_what_is_done_is_reported_before_its_last_day(cast: Cast) -> None:
    told = underway(cast).finish()
    assert (told.state, told.row.fell_due_on, told.row.value) == ("due", told.at.date(), 120.0)


def test_what_is_reached_late_is_reported_while_it_waits(cast: Cast) -> None:
    told = due(cast).report(120.0)
    assert (told.state, told.row.value) == ("due", 120.0)
    with pytest.raises(Refused) as refused:
        told.finish()
    assert refused.value.first.code == "commitment.finish.state"


def test_a_report_is_a_number_of_the_unit_about_a_promise_under_way(cast: Cast) -> None:
    told = underway(cast)
    for value, actor, code in ((None, None, "commitment.value"), (1.0, cast.wu, "commitment.report")):
        with pytest.raises(Refused) as refused:
            told.report(value, actor)
        assert refused.value.first.code == code
    with pytest.raises(Refused) as refused:
        a_draft(cast).report()
    assert refused.value.first.code == "commitment.report.state"
