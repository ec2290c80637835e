from datetime import date

import pytest

from liangpai.meetings import queries
from liangpai.meetings.rules.agenda import Wanted
from tests.cards.stories import Dealt
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 10)


def test_who_has_no_item_no_card_and_no_resolution_would_only_sit_through_it(cast: Cast) -> None:
    told = Told(cast).planned()
    told.arranged(Wanted("report", "产业园", 10, unit=cast.units["town"].pk))
    told.invited("town")
    told.invited("legal")
    told.invited("headquarters", part="chair")
    assert [one.place for one in queries.idle_ones(told.row)] == ["区司法局"]


def test_a_resolution_concerns_those_who_lead_and_assist(cast: Cast) -> None:
    told = Told(cast).ready().held().resolved(assisting=(cast.units["legal"].pk,))
    assert queries.concerned(told.row) == {cast.units["department"].pk, cast.units["legal"].pk}


def test_whom_to_invite_is_suggested_once(cast: Cast) -> None:
    told = Told(cast).planned(chair=cast.wang.account)
    told.arranged(Wanted("report", "产业园", 10, unit=cast.units["town"].pk))
    found = queries.suggested(told.row, ON)
    assert next((one.unit.name, one.guest.part) for one in found) == ("区指挥部", "chair")
    assert "枕河镇" in [one.unit.name for one in found]
    told.invited("town")
    assert "枕河镇" not in [one.unit.name for one in queries.suggested(told.row, ON)]


def test_the_units_whose_card_is_told_make_a_statement(cast: Cast) -> None:
    dealt = Dealt(cast).found().plan().collect().vet().propose()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id)
    assert queries.stances(told.row) == []
    assert cast.units["town"].pk in queries.concerned(told.row)
    dealt.notice()
    spoken = queries.stances(told.row)
    assert [(one.unit, one.minutes, one.is_praise) for one in spoken] == [("枕河镇", 5, False)]


def test_what_is_not_displayed_yet_is_told_to_its_unit_and_the_office_alone(cast: Cast) -> None:
    dealt = Dealt(cast).found().plan().collect().vet().propose()
    told = Told(cast).on(11).planned(occasion=dealt.occasion_id)
    dealt.notice()
    speaking = {
        name: [one.unit for one in queries.stances(told.row, cast.actors[name])] for name in cast.actors
    }
    assert {name for name, units in speaking.items() if units == ["枕河镇"]} >= {"sun", "zhao", "wang", "li"}
    assert speaking["qian"] == speaking["wu"] == []


def test_a_meeting_without_cards_hears_no_statements(cast: Cast) -> None:
    assert queries.stances(Told(cast).planned().row) == []
