import pytest

from liangpai.districts.models import District
from tests.people import AT, Cast
from tests.stories.stories import released
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_the_page_of_a_unit_shows_its_cases_to_other_units(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    released(cast)
    assert "强村公司联营" in seen(as_(cast, "wu").get(f"/units/{cast.units['town'].pk}/"))
