import json
from datetime import timedelta

import pytest

from liangpai.assessments import operations
from liangpai.notary.models import Leaf
from liangpai.notary.queries import leaf_of
from tests.assessments.operations.test_releases import _restated
from tests.assessments.stories import AFTER, a_final, a_release, terms
from tests.people import Cast

pytestmark = pytest.mark.django_db


def entered(cast: Cast, pk: int) -> tuple[str, dict]:
    """Kind and content of the newest entry about a release."""
    leaf = leaf_of(cast.district, f"release:{pk}")
    assert leaf is not None
    return leaf.kind, json.loads(leaf.content)


def test_an_approved_release_is_entered_with_exactly_what_it_shows(cast: Cast) -> None:
    told = a_final(cast)
    told.propose()
    assert not Leaf.objects.of(cast.district).exists()
    told.approve()
    kind, content = entered(cast, told.release_id)
    assert kind == "standing"
    assert content["content_hash"] == told.release.content_hash
    assert (content["level"], content["basis"], content["period"]) == (
        told.release.level,
        told.release.basis,
        "2023",
    )
    first = told.standing()
    assert content["standings"][0] == [first.code, "枕河镇", "镇", first.score, first.rank, first.grade]


def test_a_restatement_is_entered_as_a_standing_and_as_an_erratum_of_the_old(cast: Cast) -> None:
    told = a_release(cast)
    _, old, at = _restated(told)
    made = operations.restate(release=old, run=told.run, terms=terms(), actor=cast.zhao, at=at)
    told.release_id = made.pk
    told.approve(at)
    assert entered(cast, made.pk)[0] == "standing"
    kind, content = entered(cast, old.pk)
    assert kind == "erratum"
    assert content["replaced_by"] == told.release.content_hash
    assert content["erratum"] == told.release.erratum


def test_what_was_shown_is_entered_as_taken_down_and_what_never_was_is_not(cast: Cast) -> None:
    told = a_release(cast)
    operations.withdraw_release(release=told.release, reason="依据失效", actor=cast.wang, at=AFTER)
    kind, content = entered(cast, told.release_id)
    assert (kind, content["reason"]) == ("withdrawal", "依据失效")
    count = Leaf.objects.of(cast.district).count()
    soon = AFTER + timedelta(days=300)
    told.propose(soon)
    operations.withdraw_release(release=told.release, reason="改后再提", actor=cast.wang, at=soon)
    assert Leaf.objects.of(cast.district).count() == count


def test_a_release_whose_day_has_come_is_entered_as_taken_down(cast: Cast) -> None:
    told = a_release(cast)
    operations.expire_releases(district=told.district, at=AFTER + timedelta(days=400))
    assert entered(cast, told.release_id)[0] == "withdrawal"
