from dataclasses import replace

import pytest

from liangpai.commitments import queries
from liangpai.commitments.queries import UnitShown
from liangpai.needs.models import Need
from tests.commitments.stories import SHOWN, an_approved, land, underway, verified
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db


def test_units_are_counted_in_the_order_of_the_tree(cast: Cast) -> None:
    verified(cast).conclude()
    verified(cast, 60.0).conclude("partly")
    an_approved(cast).announce()
    an_approved(cast).announce(shown=replace(SHOWN, level="meeting"))
    town = cast.units["town"]
    (found,) = queries.units_shown(cast.stranger, cast.district, ON, 2024, 40)
    assert found == UnitShown(town.pk, "枕河镇", 3, 1, 1, 0, 0)
    assert found.open == 1
    assert queries.units_shown(cast.zhao, cast.district, ON, 2024, 40)[0].n == 4
    assert queries.years_shown(cast.stranger, cast.district, ON) == [2024]
    assert queries.units_shown(cast.stranger, cast.district, ON, 2023, 40) == []


def test_an_excuse_names_the_need_and_who_refused_it(cast: Cast) -> None:
    told = underway(cast, needs=(land(cast),))
    Need.objects.of(cast.district).update(state="refused", verdict="refused", reason="指标用完")
    told.excuse(need=min(queries.refused_needs(cast.district, told.pk)))
    found = queries.excuses(cast.district, [told.row])[told.pk]
    assert (found.title, found.department, found.reason) == ("高标准农田用地30亩", "区农业农村局", "指标用完")
    assert queries.excuses(cast.district, []) == {}
