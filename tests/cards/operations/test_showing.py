"""Showing a card, and revoking it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction

from liangpai.appeals.operations import ask_again
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.cards import operations, queries
from liangpai.cards.models import Card
from liangpai.notary.queries import leaf_of, leaves
from liangpai.refusal import Refused
from tests.cards.stories import HELD, MINUTES, a_close_call, a_decision, a_notice, a_shown, default
from tests.people import Cast, a_cast

pytestmark = pytest.mark.django_db


def refused(act: object) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a bound method
    return found.value.first.code


def test_a_card_is_shown_with_number_due_dates_and_a_leaf_in_the_public_record(cast: Cast) -> None:
    told = a_shown(cast)
    row = told.row
    assert (row.state, row.number, row.shown_on) == ("shown", "牌〔2024〕1号", HELD)
    assert (row.plan_due_on, row.due_on, row.appeal_by) == (
        date(2024, 2, 1),
        date(2024, 2, 26),
        date(2024, 2, 1),
    )
    leaf = leaf_of(cast.district, f"card:{told.pk}")
    assert leaf is not None
    assert leaf.kind == "card"
    assert "枕河镇" in leaf.content
    assert len(leaves(cast.district)) == 1


def test_nothing_is_shown_before_the_conference_was_held(cast: Cast) -> None:
    told = a_decision(cast)
    assert refused(told.show) == "card.not_held"
    assert refused(told.hold) == "occasion.too_early"
    told.day(HELD).hold().show()
    assert told.state == "shown"


def test_ac_21_3_a_red_card_is_not_shown_without_a_lawful_opinion_on_exactly_this_card(cast: Cast) -> None:
    told = a_decision(cast, default())
    told.day(HELD).hold()
    assert refused(told.show) == "card.opinion_missing"
    told.opinion().show()
    row = told.row
    assert (row.state, row.kind, row.due_on) == ("shown", "red", date(2024, 3, 25))
    assert queries.legality_of_card(row) is not None


def test_ac_21_3_an_unlawful_opinion_keeps_a_red_card_down(cast: Cast) -> None:
    told = a_decision(cast, default())
    told.day(HELD).hold().opinion(is_lawful=False)
    assert refused(told.show) == "card.opinion_missing"


def test_an_opinion_on_other_grounds_is_none_on_this_card(cast: Cast) -> None:
    told = a_decision(cast, default())
    told.day(HELD).hold().opinion()
    Card.objects.of(cast.district).filter(pk=told.pk).update(why={"zh": "另一理由", "en": "another"})
    assert refused(told.show) == "card.opinion_missing"


def test_a_card_by_collective_decision_prints_the_check_that_failed_for_ever(cast: Cast) -> None:
    told = a_close_call(cast).settle("card")
    row = told.row
    assert (row.state, row.is_collective, row.settled_minutes) == ("proposed", True, MINUTES)
    assert row.failed_check["zh"]
    assert not row.gate_passed
    told.day(date(2024, 1, 16)).notice()
    assert queries.card(cast.district, told.pk).failed_check == row.failed_check


@pytest.mark.parametrize(("outcome", "state"), [("none", "dismissed"), ("remind", "reminded")])
def test_a_deliberation_may_decide_on_no_card_or_an_internal_reminder(
    cast: Cast, outcome: str, state: str
) -> None:
    told = a_close_call(cast).settle(outcome)
    assert (told.state, told.row.is_collective) == (state, False)


def test_a_deliberation_has_reasons_minutes_and_another_who_puts_it_down(cast: Cast) -> None:
    told = a_close_call(cast)
    assert refused(lambda: told.settle("card", cast.zhao)) == "card.settle"
    assert refused(lambda: told.settle("card", minutes="口头")) == "card.minutes"
    with pytest.raises(KeyError):
        told.settle("perhaps")


def test_who_put_down_the_deliberation_does_not_approve_the_card(cast: Cast) -> None:
    told = a_close_call(cast).settle("card", cast.wang).day(date(2024, 1, 16)).notice()
    Card.objects.of(cast.district).filter(pk=told.pk).update(state="deliberated")
    assert refused(told.approve) == "card.approve"


def test_a_card_on_a_run_that_is_not_final_is_not_decided(cast: Cast) -> None:
    told = a_close_call(cast).settle("card").day(date(2024, 1, 16)).notice().day(date(2024, 1, 22))
    assert refused(told.deliberate) == "card.run_not_final"


def test_a_revoked_card_leaves_the_board_with_an_erratum(cast: Cast) -> None:
    told = a_shown(cast)
    by = {"actor": cast.wang, "at": told.at}
    assert (
        refused(lambda: operations.revoke(card=told.row, reason="有误", basis="口头", **by)) == "card.minutes"
    )
    operations.revoke(card=told.row, reason="依据有误", basis=MINUTES, **by)
    assert (told.state, told.row.reason) == ("revoked", "依据有误")
    assert [leaf.kind for leaf in leaves(cast.district)] == ["erratum", "card"]
    assert queries.shown_on_board(cast.sun, cast.district, HELD) == []


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="one in memory cannot wait; tests/faults has it on a file"
)
@pytest.mark.django_db(transaction=True)
def test_many_who_show_at_once_get_different_numbers_and_of_two_on_one_button_one_wins() -> None:
    cast = a_cast()
    told = a_decision(cast)
    told.day(HELD).hold()
    rows = [told.row]
    for key in ("other_town", "village", "department"):
        like = told.row
        like.pk, like.unit = None, cast.units[key]
        like.save()
        rows.append(queries.card(cast.district, like.pk))

    def shown(row: Card) -> str:
        try:
            with transaction.atomic():
                return operations.show(card=row, actor=cast.zhao, at=told.at)
        except Refused as no:
            return no.first.code.rpartition(".")[2]
        finally:
            connection.close()

    again = [queries.card(cast.district, row.pk) for row in rows]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(shown, [*rows, *again]))
    numbers = [f"牌〔2024〕{serial}号" for serial in range(1, 5)]
    assert sorted(Card.objects.of(cast.district).values_list("number", flat=True)) == numbers
    assert sorted(answers) == [*["overtaken"] * 4, *numbers]
    assert len(leaves(cast.district)) == 4


def test_a_card_whose_rejected_appeal_is_reviewed_again_is_not_shown(cast: Cast) -> None:
    told = a_notice(cast)
    filed = told.appeal()
    told.decided(is_upheld=False).day(date(2024, 1, 22)).deliberate().approve()
    ask_again(appeal=appeal_of(cast.district, filed.pk), grounds="原件未调阅", actor=cast.sun, at=told.at)
    told.day(HELD).hold()
    assert refused(told.show) == "card.under_appeal"
    assert told.state == "approved"
