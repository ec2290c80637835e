from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from liangpai.districts.models import District
from liangpai.entrance.clock import local_day, now

pytestmark = pytest.mark.django_db

SHOWN = datetime(2024, 1, 25, 1, 0, tzinfo=UTC)


def test_a_demonstration_shows_its_own_moment() -> None:
    place = District.objects.create(code="YX", name="云岫区", is_demo=True, demo_at=SHOWN)
    assert now(place.pk) == SHOWN


@pytest.mark.parametrize("values", [{"is_demo": False, "demo_at": SHOWN}, {"is_demo": True}])
def test_everybody_else_has_the_clock_of_the_machine(values: dict[str, object]) -> None:
    place = District.objects.create(code="YX", name="云岫区", **values)
    for moment in (now(place.pk), now(), now(0)):
        assert abs(moment - timezone.now()) < timedelta(seconds=30)


def test_the_first_eight_hours_of_a_day_belong_to_it() -> None:
    assert local_day(datetime(2024, 1, 9, 16, 0, tzinfo=UTC)) == date(2024, 1, 10)
    assert local_day(datetime(2024, 1, 9, 15, 59, tzinfo=UTC)) == date(2024, 1, 9)
