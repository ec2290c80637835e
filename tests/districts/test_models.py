import pytest

from liangpai.ledger.models import Entry
from tests.ledger.chains import a_chain

pytestmark = pytest.mark.django_db


def test_a_query_of_one_district_sees_nothing_of_another() -> None:
    first, second = a_chain(2), a_chain(1, code="LX")
    assert (Entry.objects.of(first).count(), Entry.objects.of(second).count()) == (2, 1)


def test_a_query_that_does_not_name_its_district_fails_in_the_tests() -> None:
    a_chain(1)
    with pytest.raises(AssertionError, match="does not name its district"):
        Entry.objects.count()
