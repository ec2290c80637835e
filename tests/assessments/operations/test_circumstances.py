"""Circumstances: recorded with their basis, read by the next run, withdrawn with a reason."""

import pytest

from liangpai.assessments import operations, queries
from liangpai.refusal import Refused
from tests.assessments.stories import LATER, a_ready_round, a_trial
from tests.results.stories import a_plan

pytestmark = pytest.mark.django_db

BONUS = {"rule": "B1", "cases": 2}


def _record(cast, round_, **changed):
    asked = {
        "unit": cast.units["other_town"],
        "kind": "adjustments",
        "content": BONUS,
        "basis": "云办〔2024〕8号",
    }
    return operations.record_circumstance(
        round_=round_, actor=changed.pop("actor", cast.zhao), at=LATER, **{**asked, **changed}
    )


def _refused(act, *given, **named):
    with pytest.raises(Refused) as no:
        act(*given, **named)
    return no.value.first.code


def test_a_bonus_counts_in_the_next_run_with_its_paper(cast) -> None:
    told = a_trial(cast)
    before = told.standing("other_town").score
    _record(cast, told.story.now())
    told.request()
    told.compute()
    after = told.standing("other_town")
    assert after.score == pytest.approx(before + 2.0)
    assert after.explanation["effects"][0]["name"] == "经验被省级采纳"


def test_without_a_basis_nothing_is_recorded(cast) -> None:
    told = a_ready_round(cast)
    assert _refused(_record, cast, told.story.now(), basis="") == "circumstance.basis"
    assert _refused(_record, cast, told.story.now(), content={"rule": "nothing"}) == "circumstance.code"
    assert _refused(_record, cast, told.story.now(), kind="holds") == "circumstance.kind"
    assert queries.circumstances(told.district, told.story.round.pk) == []


def test_a_unit_that_the_round_does_not_ask_is_not_there(cast) -> None:
    told = a_ready_round(cast)
    assert _refused(_record, cast, told.story.now(), unit=cast.units["village"]) == "absent"


def test_only_the_office_records(cast) -> None:
    told = a_ready_round(cast)
    assert _refused(_record, cast, told.story.now(), actor=cast.wu) == "circumstance.record"


def test_a_withdrawn_circumstance_is_not_read_again(cast) -> None:
    told = a_ready_round(cast)
    made = _record(cast, told.story.now())
    withdraw = operations.withdraw_circumstance
    asked = {"district": told.district, "pk": made.pk, "actor": cast.zhao, "at": LATER}
    assert _refused(withdraw, reason="", **asked) == "circumstance.reason"
    withdraw(reason="重复登记", **asked)
    assert queries.circumstances(told.district, told.story.round.pk) == []
    assert _refused(withdraw, reason="再来", **asked) == "absent"


def test_circumstances_can_be_recorded_before_the_round_opens_only_for_its_units(cast) -> None:
    assert _refused(_record, cast, a_plan(cast), content=BONUS) in ("absent", "circumstance.code")
