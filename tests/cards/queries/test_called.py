"""The codes of kinds and rules stand for the district's own names, the newest first."""

from dataclasses import replace

import pytest

from liangpai.cards.queries import codes_told
from tests.assessments.stories import a_trial
from tests.cards.stories import default, in_force
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_codes_are_told_by_rule_sets_and_schemes_and_the_newest_name_counts(cast: Cast) -> None:
    scheme = a_trial(cast).run.round.scheme
    assert scheme is not None
    in_force(cast)
    kinds = tuple(
        replace(one, name="黄牌（本区）") if one.code == "yellow" else one for one in default().kinds
    )
    in_force(cast, replace(default(), kinds=kinds))
    told = codes_told(cast.district)
    assert told["kind"]["yellow"] == ("黄牌（本区）", "黄牌（本区）")
    assert told["next"]["red"].en == "red card (rectification)"
    assert told["rule"]["red_unmended"] == ("整改未通过", "rectification failed")
    assert told["rule"]["escalated"].zh == "整改未通过，升级"
