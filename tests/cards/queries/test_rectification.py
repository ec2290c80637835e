"""Reads of rectifications."""

import pytest

from liangpai.cards import queries
from liangpai.refusal import Refused
from tests.cards.stories import a_rectification, an_inspection
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_is_not_there_is_not_there(cast: Cast) -> None:
    for read in (queries.item, queries.evidence, queries.extension):
        with pytest.raises(Refused) as refused:
            read(cast.district, 999)
        assert refused.value.first.kind == "absent"


def test_evidence_comes_in_the_order_of_the_items_without_its_files(cast: Cast) -> None:
    told = a_rectification(cast).prove()
    found = queries.evidence_of(cast.district, told.pk)
    assert [row.item.place for row in found] == [1, 2, 3, 4]
    assert "content" in found[0].get_deferred_fields()


def test_what_stands_against_delisting_is_told_before_anybody_asks(cast: Cast) -> None:
    assert [one.code for one in queries.against_delisting(a_rectification(cast).row)] == [
        "card.not_inspected"
    ]


def test_nothing_stands_against_delisting_what_two_have_found_done(cast: Cast) -> None:
    assert queries.against_delisting(an_inspection(cast).row) == []
