"""Rectification by the unit."""

from datetime import date

import pytest

from liangpai.cards import operations, queries
from liangpai.cards.models import Evidence
from liangpai.cards.operations import File, Planned
from liangpai.refusal import Refused
from tests.cards.stories import HELD, Dealt, a_rectification, a_shown, moment
from tests.people import Cast

pytestmark = pytest.mark.django_db
DUE = date(2024, 2, 26)


def refused(act: object) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a bound method
    return found.value.first.code


def asked(told: Dealt, on: date) -> None:
    """Sun asks for more time."""
    operations.ask_extension(card=told.row, reason="雨季", actor=told.cast.sun, at=moment(on))


def answered(told: Dealt, on: date, *, is_granted: bool) -> None:
    """Wang answers."""
    (row,) = queries.extensions_of(told.cast.district, told.pk)
    answer = operations.grant if is_granted else operations.decline
    answer(
        extension=queries.extension(told.cast.district, row.pk),
        answer="见批示",
        actor=told.cast.wang,
        at=moment(on),
    )


def test_the_unit_hands_in_its_plan_with_items(cast: Cast) -> None:
    told = a_rectification(cast)
    assert (told.state, told.row.planned_on) == ("rectifying", date(2024, 1, 29))
    items = queries.items_of(cast.district, [told.pk])
    assert [(item.place, item.is_critical) for item in items] == [
        (1, True),
        (2, False),
        (3, False),
        (4, False),
    ]


def test_a_plan_needs_items_within_the_time_of_the_rectification(cast: Cast) -> None:
    told = a_shown(cast)

    def plan(*items: Planned) -> None:
        operations.hand_in_plan(card=told.row, plan="整改", items=items, actor=cast.sun, at=told.at)

    assert refused(plan) == "card.items"
    assert refused(lambda: plan(Planned("修路", date(2024, 2, 27)))) == "card.item_due"
    assert refused(lambda: told.hand_in(actor=cast.zhao)) == "card.plan"


def test_evidence_is_a_sentence_and_a_file_only_where_one_is_needed(cast: Cast) -> None:
    told = a_rectification(cast).prove()
    item = queries.item(cast.district, queries.items_of(cast.district, [told.pk])[0].pk)
    add = {"item": item, "text": "验收单", "actor": cast.sun, "at": told.at}
    made = operations.add_evidence(**add, file=File("验收.pdf", b"%PDF-1.4 x"))
    assert (made.name, made.content_type) == ("验收.pdf", "application/pdf")
    assert queries.evidence(cast.district, made.pk).content is not None
    assert len(queries.evidence_of(cast.district, told.pk)) == 5
    again = {"item": queries.item(cast.district, item.pk)}
    assert (
        refused(lambda: operations.add_evidence(**add | again, file=File("x.exe", b"MZ"))) == "evidence.kind"
    )
    Evidence.objects.bulk_create(
        Evidence(district_id=cast.district, item=item, text="又一份", added_at=told.at) for _ in range(3)
    )
    assert refused(lambda: operations.add_evidence(**add | again)) == "evidence.too_many"


def test_delisting_is_asked_for_early_but_not_without_evidence(cast: Cast) -> None:
    told = a_rectification(cast)
    assert refused(told.ask_delist) == "card.evidence_missing"
    told.prove().day(DUE).ask_delist()
    assert (told.state, told.row.delist_by) == ("delist_asked", date(2024, 3, 4))


def test_ac_4_6_more_time_is_asked_for_until_the_due_date_and_after_it_counts_as_overdue(cast: Cast) -> None:
    told = a_rectification(cast)
    assert refused(lambda: asked(told, date(2024, 2, 27))) == "card.extend.too_late"
    assert told.night(date(2024, 2, 27)) == 1
    assert told.row.overdue_on == date(2024, 2, 27)


def test_more_time_that_is_granted_moves_the_due_date_by_fifteen_working_days_once(cast: Cast) -> None:
    told = a_rectification(cast)
    asked(told, DUE)
    assert told.night(date(2024, 2, 28)) == 0  # asked in time: not overdue while nobody has answered
    answered(told, date(2024, 2, 28), is_granted=True)
    assert (told.row.due_on, told.row.overdue_on) == (date(2024, 3, 18), None)
    assert refused(lambda: asked(told, date(2024, 3, 1))) == "card.extend.again"


def test_more_time_that_is_declined_leaves_the_due_date(cast: Cast) -> None:
    told = a_rectification(cast)
    asked(told, DUE)
    answered(told, date(2024, 2, 28), is_granted=False)
    assert told.row.due_on == DUE
    assert told.night(date(2024, 2, 28)) == 1
    assert told.row.overdue_on == date(2024, 2, 27)


def test_who_asked_for_more_time_does_not_grant_it(cast: Cast) -> None:
    told = a_rectification(cast)
    asked(told, DUE)
    (row,) = queries.extensions_of(cast.district, told.pk)
    row = queries.extension(cast.district, row.pk)
    give = {"extension": row, "answer": "好", "at": told.at}
    assert refused(lambda: operations.grant(**give, actor=cast.sun)) == "card.grant"
    row.asked_by = cast.accounts["wang"].pk
    assert refused(lambda: operations.grant(**give, actor=cast.wang)) == "card.grant"


def test_a_plan_that_is_late_is_noted_and_taken_all_the_same(cast: Cast) -> None:
    told = a_shown(cast)
    assert told.night(date(2024, 2, 1)) == 0
    assert told.night(date(2024, 2, 2)) == 1
    assert told.night(date(2024, 2, 9)) == 0
    assert told.row.overdue_on == date(2024, 2, 2)
    told.day(date(2024, 2, 9)).hand_in()
    assert (told.state, told.row.overdue_on) == ("rectifying", None)
    assert told.row.shown_on == HELD
