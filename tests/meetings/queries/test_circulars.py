from datetime import date

import pytest

from liangpai.access.actor import house
from liangpai.meetings.operations import circulars as ops
from liangpai.meetings.operations.bases import link
from liangpai.meetings.queries import circulars as papers
from liangpai.refusal import Refused
from tests.catalogue.stories import an_item
from tests.frameworks.stories import a_version
from tests.meetings.circulated import a_circular, distributed
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_unit_sees_what_was_distributed_to_it_and_the_office_everything(cast: Cast) -> None:
    row, _ = distributed(cast, a_circular(cast))
    other = a_circular(cast, number="")
    assert list(papers.visible(cast.district, cast.sun)) == [row]
    assert set(papers.visible(cast.district, cast.zhao)) == {row, other}
    assert papers.visible(cast.district, house(cast.district)).count() == 2
    assert not papers.visible(cast.district, cast.wu).exists()
    assert papers.circular_for(cast.sun, cast.district, row.pk) == row
    with pytest.raises(Refused):
        papers.circular_for(cast.wu, cast.district, row.pk)


def test_papers_are_narrowed_by_state_text_and_room(cast: Cast) -> None:
    made = a_circular(cast)
    link(circular=made, matter="village:", actor=cast.zhao, at=AT)
    found = {
        "state": papers.found(cast.district, cast.zhao, state="archived"),
        "text": papers.found(cast.district, cast.zhao, text="3号"),
        "room": papers.found(cast.district, cast.zhao, room="village"),
        "other": papers.found(cast.district, cast.zhao, room="scheme"),
    }
    assert [name for name, rows in found.items() if rows.exists()] == ["text", "room"]
    assert papers.conveyable(cast.district, cast.zhao) == [(made.pk, made.title)]
    assert papers.conveyable(cast.district, cast.sun) == []  # not distributed to the town


def test_copies_stand_in_the_order_of_the_units_whoever_was_first(cast: Cast) -> None:
    row, last = distributed(cast, a_circular(cast), "other_town", "department", "town")
    before = [one.unit_id for one in papers.copies(row)]
    ops.convey(copy=last, manner="study", note="", actor=house(cast.district), at=AT)
    assert [one.unit_id for one in papers.copies(row)] == before
    assert papers.left_to_convey(row) == 2
    assert [one.unit.name for one in papers.own_copies(row, cast.sun)] == ["枕河镇"]


def test_what_a_unit_has_yet_to_convey_is_counted_with_its_first_day(cast: Cast) -> None:
    _, mine = distributed(cast, a_circular(cast))
    distributed(cast, a_circular(cast, number="", convey_by=None))
    assert papers.waiting_here(cast.district, cast.sun) == (2, date(2024, 1, 20))
    ops.convey(copy=mine, manner="study", note="", actor=cast.sun, at=AT)
    assert papers.waiting_here(cast.district, cast.sun) == (1, None)
    assert papers.in_state(cast.district, "distributed", "archived") == 2


def test_schemes_rule_sets_and_items_of_villages_can_be_the_matter(cast: Cast) -> None:
    scheme = a_version(cast)
    item = an_item(cast, "C9")
    type(item).objects.of(cast.district).filter(pk=item.pk).update(name="典型村绿化率")
    codes = [one.code for one in papers.matters(cast.district)]
    assert f"scheme:{scheme.pk}" in codes
    assert {"village:", "greening:", f"village:{item.pk}", f"greening:{item.pk}"} <= set(codes)
    made = a_circular(cast)
    link(circular=made, matter=f"scheme:{scheme.pk}", actor=cast.zhao, at=AT)
    assert papers.papers_for(cast.district, "scheme", scheme.pk) == [made]
    assert papers.papers_for(cast.district, "scheme", scheme.pk + 1) == []


def test_what_is_not_there_is_absent(cast: Cast) -> None:
    for reads in (papers.circular, papers.copy, papers.basis):
        with pytest.raises(Refused) as refused:
            reads(cast.district, 999)
        assert refused.value.first.kind == "absent"
    assert papers.conveyed_at(a_circular(cast)) == []
