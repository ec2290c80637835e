import pytest

from liangpai.notices.operations import wish_digest
from liangpai.notices.queries import reader, readers
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_readers_are_those_of_the_district(cast: Cast, neighbours: Cast) -> None:
    for one in (cast, neighbours):
        wish_digest(district=one.district, channel="messenger", address="", actor=one.sun, at=AT)
    assert [row.account for row in readers(cast.district)] == [cast.sun.account]
    assert reader(cast.district, neighbours.sun.account or 0) is None
