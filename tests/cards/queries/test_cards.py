"""Reads of cards."""

from dataclasses import replace
from datetime import date

import pytest

from liangpai.access.actor import STRANGER
from liangpai.cards import queries
from liangpai.cards.models import Card
from liangpai.cards.queries.cards import content_of, upheld
from liangpai.refusal import Refused
from tests.cards.stories import (
    HELD,
    Dealt,
    a_candidate,
    a_close_call,
    a_notice,
    a_shown,
    an_inspection,
    yellow_for_finding,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_office_sees_every_card_and_a_unit_only_its_own_once_it_was_told(cast: Cast) -> None:
    told = a_candidate(cast)
    assert [row.pk for row in queries.desk(cast.district, cast.zhao)] == [told.pk]
    assert [row.pk for row in queries.desk(cast.district, cast.zheng)] == [told.pk]
    assert queries.desk(cast.district, cast.sun) == []
    told.vet().propose().day(date(2024, 1, 16)).notice()
    assert [row.pk for row in queries.desk(cast.district, cast.sun)] == [told.pk]
    assert queries.desk(cast.district, cast.qian) == []
    assert queries.card_for(cast.sun, cast.district, told.pk).pk == told.pk
    with pytest.raises(Refused) as refused:
        queries.card_for(cast.zhou, cast.district, told.pk)
    assert refused.value.first.kind == "absent"


def test_an_internal_reminder_is_told_to_the_unit_alone(cast: Cast) -> None:
    told = a_close_call(cast).settle("remind")
    assert queries.shown_on_board(cast.wang, cast.district, HELD) == []
    assert [row.pk for row in queries.desk(cast.district, cast.wang) if row.state == "reminded"] == [told.pk]


def test_the_board_shows_a_card_to_the_audience_of_its_kind(cast: Cast) -> None:
    told = a_shown(cast)
    assert queries.audience_of(told.row) == "meeting"
    for person in (cast.zhao, cast.sun, cast.li):
        assert [row.pk for row in queries.shown_on_board(person, cast.district, HELD)] == [told.pk]
    for person in (STRANGER, cast.wu):
        assert queries.shown_on_board(person, cast.district, HELD) == []
    assert queries.shown_on_board(cast.zhao, cast.district, date(2024, 1, 24)) == []


def test_a_kind_that_is_not_public_is_shown_to_nobody_and_one_for_society_to_strangers_too(
    cast: Cast,
) -> None:
    rules = yellow_for_finding()
    open_to_all = tuple(
        replace(kind, public="society") if kind.code == "yellow" else kind for kind in rules.kinds
    )
    a_shown(cast, replace(rules, kinds=open_to_all))
    assert len(queries.shown_on_board(STRANGER, cast.district, HELD)) == 1


def test_a_delisted_card_is_gone_from_the_board_at_once_and_stays_with_its_unit(cast: Cast) -> None:
    told = an_inspection(cast).day(date(2024, 3, 4)).delist()
    on, town = date(2024, 3, 4), cast.units["town"]
    assert queries.shown_on_board(cast.zhao, cast.district, on) == []
    assert [row.pk for row in queries.of_unit(cast.sun, cast.district, town, on)] == [told.pk]
    assert queries.of_unit(cast.qian, cast.district, town, on) == []
    assert queries.of_unit(STRANGER, cast.district, town, on) == []


def test_the_page_of_a_unit_shows_others_what_the_board_shows(cast: Cast) -> None:
    told = a_shown(cast)
    town = cast.units["town"]
    seen = queries.of_unit(cast.li, cast.district, town, HELD)
    assert [row.pk for row in seen] == [told.pk]
    assert queries.of_unit(cast.li, cast.district, cast.units["other_town"], HELD) == []


def test_praise_is_shown_until_the_next_occasion_deals_cards(cast: Cast) -> None:
    told = a_shown(cast)
    flag = Card.objects.create(
        district_id=cast.district,
        occasion=told.occasion,
        unit=cast.units["other_town"],
        side="praise",
        kind="red_flag",
        state="shown",
        shown_on=HELD,
    )
    assert {row.pk for row in queries.shown_on_board(cast.zhao, cast.district, HELD)} == {told.pk, flag.pk}
    Card.objects.of(cast.district).filter(pk=told.pk).update(occasion=_another(cast, told.occasion_id))
    assert [row.pk for row in queries.shown_on_board(cast.zhao, cast.district, date(2024, 7, 5))] == [told.pk]


def _another(cast: Cast, like: int):  # type: ignore[no-untyped-def] # an occasion
    row = queries.occasion(cast.district, like)
    row.pk, row.held_on = None, date(2024, 7, 5)
    row.save()
    return row


def test_an_escalated_card_stands_until_the_next_occasion(cast: Cast) -> None:
    told = a_shown(cast)
    told.day(date(2024, 2, 2)).fail()
    assert [row.pk for row in queries.shown_on_board(cast.zhao, cast.district, date(2024, 7, 4))] == [told.pk]
    Dealt(cast, held_on=date(2024, 7, 5)).day(date(2024, 6, 20)).plan("半年").day(date(2024, 7, 5)).hold()
    assert queries.shown_on_board(cast.zhao, cast.district, date(2024, 7, 5)) == []
    assert [row.pk for row in queries.shown_on_board(cast.zhao, cast.district, date(2024, 7, 4))] == [told.pk]


def test_why_not_answers_for_every_move_of_the_state_as_the_operations_do(cast: Cast) -> None:
    row = a_notice(cast).row
    closed = queries.why_not(row, cast.sun, date(2024, 1, 16))
    assert {action for action, refusal in closed.items() if refusal is None} == {"card.state", "card.appeal"}
    assert set(closed) == {"card.state", "card.appeal", "card.deliberate", "card.recall"}


def test_a_move_that_comes_too_early_or_too_late_says_so_instead_of_being_offered(cast: Cast) -> None:
    told = a_candidate(cast).vet()
    late = queries.why_not(told.row, cast.zhao, date(2024, 1, 17))["card.propose"]
    assert late is not None and late.code == "card.notice.too_late"
    told.propose().day(date(2024, 1, 16)).notice()
    closed = queries.why_not(told.row, cast.sun, date(2024, 1, 20))
    assert {one.code for one in closed.values() if one and one.code.endswith("too_late")} == {
        "card.statement.too_late",
        "card.appeal.too_late",
    }
    told.day(date(2024, 1, 22)).deliberate().approve()
    early = queries.why_not(told.row, cast.zhao, date(2024, 1, 24))["card.show"]
    unmarked = queries.why_not(told.row, cast.zhao, HELD)["card.show"]
    assert early and unmarked and "举行之后" in early.words.zh and "还没有登记召开" in unmarked.words.zh
    told.day(HELD).hold()
    assert queries.why_not(told.row, cast.zhao, HELD)["card.show"] is None


def test_the_hash_of_a_card_covers_whose_it_is_and_its_grounds_and_nothing_of_its_life(cast: Cast) -> None:
    told = a_candidate(cast)
    before = content_of(told.row)
    told.vet()
    assert content_of(told.row) == before
    row = told.row
    row.unit_id += 1
    assert content_of(row) != before


def test_cards_with_an_upheld_appeal_are_found(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    assert upheld(cast.district) == []
    told.decided(is_upheld=True)
    assert upheld(cast.district) == [told.pk]


def test_the_cards_of_an_occasion_and_of_all(cast: Cast) -> None:
    told = a_candidate(cast)
    assert [row.pk for row in queries.cards(cast.district)] == [told.pk]
    assert queries.cards(cast.district, told.occasion_id + 1) == []
    assert queries.people_of(told.row) == {"card.collect": frozenset({cast.accounts["zhao"].pk})}
