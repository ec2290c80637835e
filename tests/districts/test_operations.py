from datetime import UTC, date, datetime

import pytest

from liangpai.districts.operations import found, set_demo_clock, set_meeting
from liangpai.districts.queries import by_code, demo_clock, district_of, districts
from liangpai.refusal import Refused

pytestmark = pytest.mark.django_db

SHOWN = datetime(2024, 1, 25, 1, 0, tzinfo=UTC)


def test_a_district_is_founded_once() -> None:
    place = found(code="YX", name="云岫区", hash_algorithm="sm3", office_phone="0000-1")
    assert (place.hash_algorithm, place.office_phone, place.is_demo) == ("sm3", "0000-1", False)
    assert by_code("YX") == place
    with pytest.raises(Refused) as raised:
        found(code="YX", name="又一个")
    assert raised.value.first.code == "district.code_taken"
    assert districts() == [place]


def test_an_unknown_hash_is_refused() -> None:
    with pytest.raises(Refused) as raised:
        found(code="YX", name="云岫区", hash_algorithm="md5")
    assert raised.value.first.kind == "invalid"


def test_only_a_demonstration_has_a_demo_clock() -> None:
    real, shown = found(code="YX", name="云岫区"), found(code="YS", name="演示区", is_demo=True)
    set_demo_clock(district=shown.pk, at=SHOWN)
    assert demo_clock(shown.pk) == SHOWN
    with pytest.raises(Refused) as raised:
        set_demo_clock(district=real.pk, at=SHOWN)
    assert raised.value.first.code == "district.no_demo"
    assert demo_clock(real.pk) is None


def test_the_next_conference_is_set_and_taken_back() -> None:
    place = found(code="YX", name="云岫区")
    set_meeting(district=place.pk, on=date(2024, 1, 25))
    assert district_of(place.pk).meeting_on == date(2024, 1, 25)
    set_meeting(district=place.pk, on=None)
    assert district_of(place.pk).meeting_on is None
