import pytest

from liangpai.needs.queries import quota, quota_of, quotas, thing_of_quota
from liangpai.refusal import Refused
from tests.needs.stories import a_quota
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_quotas_are_found_by_year_and_by_what_they_are_of(cast: Cast) -> None:
    land, bond = a_quota(cast), a_quota(cast, "50", kind="funds", source="bond")
    assert {row.pk for row in quotas(cast.district, 2024)} == {land.pk, bond.pk}
    assert list(quotas(cast.district, 2023)) == []
    department = cast.units["department"].pk
    assert quota_of(cast.district, department, "funds", "bond", 2024) == bond
    assert quota_of(cast.district, department, "funds", "city", 2024) is None
    assert thing_of_quota(quota(cast.district, land.pk)).keeper == cast.units["department"].path


def test_another_quota_is_not_there(cast: Cast) -> None:
    with pytest.raises(Refused):
        quota(cast.district, 999)
