"""The end of a rectification."""

from datetime import date

import pytest

from liangpai.cards import operations, queries
from liangpai.cards.models import Card, Inspection
from liangpai.cards.rules.delisting import sampled, seed_of
from liangpai.ledger.queries import head_of, history
from liangpai.notary.queries import leaves
from liangpai.refusal import Refused
from liangpai.tasks.models import Task
from tests.cards.stories import a_rectification, a_shown, an_inspection, moment, overdue_tasks
from tests.people import Cast

pytestmark = pytest.mark.django_db


def refused(act: object) -> list[str]:
    """The codes with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a bound method
    return [one.code for one in found.value.refusals]


def test_two_inspect_by_the_seed_of_the_ledger_and_a_third_delists(cast: Cast) -> None:
    told = an_inspection(cast)
    (found,) = queries.inspections_of(cast.district, told.pk)
    assert (found.seed, len(found.sample)) == (told.row.sample_seed, 3)
    told.day(date(2024, 3, 4)).delist()
    row = told.row
    assert (row.state, row.delisted_on, row.look_back_on) == ("delisted", date(2024, 3, 4), date(2024, 6, 3))
    assert [leaf.kind for leaf in leaves(cast.district)] == ["card_end", "card"]
    assert queries.shown_on_board(cast.sun, cast.district, date(2024, 3, 4)) == []


def test_the_seed_follows_from_the_ledger_when_delisting_is_asked_for_and_stays(cast: Cast) -> None:
    told = a_rectification(cast).prove()
    assert told.row.sample_seed == ""
    before = head_of(cast.district)[1]
    seed = seed_of(f"card:{told.pk}", before)
    assert told.ask_delist().row.sample_seed == seed
    act = history(cast.district, "card", told.pk)[-1]
    assert (act.previous, f'"sample_seed":"{seed}"' in act.content) == (before, True)
    told.inspect()
    (found,) = queries.inspections_of(cast.district, told.pk)
    rule = queries.rules_for(told.occasion).delisting
    assert found.sample == sampled(told.row.number, seed, [1, 2, 3, 4], rule)


def test_nobody_of_the_unit_inspects_and_nobody_alone(cast: Cast) -> None:
    told = a_rectification(cast).prove().ask_delist()
    assert refused(lambda: told.inspect(actor=cast.sun)) == ["card.inspect"]
    assert refused(told.confirm) == ["card.not_inspected"]
    told.inspect()
    assert refused(lambda: told.confirm(cast.qian)) == ["card.confirm"]
    told.confirm()
    assert told.state == "inspected"


def test_where_the_house_holds_the_record_it_says_whether_the_trigger_is_back(cast: Cast) -> None:
    told = a_rectification(cast).prove().ask_delist()
    Card.objects.of(cast.district).filter(pk=told.pk).update(rule="yellow_overdue")
    overdue_tasks(cast, 10, late=3, unit="town")
    told.inspect(is_back=True)
    Task.objects.of(cast.district).update(state="concluded")
    told.inspect(is_back=False)
    found = queries.inspections_of(cast.district, told.pk)
    assert [one.is_back for one in found] == [False, True]


def test_an_inspection_speaks_of_items_of_the_plan(cast: Cast) -> None:
    told = a_rectification(cast).prove().ask_delist()
    look = {"card": told.row, "finding": "已看", "actor": cast.qian, "at": told.at, "is_back": True}
    assert refused(lambda: operations.inspect(**look, verified=[9])) == ["card.place"]


def test_a_rectification_that_does_not_hold_is_not_delisted_but_escalated(cast: Cast) -> None:
    told = a_rectification(cast).prove().ask_delist().inspect((2, 3, 4), is_back=False).confirm()
    assert refused(told.delist) == ["card.delist.critical", "card.delist.items", "card.delist.trigger"]
    assert [one.code for one in queries.against_delisting(told.row)] == [
        "card.delist.critical",
        "card.delist.items",
        "card.delist.trigger",
    ]
    told.fail()
    assert (told.state, told.row.ended_for) == ("escalated", "整改不到位")


def test_a_rectification_that_holds_is_not_escalated(cast: Cast) -> None:
    told = an_inspection(cast)
    assert refused(told.fail) == ["card.nothing_failed"]
    assert queries.against_delisting(told.row) == []


def test_an_overdue_rectification_is_escalated_without_an_inspection(cast: Cast) -> None:
    told = a_rectification(cast)
    assert refused(told.fail) == ["card.nothing_failed"]
    told.day(date(2024, 2, 27)).fail()
    assert told.state == "escalated"


def test_nothing_can_be_delisted_that_nobody_inspected(cast: Cast) -> None:
    told = an_inspection(cast)
    Inspection.objects.of(cast.district).delete()
    assert refused(told.delist) == ["card.not_inspected"]


def test_an_inspector_does_not_delist(cast: Cast) -> None:
    told = a_rectification(cast).prove().ask_delist().inspect().confirm()
    row = told.row
    row.done["card.inspect"] = [cast.accounts["wang"].pk]
    decide = {"card": row, "actor": cast.wang, "at": told.at}
    assert refused(lambda: operations.delist(**decide, decision="好")) == ["card.delist"]
    assert refused(lambda: operations.fail(**decide, reason="不好")) == ["card.fail"]


def test_an_open_appeal_holds_delisting_and_escalation_up(cast: Cast) -> None:
    told = a_shown(cast).day(date(2024, 1, 29))
    told.hand_in().appeal()
    told.prove().ask_delist().inspect().confirm()
    assert refused(told.delist) == ["card.under_appeal"]
    assert "card.under_appeal" in refused(told.fail)


def test_the_look_back_comes_after_ninety_days_and_once(cast: Cast) -> None:
    told = an_inspection(cast).day(date(2024, 3, 4)).delist()
    assert queries.look_backs_due(cast.district, date(2024, 6, 2)) == []
    assert [row.pk for row in queries.look_backs_due(cast.district, date(2024, 6, 3))] == [told.pk]

    def look(on: date) -> None:
        operations.look_back(card=told.row, finding="保持良好", actor=cast.zhao, at=moment(on))

    assert refused(lambda: look(date(2024, 6, 2))) == ["card.look_back.too_early"]
    look(date(2024, 6, 3))
    assert told.row.looked_back_on == date(2024, 6, 3)
    assert refused(lambda: look(date(2024, 6, 4))) == ["card.look_back.done"]
    assert queries.look_backs_due(cast.district, date(2024, 6, 4)) == []
