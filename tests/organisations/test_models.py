import pytest

from liangpai.organisations.models import Unit
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_unit_is_called_by_its_name(cast: Cast) -> None:
    assert str(Unit.objects.of(cast.district).get(pk=cast.units["town"].pk)) == "枕河镇"
