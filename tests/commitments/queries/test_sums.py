from dataclasses import replace

import pytest

from liangpai.catalogue.models import Holding
from liangpai.commitments import queries
from liangpai.commitments.rules.outcomes import Fulfilment
from tests.catalogue.stories import PLATFORM, an_item
from tests.commitments.stories import COMPLETION, TERMS, Promise, a_draft, due, verified
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def _passed_down(cast: Cast, *targets: float, reserve: float = 0.0) -> Promise:
    above = a_draft(cast, terms=replace(TERMS, target=100.0)).submit()
    above.check(completion=replace(COMPLETION, reserve=reserve))
    for target in targets:
        below = a_draft(cast, terms=replace(TERMS, target=target)).submit()
        below.check(completion=replace(COMPLETION, source="above", parent=above.pk))
    return above


@pytest.mark.parametrize(
    ("targets", "reserve", "ratio", "warns"),
    [
        ((80.0, 80.0), 0.0, 1.6, True),
        ((52.0, 52.0), 0.0, 1.04, False),
        ((50.0, 50.0), 5.0, 1.05, False),
        ((50.0, 50.0), 6.0, 1.06, True),
    ],
)
def test_ac_2_3_the_children_of_a_promise_sum_to_no_more_than_105_percent(
    cast: Cast, targets: tuple[float, ...], reserve: float, ratio: float, warns: bool
) -> None:
    above = _passed_down(cast, *targets, reserve=reserve)
    assert queries.parents(cast.district, cast.zhao, 2024) == [above.pk]
    assert queries.parents(cast.district, cast.wu, 2024) == []
    (found,) = queries.cascades(cast.district, [above.pk, 999_999])
    assert found.ratio == pytest.approx(ratio)
    assert (found.warning is not None) is warns
    assert (found.total, len(found.children)) == (sum(targets), 2)


def test_a_year_without_children_has_no_cascade(cast: Cast) -> None:
    a_draft(cast)
    assert queries.parents(cast.district, cast.zhao, 2024) == []


def test_the_fulfilment_of_a_unit_counts_what_was_announced(cast: Cast) -> None:
    town = cast.units["town"].pk
    a_draft(cast)
    due(cast)
    verified(cast).conclude()
    verified(cast, 60.0).conclude("partly")
    assert queries.fulfilment_of(cast.district, town, 2024) == Fulfilment(pytest.approx(0.75), 2, 0, 1)
    assert queries.fulfilment_of(cast.district, town, 2023) == Fulfilment(None, 0, 0, 0)
    assert queries.promised(cast.district, town, 2024) == 4


def test_past_and_present_values_of_the_measure_come_from_the_catalogue(cast: Cast) -> None:
    item, town = an_item(cast).pk, cast.units["town"].pk
    for period, value, confirmed in (
        ("2022", 6.0, True),
        ("2023", 8.0, True),
        ("2024", 9.0, True),
        ("2021", 1.0, False),
    ):
        Holding.objects.create(
            district_id=cast.district,
            item_id=item,
            unit_id=town,
            period=period,
            value=value,
            source=PLATFORM,
            is_confirmed=confirmed,
            held_at=AT,
            valid_to=ON,
        )
    assert queries.past_values(cast.district, item, town, 2024) == [(2022, 6.0), (2023, 8.0)]
    assert queries.confirmed_value(cast.district, item, town, 2024) == 9.0
    assert queries.confirmed_value(cast.district, item, town, 2025) is None
    assert queries.past_values(cast.district, None, town, 2024) == []
    assert queries.confirmed_value(cast.district, None, town, 2024) is None
