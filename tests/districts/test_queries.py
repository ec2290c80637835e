import pytest

from liangpai.districts.models import District
from liangpai.districts.queries import by_code, demo_clock, district_of, districts, find

pytestmark = pytest.mark.django_db


def test_the_oldest_district_comes_first() -> None:
    first = District.objects.create(code="B", name="乙区")
    second = District.objects.create(code="A", name="甲区")
    assert districts() == [first, second]
    assert str(first) == "乙区"


def test_what_is_not_there_is_none_or_an_error_as_asked() -> None:
    assert by_code("X") is None
    assert find(0) is None
    assert demo_clock(0) is None
    with pytest.raises(District.DoesNotExist):
        district_of(0)
