from dataclasses import replace
from datetime import date, timedelta

import pytest

from liangpai.commitments import operations, queries
from liangpai.refusal import Refused
from tests.commitments.stories import DUE, TERMS, due, moment, underway
from tests.people import Cast

pytestmark = pytest.mark.django_db

LATER = replace(TERMS, target=100.0, due_on=date(2024, 9, 30))


def test_a_granted_amendment_changes_the_promise_and_the_first_wording_stays(cast: Cast) -> None:
    told = underway(cast)
    asked = told.amend(LATER)
    assert told.state == "amending"
    operations.grant(
        amendment=queries.amendment(cast.district, asked.pk), answer="同意", actor=cast.zhao, at=told.at
    )
    assert (told.state, told.row.target, told.row.due_on) == ("underway", 100.0, date(2024, 9, 30))
    rows = queries.amendments(cast.district, told.pk)
    first = queries.first_wording(rows)
    assert first and (first["target"], first["due_on"]) == (120.0, DUE.isoformat())
    assert (rows[0].state, rows[0].reason, rows[0].answer) == ("granted", "补贴到位晚", "同意")
    assert queries.amended(cast.district, [told.pk]) == {told.pk: 1}


def test_a_declined_one_changes_nothing_and_says_why(cast: Cast) -> None:
    told = underway(cast)
    asked = queries.amendment(cast.district, told.amend(LATER).pk)
    with pytest.raises(Refused) as refused:
        operations.decline(amendment=asked, answer="", actor=cast.zhao, at=told.at)
    assert refused.value.first.code == "commitment.reason"
    asked = queries.amendment(cast.district, asked.pk)
    operations.decline(amendment=asked, answer="理由不充分", actor=cast.zhao, at=told.at)
    assert (told.state, told.row.target) == ("underway", 120.0)
    assert queries.first_wording(queries.amendments(cast.district, told.pk)) is None


def test_ac_2_2_a_target_is_not_edited_after_the_due_date(cast: Cast) -> None:
    told = due(cast)
    with pytest.raises(Refused) as refused:
        told.amend(LATER)
    assert refused.value.first.code == "commitment.past_due"
    assert told.row.target == 120.0


def test_on_the_due_date_itself_it_is_in_time(cast: Cast) -> None:
    told = underway(cast)
    told.at = moment(DUE)
    told.amend(LATER)
    assert told.state == "amending"


def test_while_an_amendment_is_open_a_promise_does_not_fall_due(cast: Cast) -> None:
    told = underway(cast)
    told.at = moment(DUE)
    asked = told.amend(LATER)
    told.at = moment(DUE + timedelta(days=7))
    assert told.settle(told.at.date()) == 0
    asked = queries.amendment(cast.district, asked.pk)
    operations.decline(amendment=asked, answer="不同意", actor=cast.zhao, at=told.at)
    assert told.settle(told.at.date()) == 1
    assert (told.state, told.row.fell_due_on) == ("due", told.at.date())


@pytest.mark.parametrize(
    ("terms", "reason", "code"),
    [
        (LATER, " ", "commitment.reason"),
        (TERMS, "x", "commitment.unchanged"),
        (replace(TERMS, due_on=date(2025, 1, 1)), "x", "commitment.due_on"),
        (replace(TERMS, target=None), "x", "commitment.target"),
    ],
)
def test_an_amendment_has_a_reason_and_can_be_measured(
    cast: Cast, terms: object, reason: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        underway(cast).amend(terms, reason)  # type: ignore[arg-type] # terms of the row
    assert refused.value.first.code == code


def test_who_asks_does_not_decide_and_nothing_is_decided_twice(cast: Cast) -> None:
    told = underway(cast)
    asked = told.amend(LATER)
    seen = [queries.amendment(cast.district, asked.pk) for _ in range(2)]
    with pytest.raises(Refused) as refused:
        operations.grant(amendment=seen[0], answer="", actor=cast.sun, at=told.at)
    assert refused.value.first.kind == "forbidden"
    operations.grant(amendment=seen[0], answer="", actor=cast.zhao, at=told.at)
    with pytest.raises(Refused) as refused:
        operations.decline(amendment=seen[1], answer="不", actor=cast.zhao, at=told.at)
    assert refused.value.first.code == "commitment.decline.overtaken"


def test_an_act_on_terms_that_were_amended_meanwhile_is_overtaken(cast: Cast) -> None:
    told = underway(cast)
    seen = told.row
    asked = queries.amendment(cast.district, told.amend(LATER).pk)
    operations.grant(amendment=asked, answer="", actor=cast.zhao, at=told.at)
    with pytest.raises(Refused) as refused:
        operations.report(commitment=seen, progress=operations.Progress(1.0), actor=cast.sun, at=told.at)
    assert refused.value.first.code == "commitment.report.overtaken"
