from dataclasses import replace
from datetime import date

import pytest

from liangpai.commitments import operations, queries
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.commitments.stories import TERMS, Promise, a_draft, land
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_unit_drafts_with_what_it_needs_from_others(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast),))
    row = told.row
    assert (row.state, row.text, row.target, row.due_on) == ("draft", TERMS.text, 120.0, TERMS.due_on)
    needed = queries.supports(cast.district, [row.pk])[row.pk]
    assert [(one.department.name, one.title, one.need) for one in needed] == [
        ("区农业农村局", "高标准农田用地30亩", None)
    ]
    assert [entry.action for entry in history(cast.district, "commitment", row.pk)] == ["commitment.draft"]


@pytest.mark.parametrize("person", ["zhao", "wu", "zhou", "wang", "stranger"])
def test_nobody_drafts_for_a_unit_out_of_reach(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        a_draft(cast, unit="other_town") if person == "sun" else Promise(cast).draft(cast.actors[person])
    assert refused.value.first.kind == "forbidden"


def test_a_need_that_could_not_be_raised_is_refused_at_once(cast: Cast) -> None:
    wrong = land(cast)
    wrong = replace(wrong, department=cast.units["other_town"].pk)
    with pytest.raises(Refused) as refused:
        a_draft(cast, needs=(wrong,))
    assert refused.value.first.code == "need.keeper"


def test_a_draft_is_changed_with_its_needs(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast), land(cast, title="又一块")))
    terms = replace(TERMS, target=130.0)
    operations.edit(commitment=told.row, terms=terms, needs=(land(cast),), actor=cast.sun, at=AT)
    assert told.row.target == 130.0
    assert len(queries.supports(cast.district, [told.pk])[told.pk]) == 1
    told.submit()
    with pytest.raises(Refused) as refused:
        operations.edit(commitment=told.row, terms=terms, needs=(), actor=cast.sun, at=AT)
    assert refused.value.first.code == "commitment.draft.state"


def test_what_nobody_can_measure_is_not_handed_in(cast: Cast) -> None:
    told = a_draft(cast, terms=replace(TERMS, target=None, due_on=None))
    with pytest.raises(Refused) as refused:
        told.submit()
    assert [one.code for one in refused.value.refusals] == ["commitment.target", "commitment.due_on"]
    assert told.state == "draft"


def test_a_promise_is_handed_in_once(cast: Cast) -> None:
    told = a_draft(cast)
    seen = told.row
    told.submit()
    assert (told.state, told.row.submitted_by) == ("submitted", cast.sun.account)
    with pytest.raises(Refused) as refused:
        operations.submit(commitment=seen, actor=cast.sun, at=AT)
    assert refused.value.first.code == "commitment.submit.overtaken"


def test_a_promise_for_a_year_that_is_over_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        operations.draft(
            unit=cast.units["town"],
            year=2023,
            terms=replace(TERMS, due_on=date(2023, 6, 1)),
            actor=cast.sun,
            at=AT,
        )
    assert refused.value.first.code == "commitment.year"
