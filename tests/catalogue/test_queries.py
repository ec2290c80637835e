from datetime import date, timedelta

import pytest

from liangpai.catalogue.models import Share
from liangpai.catalogue.operations import decide_conflict, grant_share, retire_item
from liangpai.catalogue.queries import (
    asked_for,
    catalogue,
    conflict,
    falling_due,
    held,
    holdings,
    in_turn,
    is_shared_with,
    item,
    items,
    open_conflicts,
    periods_held,
    share,
    states_of,
    thing_of_item,
    to_answer,
    to_open,
    visible_conflicts,
    visible_shares,
    why_no_move,
)
from liangpai.refusal import Refused
from tests.catalogue.stories import PLATFORM, TOWN, UNTIL, a_conflict, a_share, an_item, an_opened_share, says
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_a_confirmed_value_stands_before_an_unconfirmed_one(cast: Cast) -> None:
    town = an_item(cast)
    says(cast, town, 9.9, TOWN, by="sun")
    says(cast, town, 9.8, PLATFORM)
    village = cast.units["village"].pk
    found = held(cast.district, ["C1"], [village], "2023", ON)
    assert found[village, "C1"].source == PLATFORM
    assert len(holdings(cast.district, town.pk)) == len(holdings(cast.district, town.pk, "2023")) == 2
    assert periods_held(cast.district, town.pk) == ["2023"]


def test_a_decision_stands_before_both_sources(cast: Cast) -> None:
    ticket = conflict(cast.district, a_conflict(cast).pk)
    decide_conflict(conflict=ticket, value=9.8, reason="以三资平台台账为准", actor=cast.zhao, at=AT)
    found = held(cast.district, ["C1"], [cast.units["village"].pk], "2023", ON)
    assert found[cast.units["village"].pk, "C1"].source == "裁定"


def test_a_value_is_no_longer_held_on_the_day_it_expires(cast: Cast) -> None:
    says(cast, an_item(cast), 9.8, PLATFORM)
    village = cast.units["village"].pk
    last = date(2025, 1, 9)
    assert held(cast.district, ["C1"], [village], "2023", last)
    assert held(cast.district, ["C1"], [village], "2023", last + timedelta(days=1)) == {}
    assert held(cast.district, ["C1"], [village], "2022", last) == {}


def test_a_retired_item_is_not_among_the_items_in_use(cast: Cast) -> None:
    first, second = an_item(cast), an_item(cast, "C2")
    retire_item(item=first, actor=cast.zhao, at=AT)
    assert list(items(cast.district)) == ["C2"]
    assert list(items(cast.district, ["C1", "C2"])) == ["C2"]
    assert [row.code for row in catalogue(cast.district)] == ["C2", "C1"]
    assert thing_of_item(second).keeper == cast.units["department"].path


def test_conflicts_are_narrowed_by_code_unit_and_period(cast: Cast) -> None:
    ticket = a_conflict(cast)
    village = cast.units["village"].pk
    for narrow in ({}, {"codes": ["C1"]}, {"units": [village]}, {"period": "2023"}):
        assert open_conflicts(cast.district, **narrow) == [ticket]  # type: ignore[arg-type] # a row of keywords
    for other in ({"codes": ["C9"]}, {"units": [village + 99]}, {"period": "2022"}):
        assert open_conflicts(cast.district, **other) == []  # type: ignore[arg-type] # a row of keywords


def test_conflicts_are_seen_by_the_office_the_keeper_and_the_unit_alone(cast: Cast) -> None:
    ticket = a_conflict(cast)
    for person in ("zhao", "wang", "li", "wu", "sun", "zhou"):
        assert visible_conflicts(cast.district, cast.actors[person]) == [ticket], person
    for person in ("qian", "feng", "stranger"):
        assert visible_conflicts(cast.district, cast.actors[person]) == [], person
    assert visible_conflicts(cast.district, cast.zhao, state="decided") == []


def test_another_districts_rows_are_not_there(cast: Cast, neighbours: Cast) -> None:
    ticket = a_conflict(cast)
    for look in (lambda d: item(d, ticket.item_id), lambda d: conflict(d, ticket.pk)):
        look(cast.district)
        with pytest.raises(Refused) as refused:
            look(neighbours.district)
        assert refused.value.first.kind == "absent"


def test_requests_are_seen_by_those_who_see_all_the_asking_unit_and_the_keeper(cast: Cast) -> None:
    row = a_share(cast)
    for person in ("zhao", "wang", "li", "sun", "wu"):
        assert list(visible_shares(cast.district, cast.actors[person])) == [row], person
    for person in ("zhou", "qian", "feng", "stranger"):
        assert list(visible_shares(cast.district, cast.actors[person])) == [], person
    rows = visible_shares(cast.district, cast.zhao)
    assert states_of(rows) == [("asked", 1)]
    assert [list(in_turn(rows, state)) for state in ("", "asked", "opened")] == [[row], [row], []]


def test_a_request_waits_on_the_keeper_then_on_the_office_then_on_the_approver(cast: Cast) -> None:
    row = a_share(cast)
    for level, people in ((1, {"wu"}), (2, {"wu", "zhao"}), (3, {"wu", "zhao", "wang"})):
        Share.objects.of(cast.district).filter(pk=row.pk).update(level=level)
        waits = {person for person, actor in cast.actors.items() if to_answer(cast.district, actor)}
        assert waits == people
    assert list(asked_for(cast.district, cast.sun)) == [row]
    assert list(asked_for(cast.district, cast.wu)) == []


def test_what_was_granted_waits_on_the_keeper_to_be_opened(cast: Cast) -> None:
    row = a_share(cast)
    grant_share(share=row, until_on=UNTIL, actor=cast.wu, at=AT)
    assert list(to_open(cast.district, cast.wu)) == [row]
    assert list(to_open(cast.district, cast.zhao)) == []


def test_what_is_opened_is_read_by_the_asking_unit_until_its_last_day(cast: Cast) -> None:
    row = an_opened_share(cast)
    assert is_shared_with(cast.district, row.item_id, cast.sun, UNTIL)
    assert not is_shared_with(cast.district, row.item_id, cast.sun, UNTIL + timedelta(days=1))
    assert not is_shared_with(cast.district, row.item_id, cast.qian, UNTIL)


def test_each_move_says_why_it_is_closed(cast: Cast) -> None:
    row = a_share(cast)
    for_wu, for_zhao = why_no_move(row, cast.wu), why_no_move(row, cast.zhao)
    assert for_wu["share.grant"] is None and for_wu["share.refuse"] is None
    assert for_zhao["share.grant"] and for_zhao["share.grant"].code == "share.level"
    assert for_wu["share.open"] and for_wu["share.open"].code == "share.open.state"
    assert why_no_move(row, cast.sun)["share.withdraw"] is None


def test_another_districts_requests_are_not_there(cast: Cast, neighbours: Cast) -> None:
    row = a_share(cast)
    with pytest.raises(Refused) as refused:
        share(neighbours.district, row.pk)
    assert refused.value.first.kind == "absent"
    assert falling_due(neighbours.district, date(2025, 1, 1)) == []
