"""Releases: proposed with their terms, approved by another, restated with an erratum, withdrawn, expired."""

from datetime import date, timedelta

import pytest

from liangpai.assessments import operations, queries
from liangpai.refusal import Refused
from tests.assessments.stories import AFTER, EXPIRES, LATER, a_final, a_release, a_trial, terms
from tests.guardrails.stories import REASON, an_aside

pytestmark = pytest.mark.django_db

MEETING = ("society", "district", "meeting")
ON = date(2024, 1, 14)


def _refused(act, *given, **named):
    with pytest.raises(Refused) as no:
        act(*given, **named)
    return no.value.first.code


def _shown(told, on=ON):
    return [one.pk for one in queries.in_force(told.district, MEETING, on)]


def test_nothing_is_shown_before_another_approves(cast) -> None:
    told = a_final(cast)
    told.propose()
    assert _shown(told) == []
    approve = operations.approve_release
    assert _refused(approve, release=told.release, actor=cast.zhao, at=AFTER) == "release.approve"
    told.approve()
    assert _shown(told) == [told.release_id]


def test_a_trial_cannot_be_released(cast) -> None:
    assert _refused(a_trial(cast).propose) == "release.not_final"


def test_terms_are_complete(cast) -> None:
    told = a_final(cast)
    assert _refused(told.propose, secrecy_check="") == "release.incomplete"
    assert _refused(told.propose, expires_on=AFTER.date()) == "release.expiry"


def test_the_content_hash_covers_level_and_standings(cast) -> None:
    told = a_final(cast)
    first = told.propose().content_hash
    assert told.propose().content_hash == first
    assert told.propose(level="society").content_hash != first


def test_a_second_ranking_within_150_days_needs_a_paper(cast) -> None:
    told = a_release(cast)
    soon = AFTER + timedelta(days=30)
    assert _refused(told.propose, soon) == "release.too_soon"
    told.propose(soon, override_basis="粤办〔2024〕9号", override_reason="上级要求")
    told.approve(soon)
    assert told.release.override_reason == "上级要求"


def test_a_guard_rail_that_is_set_aside_lets_pass_and_the_release_says_by_which_paper(cast) -> None:
    told = a_release(cast)
    soon = AFTER + timedelta(days=30)
    an_aside(cast, until_on=soon.date())
    told.propose(soon)
    assert told.release.override_basis == "云岫府办〔2024〕1号"
    told.approve(soon)
    assert told.release.state == "approved"


def test_one_that_is_set_aside_after_the_proposal_lets_pass_at_approval(cast) -> None:
    told = a_final(cast)
    first, second = told.propose().pk, told.propose(level="society").pk
    told.release_id = first
    told.approve()
    an_aside(cast, until_on=AFTER.date())
    told.release_id = second
    told.approve()
    assert (told.release.override_basis, told.release.override_reason) == ("云岫府办〔2024〕1号", REASON)


def test_the_guard_rail_is_asked_again_at_approval(cast) -> None:
    told = a_final(cast)
    first, second = told.propose().pk, told.propose(level="society").pk
    told.release_id = first
    told.approve()
    told.release_id = second
    assert _refused(told.approve) == "release.too_soon"


def test_a_withdrawn_release_is_shown_no_more_and_says_why(cast) -> None:
    told = a_release(cast)
    withdraw = operations.withdraw_release
    assert _refused(withdraw, release=told.release, reason="", actor=cast.wang, at=AFTER) == "release.reason"
    assert (
        _refused(withdraw, release=told.release, reason="x", actor=cast.zhao, at=AFTER) == "release.withdraw"
    )
    withdraw(release=told.release, reason="依据失效", actor=cast.wang, at=AFTER)
    assert _shown(told) == []
    assert told.release.reason == "依据失效"


def test_a_release_ends_on_its_day_with_or_without_the_nightly_round(cast) -> None:
    told = a_release(cast)
    assert _shown(told, EXPIRES - timedelta(days=1)) == [told.release_id]
    assert _shown(told, EXPIRES) == []
    night = AFTER + timedelta(days=400)
    assert operations.expire_releases(district=told.district, at=AFTER) == []
    assert operations.expire_releases(district=told.district, at=night) == [told.release_id]
    assert operations.expire_releases(district=told.district, at=night) == []
    assert told.release.state == "expired"


def _restated(told, value=20.0):
    old_run, old_release = told.run, told.release
    soon = AFTER + timedelta(days=1)
    told.corrected(value, soon)
    told.request(soon + timedelta(hours=1), corrects=old_run)
    told.compute(soon + timedelta(hours=1))
    told.settle(soon + timedelta(days=2))
    return old_run, old_release, soon + timedelta(days=2)


def test_a_restatement_replaces_the_release_and_says_what_changed_and_why(cast) -> None:
    told = a_release(cast)
    _, old, at = _restated(told)
    made = operations.restate(release=old, run=told.run, terms=terms(), actor=cast.zhao, at=at)
    told.release_id = made.pk
    told.approve(at)
    assert queries.release(told.district, old.pk).state == "replaced"
    assert _shown(told, at.date()) == [made.pk]
    sentence = told.release.erratum["zh"]
    assert "枕河镇“村集体经营性收入”由 80万元 更正为 20万元（按三资平台核减）" in sentence
    assert "枕河镇得分 86.60→68.60" in sentence
    assert "corrected" in told.release.erratum["en"]


def test_a_restatement_comes_from_a_run_that_corrects_the_released_one(cast) -> None:
    told = a_release(cast)
    again = {"release": told.release, "run": told.run, "terms": terms(), "actor": cast.zhao, "at": AFTER}
    assert _refused(operations.restate, **again) == "release.not_its_correction"


def test_what_was_withdrawn_is_not_restated(cast) -> None:
    told = a_release(cast)
    _, old, at = _restated(told)
    operations.withdraw_release(release=old, reason="依据失效", actor=cast.wang, at=at)
    again = {"release": old, "run": told.run, "terms": terms(), "actor": cast.zhao, "at": at}
    assert _refused(operations.restate, **again) == "release.replace.state"


def test_history_after_a_correction_equals_recomputation_from_scratch(cast, neighbours) -> None:
    """7-trust: restatement is exact."""
    told = a_release(cast)
    _restated(told)
    fresh = a_trial(neighbours)
    fresh.corrected(20.0, LATER + timedelta(hours=1))
    fresh.request(LATER + timedelta(hours=2))
    fresh.compute(LATER + timedelta(hours=2))
    shown = ("score", "rank", "grade", "band", "low", "high")
    for unit in ("town", "other_town", "task_force"):
        there, here = told.standing(unit), fresh.standing(unit)
        assert [getattr(there, name) for name in shown] == [getattr(here, name) for name in shown]


def test_a_release_of_another_district_is_not_there(cast, neighbours) -> None:
    told = a_release(cast)
    assert _refused(queries.release, neighbours.district, told.release_id) == "absent"
    assert queries.in_force(neighbours.district, MEETING, ON) == []
