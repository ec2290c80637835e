import pytest

from liangpai.catalogue.operations import decide_conflict
from liangpai.catalogue.queries import conflict, open_conflicts, visible_conflicts
from tests.catalogue.stories import PLATFORM, TOWN, a_conflict, an_item, says
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_the_same_difference_opens_one_ticket_and_a_new_value_restates_it(cast: Cast) -> None:
    item = an_item(cast)
    ticket = a_conflict(cast, item)
    assert says(cast, item, 12.6, TOWN, by="sun") == []
    assert says(cast, item, 0.0, TOWN, by="sun") == []
    now = conflict(cast.district, ticket.pk)
    assert (now.second_value, now.difference, now.crosses_line) == (0.0, None, False)
    says(cast, item, 11.0, PLATFORM)
    assert conflict(cast.district, ticket.pk).first_value == 11.0
    assert open_conflicts(cast.district) == [ticket]


def test_a_ticket_ends_when_the_sources_have_come_to_agree(cast: Cast) -> None:
    item = an_item(cast)
    a_conflict(cast, item)
    says(cast, item, 9.8, TOWN, by="sun")
    assert open_conflicts(cast.district) == []
    assert [row.state for row in visible_conflicts(cast.district, cast.zhao)] == ["agreed"]


def test_a_decided_difference_is_not_opened_again_but_a_new_one_is(cast: Cast) -> None:
    item = an_item(cast)
    ticket = conflict(cast.district, a_conflict(cast, item).pk)
    decide_conflict(conflict=ticket, value=9.8, reason="以台账为准", actor=cast.zhao, at=AT)
    assert says(cast, item, 12.6, TOWN, by="sun") == []
    assert len(says(cast, item, 15.0, TOWN, by="sun")) == 1


def test_a_third_source_is_compared_with_each(cast: Cast) -> None:
    item = an_item(cast)
    a_conflict(cast, item)
    opened = says(cast, item, 30.0, "统计报表", by="wu")
    assert {row.first_source for row in opened} == {PLATFORM, TOWN}
