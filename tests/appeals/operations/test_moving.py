import json

import pytest
from django.db import transaction

from liangpai.appeals.operations.moving import move, permit_review, publish_decision
from liangpai.ledger.queries import history
from liangpai.notary.queries import leaf_of
from liangpai.refusal import Refused
from tests.appeals.stories import FILED, again, an_appeal, rejected, taken
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_move_is_written_and_recorded_with_what_it_is_about(cast: Cast) -> None:
    filed = an_appeal(cast)
    with transaction.atomic():
        move(filed, "appeal.take", cast.li, FILED, told={"why": "试"}, taken_by=cast.li.account)
    assert (again(filed).state, filed.taken_by) == ("taken", cast.li.account)
    act = history(cast.district, "appeal", filed.pk)[-1]
    assert json.loads(act.content) == {"subject": filed.subject, "why": "试"}


def test_a_reviewer_who_was_replaced_meanwhile_writes_nothing(cast: Cast) -> None:
    filed = taken(cast, an_appeal(cast))
    filed.taken_by = cast.zheng.account
    with pytest.raises(Refused) as refused, transaction.atomic():
        move(filed, "appeal.reject", cast.zheng, FILED, told={})
    assert refused.value.first.code == "appeal.reject.overtaken"


def test_a_part_in_it_is_told_before_a_missing_role(cast: Cast) -> None:
    filed = an_appeal(cast)
    for person, code in (("zhao", "appeal.involved"), ("wang", "appeal.take")):
        with pytest.raises(Refused) as refused:
            permit_review("appeal.take", filed, cast.actors[person], FILED)
        assert refused.value.first.code == code


def test_what_is_published_is_what_the_decision_says(cast: Cast) -> None:
    filed = rejected(cast, an_appeal(cast))
    with transaction.atomic():
        publish_decision(filed, "理由", FILED)
    leaf = leaf_of(cast.district, f"appeal:{filed.pk}")
    assert leaf
    told = json.loads(leaf.content)
    assert '"is_upheld":false' in leaf.content and '"unit":"枕河镇"' in leaf.content
    assert told
