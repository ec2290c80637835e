"""Hearing the unit: statement, appeal, and what follows from the decision."""

from datetime import date

import pytest

from liangpai.appeals import operations as appeals
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.appeals.queries import appeals_of
from liangpai.appeals.queries import involved as involved_of
from liangpai.cards import queries
from liangpai.notary.queries import leaf_of
from liangpai.organisations.models import ContactPoint
from liangpai.refusal import Refused
from tests.cards.stories import a_notice, a_shown
from tests.people import SINCE, Cast

pytestmark = pytest.mark.django_db


def refused(act: object) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a bound method
    return found.value.first.code


def test_a_unit_makes_its_statement_in_three_working_days(cast: Cast) -> None:
    told = a_notice(cast).day(date(2024, 1, 19)).speak()
    assert (told.state, told.row.statement) == ("heard", "已整改")


def test_a_statement_after_its_last_day_is_refused(cast: Cast) -> None:
    told = a_notice(cast).day(date(2024, 1, 22))
    assert refused(told.speak) == "card.statement.too_late"
    assert refused(told.appeal) == "card.appeal.too_late"


def test_another_unit_speaks_for_nobody_else(cast: Cast) -> None:
    told = a_notice(cast)
    assert refused(lambda: told.speak(cast.zhou)) == "card.state"
    assert refused(lambda: told.appeal(cast.zhao)) == "card.appeal"


def test_ac_4_3_an_appeal_stops_the_card_and_is_decided_before_the_conference(cast: Cast) -> None:
    told = a_notice(cast).day(date(2024, 1, 19))
    filed = told.appeal()
    assert told.state == "reviewing"
    assert (filed.answer_by, filed.subject) == (date(2024, 1, 24), f"card:{told.pk}")
    assert refused(told.deliberate) == "card.deliberate.state"
    clock = queries.clock_of(told.row, told.at.date())
    assert clock is not None
    assert (clock.by, clock.is_overdue) == (date(2024, 1, 24), False)


def test_a_rejected_appeal_lets_the_card_go_on_by_itself(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    told.decided(is_upheld=False).day(date(2024, 1, 22)).deliberate()
    assert told.state == "deliberated"
    assert "card.resume" in told.row.done


def test_an_upheld_appeal_recalls_the_card_before_it_was_shown(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    told.decided(is_upheld=True).follow()
    assert (told.state, told.row.reason) == ("recalled", "经核实")
    assert told.follow().state == "recalled"
    assert leaf_of(cast.district, f"card:{told.pk}") is None


def test_the_right_to_appeal_lasts_until_its_day_however_soon_others_decide(cast: Cast) -> None:
    told = a_notice(cast).speak().deliberate().approve()
    assert refused(lambda: told.day(date(2024, 1, 22)).appeal()) == "card.appeal.too_late"
    told.day(date(2024, 1, 19)).appeal()
    assert told.state == "reviewing"
    told.decided(is_upheld=False).day(date(2024, 1, 22)).deliberate()
    assert told.state == "deliberated"


def test_a_withdrawn_appeal_lets_the_card_go_on(cast: Cast) -> None:
    told = a_notice(cast)
    filed = told.appeal()
    appeals.withdraw(appeal=appeal_of(cast.district, filed.pk), actor=cast.sun, at=told.at)
    assert told.night(date(2024, 1, 17)) == 1
    assert told.state == "heard"


def test_ac_4_7_while_an_appeal_is_open_the_board_does_not_show_the_card(cast: Cast) -> None:
    told = a_shown(cast)
    on = date(2024, 1, 26)
    assert [row.pk for row in queries.shown_on_board(cast.sun, cast.district, on)] == [told.pk]
    told.day(on)
    filed = told.appeal()
    assert (told.state, filed.answer_by) == ("shown", date(2024, 2, 20))
    assert queries.shown_on_board(cast.sun, cast.district, on) == []
    told.decided(is_upheld=False)
    assert [row.pk for row in queries.shown_on_board(cast.sun, cast.district, on)] == [told.pk]


def test_ac_4_3_a_second_review_is_asked_until_1_february_and_ruled_by_the_20th(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    told.decided(is_upheld=False).day(date(2024, 1, 22)).deliberate().approve()
    told.day(date(2024, 1, 25)).hold().show().day(date(2024, 2, 1))
    (filed,) = appeals_of(cast.district, f"card:{told.pk}")
    assert filed.until == date(2024, 2, 1)
    appeals.ask_again(appeal=filed, grounds="仍有异议", actor=cast.sun, at=told.at)
    (again,) = appeals_of(cast.district, f"card:{told.pk}")
    assert again.answer_by == date(2024, 2, 20)
    assert queries.shown_on_board(cast.sun, cast.district, date(2024, 2, 1)) == []


def test_an_upheld_appeal_against_a_shown_card_revokes_it_with_an_erratum(cast: Cast) -> None:
    told = a_shown(cast).day(date(2024, 1, 26))
    told.appeal()
    told.decided(is_upheld=True)
    assert told.night(date(2024, 1, 27)) == 1
    assert told.state == "revoked"
    leaf = leaf_of(cast.district, f"card:{told.pk}")
    assert leaf is not None
    assert leaf.kind == "erratum"
    assert queries.shown_on_board(cast.sun, cast.district, date(2024, 1, 27)) == []
    assert told.night(date(2024, 1, 28)) == 0


def test_ac_4_10_nobody_with_a_part_in_the_card_reviews_it_least_of_all_the_contact_leader(
    cast: Cast,
) -> None:
    told = a_notice(cast)
    ContactPoint.objects.create(
        district_id=cast.district, unit=cast.units["town"], account=cast.accounts["wu"], from_on=SINCE
    )
    filed = told.appeal()
    out = involved_of(filed, told.at.date())
    assert out[cast.accounts["wu"].pk] == "contact"
    assert out[cast.accounts["zheng"].pk] == "checker"
    assert out[cast.accounts["zhao"].pk] in ("proposer", "issuer")
    assert cast.accounts["li"].pk not in out
    for person in ("wu", "zheng", "zhao", "sun"):
        with pytest.raises(Refused):
            told.decided(is_upheld=False, actor=cast.actors[person])
    assert told.state == "reviewing"


def test_a_card_is_appealed_against_once(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    told.decided(is_upheld=False).follow()
    assert refused(told.appeal) == "appeal.decided_already"
