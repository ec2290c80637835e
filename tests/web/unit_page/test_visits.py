import pytest

from liangpai.districts.models import District
from tests.people import AT, Cast
from tests.visits.stories import handed_on
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_the_page_of_a_unit_shows_its_open_issues_to_its_own_people(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    handed_on(cast)
    for unit in ("village", "town"):
        address = f"/units/{cast.units[unit].pk}/"
        assert "进村道路破损" in seen(as_(cast, "sun").get(address))
        assert "进村道路破损" not in seen(as_(cast, "wu").get(address))
