from datetime import timedelta

import pytest

from liangpai.commitments.queries import waiting
from liangpai.needs.models import Need
from tests.commitments.stories import DUE, a_draft, due, land, underway, verified
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_nearest_day_is_told_where_a_day_counts(cast: Cast) -> None:
    told = underway(cast)
    found = waiting.of_units(cast.district, cast.sun, DUE)
    assert found["near"] == (1, told.pk, DUE)
    assert found["draft"] == (0, 0, None)
    assert waiting.of_units(cast.district, cast.sun, DUE - timedelta(days=1))["near"][0] == 0


def test_steps_of_the_district_are_counted_by_state(cast: Cast) -> None:
    first = a_draft(cast).submit()
    a_draft(cast).submit()
    late = due(cast)
    found = waiting.of_district(cast.district)
    assert found["submitted"] == (2, first.pk, None)
    assert found["due"] == (1, late.pk, DUE)
    assert waiting.of_keeper(cast.district, cast.wu) == {"due": (0, 0, None)}


def test_a_refused_need_counts_until_its_promise_is_found_on(cast: Cast) -> None:
    told = verified(cast, needs=(land(cast),))
    Need.objects.of(cast.district).update(state="refused", verdict="refused")
    assert waiting.unmet(cast.district) == {"unmet": (1, told.pk, None)}
    told.conclude()
    assert waiting.unmet(cast.district) == {"unmet": (0, 0, None)}
