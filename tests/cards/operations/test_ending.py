"""What ends a card before its time."""

import pytest

from liangpai.cards.operations.ending import recalled, revoked
from liangpai.notary.queries import leaf_of
from tests.cards.stories import HELD, MINUTES, a_notice, a_shown
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_recalled_card_leaves_nothing_in_the_public_record(cast: Cast) -> None:
    told = a_notice(cast)
    recalled(told.row, "依据\n有变", cast.wang, told.at)
    assert (told.state, told.row.reason) == ("recalled", "依据 有变")
    assert leaf_of(cast.district, f"card:{told.pk}") is None


def test_a_revoked_card_is_told_with_reason_and_basis(cast: Cast) -> None:
    told = a_shown(cast)
    revoked(told.row, "有误", MINUTES, cast.wang, told.at)
    leaf = leaf_of(cast.district, f"card:{told.pk}")
    assert leaf is not None
    for said in (told.row.number, "枕河镇", "黄牌警示", "有误", MINUTES, HELD.isoformat()):
        assert said in leaf.content
