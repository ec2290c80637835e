import pytest

from liangpai.access.actor import house
from liangpai.refusal import Refused
from liangpai.reports.queries import in_state, report, report_for, reports, year_before
from tests.people import Cast
from tests.reports.written import a_report

pytestmark = pytest.mark.django_db


def test_units_see_their_own_and_the_office_everything(cast: Cast) -> None:
    of_town, of_office = a_report(cast, unit="town"), a_report(cast)
    assert list(reports(cast.district, cast.sun)) == [of_town]
    assert reports(cast.district, house(cast.district)).count() == 2
    assert list(reports(cast.district, cast.zhao, year=2023, kind="summary")) == [of_office, of_town]
    assert not reports(cast.district, cast.zhao, year=2020).exists()
    assert report_for(cast.sun, cast.district, of_town.pk) == of_town
    with pytest.raises(Refused):
        report_for(cast.sun, cast.district, of_office.pk)
    with pytest.raises(Refused):
        report(cast.district, 999)
    assert in_state(cast.district, cast.zhao, "draft") == 2


def test_the_report_of_the_year_before_is_found(cast: Cast) -> None:
    before, now = a_report(cast, year=2022), a_report(cast)
    assert year_before(now) == before and year_before(before) is None
