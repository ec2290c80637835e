from dataclasses import replace
from datetime import date, timedelta

import pytest

from liangpai.commitments import operations, queries
from liangpai.ledger.queries import history
from liangpai.needs.models import Need
from liangpai.refusal import Refused
from tests.catalogue.stories import an_item
from tests.commitments.stories import COMPLETION, DUE, Promise, a_draft, due, land, underway, verified
from tests.people import Cast

pytestmark = pytest.mark.django_db


def _refused(act: object, *args: object, **named: object) -> str:
    with pytest.raises(Refused) as refused:
        act(*args, **named)  # type: ignore[operator] # a word of the story
    return refused.value.first.code


@pytest.mark.parametrize(
    ("value", "reached_on", "outcome", "score"),
    [
        (120.0, DUE, "kept", 1.0),
        (120.0, DUE + timedelta(days=2), "kept", 0.8),
        (84.0, None, "partly", 0.7),
        (0.0, None, "broken", 0.0),
    ],
)
def test_ac_2_1_a_verified_promise_scores_by_what_was_reached_and_when(
    cast: Cast, value: float, reached_on: date | None, outcome: str, score: float
) -> None:
    told = due(cast).verify(value, reached_on)
    others = [one for one in ("kept", "partly", "broken") if one != outcome]
    assert [_refused(told.conclude, one) for one in others] == ["commitment.finding"] * 2
    row = told.conclude(outcome).row
    assert (row.state, row.outcome, row.score) == (outcome, outcome, pytest.approx(score))
    operations.archive(commitment=row, actor=cast.zhao, at=told.at)
    assert (told.state, told.row.outcome) == ("archived", outcome)


def test_the_keeper_of_the_measure_verifies_and_whoever_reported_does_not(cast: Cast) -> None:
    item = an_item(cast)
    told = Promise(cast).draft().submit().check(completion=replace(COMPLETION, item=item.pk))
    told.approve().announce().begin().report().fall_due()
    assert _refused(told.verify, actor=cast.sun) == "commitment.verify"
    assert _refused(told.verify, actor=cast.qian) == "commitment.verify"
    told.verify(actor=cast.wu)
    assert (told.state, told.row.verified_by) == ("verified", cast.wu.account)


@pytest.mark.parametrize(
    ("value", "reached_on", "code"),
    [
        (None, None, "commitment.value"),
        (120.0, None, "commitment.reached_on"),
        (120.0, date(2024, 8, 1), "commitment.reached_on"),
    ],
)
def test_a_verification_names_value_and_day(
    cast: Cast, value: float | None, reached_on: date | None, code: str
) -> None:
    told = due(cast)
    assert _refused(told.verify, value, reached_on) == code
    assert told.state == "due"


def test_nothing_is_found_before_it_is_verified(cast: Cast) -> None:
    assert _refused(due(cast).conclude) == "commitment.keep.state"
    assert _refused(underway(cast).verify) == "commitment.verify.state"


def _with_refused_need(cast: Cast) -> tuple[Promise, int]:
    told = underway(cast, needs=(land(cast),))
    (support,) = queries.supports(cast.district, [told.pk])[told.pk]
    assert support.need is not None
    Need.objects.of(cast.district).filter(pk=support.need).update(state="refused", verdict="refused")
    return told, support.need


def test_ac_2_4_a_refused_need_excuses_and_the_ledger_keeps_it(cast: Cast) -> None:
    told, need = _with_refused_need(cast)
    assert queries.refused_needs(cast.district, told.pk) == {need}
    row = told.excuse(need=need).row
    assert (row.state, row.outcome, row.score, row.excused_need) == ("excused", "excused", None, need)
    entry = history(cast.district, "commitment", told.pk)[-1]
    assert entry.action == "commitment.excuse" and entry.account == cast.zhao.account
    assert f'"need":{need}' in entry.content


@pytest.mark.parametrize("person", ["sun", "wu", "wang", "li", "qian", "feng", "stranger"])
def test_ac_2_4_only_the_office_excuses(cast: Cast, person: str) -> None:
    told, need = _with_refused_need(cast)
    assert _refused(told.excuse, need=need, actor=cast.actors[person]) == "commitment.excuse"
    assert told.state == "underway"


def test_ac_2_4_a_need_that_is_not_refused_or_another_promises_does_not_excuse(cast: Cast) -> None:
    _, other = _with_refused_need(cast)
    told = underway(cast, needs=(land(cast),))
    (support,) = queries.supports(cast.district, [told.pk])[told.pk]
    assert _refused(told.excuse, need=support.need) == "commitment.excuse"
    assert _refused(told.excuse, need=other) == "commitment.excuse"
    assert _refused(told.excuse) == "commitment.excuse"


def test_a_paper_excuses_with_its_reason_also_what_was_found_broken(cast: Cast) -> None:
    told = verified(cast, 0.0).conclude("broken")
    row = told.excuse(reason="特大洪水", basis="云岫府办〔2024〕9号").row
    assert (row.state, row.score, row.excuse_basis) == ("excused", None, "云岫府办〔2024〕9号")
    assert queries.fulfilment_of(cast.district, cast.units["town"].pk, 2024).excused == 1


def test_what_is_kept_or_not_announced_is_not_excused(cast: Cast) -> None:
    told = verified(cast).conclude()
    paper = {"reason": "x", "basis": "云岫府办〔2024〕9号"}
    assert _refused(told.excuse, **paper) == "commitment.excuse.state"
    assert _refused(a_draft(cast).excuse, **paper) == "commitment.excuse.state"
    assert _refused(operations.archive, commitment=a_draft(cast).row, actor=cast.zhao, at=told.at) == (
        "commitment.archive.state"
    )
