from dataclasses import replace

import pytest

from liangpai.commitments import queries
from liangpai.needs.models import Need
from liangpai.refusal import Refused
from tests.commitments.stories import COMPLETION, TERMS, a_draft, an_approved, land, underway
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_a_promise_needs_stands_beside_the_needs_that_were_raised(cast: Cast) -> None:
    told = an_approved(cast, needs=(land(cast),))
    rows = queries.supports(cast.district, [told.pk])[told.pk]
    needs = queries.needs_of(cast.district, rows)
    assert [needs[row.need or 0].state for row in rows] == ["raised"]
    assert queries.needs_of(cast.district, []) == {}


def test_only_a_need_that_stands_refused_excuses(cast: Cast) -> None:
    told = an_approved(cast, needs=(land(cast),))
    assert queries.refused_needs(cast.district, told.pk) == frozenset()
    Need.objects.of(cast.district).update(state="consulting", verdict="refused")
    assert queries.refused_needs(cast.district, told.pk) == frozenset()
    Need.objects.of(cast.district).update(state="closed")
    assert len(queries.refused_needs(cast.district, told.pk)) == 1


def test_the_children_of_a_promise_come_in_the_order_of_their_units(cast: Cast) -> None:
    above = a_draft(cast).submit().check()
    passed = replace(COMPLETION, source="above", parent=above.pk)
    below = [a_draft(cast).submit().check(completion=passed) for _ in range(2)]
    assert [row.pk for row in queries.children(cast.district, above.pk)] == [one.pk for one in below]


def test_an_amendment_that_is_only_asked_for_changes_no_wording(cast: Cast) -> None:
    told = underway(cast)
    asked = told.amend(replace(TERMS, target=90.0))
    assert queries.first_wording(queries.amendments(cast.district, told.pk)) is None
    assert queries.amended(cast.district, [told.pk]) == {}
    assert queries.amendment(cast.district, asked.pk).commitment.unit.name == "枕河镇"
    assert queries.reports(cast.district, told.pk) == []


def test_another_districts_amendment_is_not_there(cast: Cast, neighbours: Cast) -> None:
    asked = underway(cast).amend(replace(TERMS, target=90.0))
    with pytest.raises(Refused) as refused:
        queries.amendment(neighbours.district, asked.pk)
    assert refused.value.first.kind == "absent"
